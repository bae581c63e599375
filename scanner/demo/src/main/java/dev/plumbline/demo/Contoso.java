package dev.plumbline.demo;

import java.util.List;

/** The demo's estate. */
final class Contoso {

  static final String ROOT = "c0a5e9d4-3b1f-4f7e-9a52-6d1b8e0f2a37";
  static final String LANDING_ZONES = "contoso-landing-zones";
  static final String ACQUISITIONS = "contoso-acquisitions";

  private Contoso() {}

  static Estate estate() {
    return new Estate(Contoso::lay, List.of());
  }

  private static void lay(Ground ground) {
    ground.group(ROOT, "Tenant Root Group", "");
    World.Group landingZones = ground.group(LANDING_ZONES, "Landing zones", ROOT);
    ground.group(ACQUISITIONS, "Acquisitions", ROOT);
    ground.assign(Access.Role.READER, landingZones.id());
    ground.assign(Access.Role.KEY_VAULT_READER, landingZones.id());
    Plot payments =
        ground.subscription("3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011", "Payments", LANDING_ZONES);
    payments.resourceGroup("rg-web", "");
    String vault = payments.vault("rg-web", "kv-checkout");
    payments.key(vault, "signing");
    payments.secret(vault, "password");
    String account = payments.account("rg-web", "stcheckout");
    payments.container(account, "receipts");
  }
}
