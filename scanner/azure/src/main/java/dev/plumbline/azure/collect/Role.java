package dev.plumbline.azure.collect;

/**
 * The least built-in role of Azure that has an action, and the option that asks for what it opens
 * (Azure built-in roles,
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles).
 */
public enum Role {
  /** Every read of the control plane. */
  READER("Reader", false, ""),
  /** The metadata that only a vault itself tells, and never the value of a secret. */
  KEY_VAULT_READER("Key Vault Reader", true, "--with-key-vault-data-plane");

  private final String label;
  private final boolean dataPlane;
  private final String option;

  Role(String label, boolean dataPlane, String option) {
    this.label = label;
    this.dataPlane = dataPlane;
    this.option = option;
  }

  /** Its name in Azure. */
  public String label() {
    return label;
  }

  /** Whether the actions are {@code dataActions} of a role definition. */
  public boolean dataPlane() {
    return dataPlane;
  }

  /** The option without which nothing is asked that needs it; empty when always asked. */
  public String option() {
    return option;
  }
}
