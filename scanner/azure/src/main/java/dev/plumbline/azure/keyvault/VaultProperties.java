package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.ResourceId;

/**
 * Reads the properties of a vault's keys, secrets and certificates at the vault itself, in the
 * shape of Resource Manager's items. Never throws for what the other side or the network does.
 */
public interface VaultProperties {

  /**
   * A vault.
   *
   * @param id its id in Resource Manager, of which the items' ids are made
   * @param uri its address as its body tells it
   */
  record Subject(ResourceId id, String uri) {}

  /** Its keys. */
  Listing keys(Subject vault);

  /** Its secrets. */
  Listing secrets(Subject vault);

  /** Its certificates. */
  Listing certificates(Subject vault);

  /** The issuance policy of one certificate: the one item of the list, or its failure. */
  Listing certificatePolicy(Subject vault, String certificate);
}
