package dev.plumbline.demo;

import java.util.List;

/**
 * One subscription with two vaults and a storage account, where planned trouble meets one vault and
 * must not touch the others. Some things are sound and some are not, so that every verdict is there
 * to be lost.
 */
public final class SmallEstate {

  /** The subscription's id, a GUID. */
  public static final String SUBSCRIPTION = "5d0f7c31-8a42-4f19-b6e3-2c9a1d7e4f60";

  private static final Names AT = new Names(SUBSCRIPTION);

  /** The id of the vault that is meant to meet trouble. */
  public static final String VAULT = AT.vault("rg-payroll", "kv-payroll");

  /** The host of its data plane. */
  public static final String VAULT_HOST = "kv-payroll" + KeyVaultPlane.SUFFIX;

  private static final String OTHER = AT.vault("rg-travel", "kv-travel");
  private static final String ACCOUNT = AT.account("rg-travel", "sttravel");
  private static final String ROOT = "contoso-small";

  /** Reads everything but the lists of secrets. */
  private static final Access.Role NO_SECRETS =
      new Access.Role(
          "Reader without lists of secrets",
          Access.Actions.of("*/read").without("Microsoft.KeyVault/vaults/secrets/read"),
          Access.Actions.of());

  private SmallEstate() {}

  /** All is well on the wire. */
  public static Estate estate() {
    return new Estate(SmallEstate::lay, List.of());
  }

  /** The identity's role does not hold the right to list the one vault's secrets. */
  public static Estate secretsForbiddenByRole() {
    return estate()
        .with(
            Planting.of(
                "payroll-forbidden-by-role",
                VAULT,
                "The role does not let the scan list secrets, save elsewhere.",
                ground -> {
                  String root = World.Group.idOf(ROOT);
                  ground.unassign(Access.Role.READER, root);
                  ground.unassign(Access.Role.KEY_VAULT_READER, root);
                  ground.assign(NO_SECRETS, root);
                  ground.assign(Access.Role.READER, AT.group("rg-travel"));
                }));
  }

  /** The one vault's firewall keeps the scan from its data plane. */
  public static Estate behindFirewall() {
    Json elsewhere = Json.object("value", Json.text("198.51.100.0/24"));
    return estate()
        .with(
            Planting.in(
                VAULT,
                "payroll-behind-firewall",
                "The vault lets in another range than the one that the scan comes from.",
                body ->
                    body.with("properties.networkAcls.defaultAction", Json.text("Deny"))
                        .with("properties.networkAcls.ipRules", Json.array(List.of(elsewhere)))));
  }

  /** The one vault goes by access policies, none of which is the scan's. */
  public static Estate withoutPolicy() {
    return estate()
        .with(
            Planting.in(
                VAULT,
                "payroll-without-policy",
                "The vault goes by access policies, and none of them is the scan's.",
                body ->
                    body.with("properties.enableRbacAuthorization", Json.bool(false))
                        .with("properties.accessPolicies", Json.array(List.of()))));
  }

  private static void lay(Ground ground) {
    World.Group root = ground.group(ROOT, "Contoso", "");
    ground.assign(Access.Role.READER, root.id());
    ground.assign(Access.Role.KEY_VAULT_READER, root.id());
    Plot plot = ground.subscription(SUBSCRIPTION, "Back office", ROOT);
    plot.resourceGroup("rg-payroll", "");
    plot.resourceGroup("rg-travel", "");
    for (String vault : List.of(VAULT, OTHER)) {
      plot.vault(vault);
      plot.key(vault, "signing");
      plot.key(vault, "wrapping");
      plot.secret(vault, "database");
      ground.change(
          vault,
          body ->
              body.without("properties.enablePurgeProtection")
                  .with("properties.publicNetworkAccess", Json.text("Enabled")));
    }
    plot.account(ACCOUNT);
    plot.container(ACCOUNT, "receipts");
    Json shared = Json.bool(true);
    ground.change(ACCOUNT, body -> body.with("properties.allowSharedKeyAccess", shared));
  }
}
