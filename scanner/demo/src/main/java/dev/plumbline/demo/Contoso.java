package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The demo's estate: Contoso's tenant with three subscriptions in two management groups. Payments
 * and Analytics are in the landing zones, where the scan is a Reader; Fabrikam was just acquired,
 * and the scan may see that it exists and nothing in it.
 */
final class Contoso {

  static final String PAYMENTS = "3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";
  static final String ANALYTICS = "8b2d7e63-1c9f-4a5b-8d34-0e6f5a4b3c22";
  static final String FABRIKAM = "c47e9f10-2d3a-4b6c-9e85-7f1a2b3c4d33";

  private static final String ROOT = "c0a5e9d4-3b1f-4f7e-9a52-6d1b8e0f2a37";
  private static final String LANDING_ZONES = "contoso-landing-zones";
  private static final String ACQUISITIONS = "contoso-acquisitions";

  private Contoso() {}

  static Estate estate() {
    List<Planting> plantings = new ArrayList<>();
    plantings.addAll(ContosoVaults.plantings());
    plantings.addAll(ContosoLab.plantings());
    plantings.addAll(ContosoAccounts.plantings());
    plantings.addAll(ContosoStorage.plantings());
    plantings.addAll(ContosoTopics.plantings());
    plantings.addAll(ContosoAnalytics.plantings());
    plantings.addAll(ContosoLogging.plantings());
    plantings.add(fabrikamForbidden());
    return new Estate(Contoso::lay, plantings);
  }

  private static void lay(Ground ground) {
    ground.group(ROOT, "Tenant Root Group", "");
    World.Group landingZones = ground.group(LANDING_ZONES, "Landing zones", ROOT);
    World.Group acquisitions = ground.group(ACQUISITIONS, "Acquisitions", ROOT);
    ground.assign(Access.Role.READER, landingZones.id());
    ground.assign(Access.Role.KEY_VAULT_READER, landingZones.id());
    ground.assign(Access.Role.READER, acquisitions.id());
    Plot payments = ground.subscription(PAYMENTS, "Payments", LANDING_ZONES);
    payments.resourceGroup("rg-web", "");
    payments.resourceGroup("rg-core", "");
    payments.resourceGroup("rg-legacy", "");
    payments.resourceGroup(
        "mrg-forecast",
        payments.names().group("rg-core") + "/providers/Microsoft.Solutions/applications/forecast");
    ContosoVaults.lay(payments);
    ContosoLab.lay(payments);
    ContosoAccounts.lay(payments);
    ContosoStorage.lay(payments);
    ContosoTopics.lay(payments);
    ContosoLogging.payments(payments);
    Plot analytics = ground.subscription(ANALYTICS, "Analytics", LANDING_ZONES);
    ContosoAnalytics.lay(analytics);
    ContosoLogging.locked(analytics);
    layFabrikam(ground.subscription(FABRIKAM, "Fabrikam", ACQUISITIONS));
  }

  private static void layFabrikam(Plot plot) {
    Names names = plot.names();
    // A role that reads nothing of interest: it only makes the subscription visible.
    plot.ground().assign(Access.Role.SUPPORT_REQUEST_CONTRIBUTOR, names.id());
    plot.resourceGroup("rg-fabrikam", "");
    String vault = plot.vault(names.vault("rg-fabrikam", "kv-fabrikam"));
    plot.key(vault, "orders");
    plot.secret(vault, "erp-password");
    plot.container(plot.account(names.account("rg-fabrikam", "stfabrikam")), "orders");
    plot.eventSubscription(
        plot.topic(names.topic("rg-fabrikam", "egt-fabrikam"), "westeurope"), "to-hub");
    ContosoLogging.locked(plot);
  }

  private static Planting fabrikamForbidden() {
    return Planting.of(
        "fabrikam-forbidden",
        "/subscriptions/" + FABRIKAM,
        "The scan has no role that reads resources in this subscription's management group.",
        ground ->
            ground.unassign(Access.Role.READER, new World.Group(ACQUISITIONS, "", ROOT).id()));
  }
}
