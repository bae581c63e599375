package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.fails;

import java.util.List;

/**
 * Contoso's Analytics subscription, whose providers are in trouble: Resource Graph knows its vault
 * and its accounts, their providers' lists fail. The vault cannot be read by its id either; of the
 * accounts all but one can.
 */
final class ContosoAnalytics {

  private static final Names AT = new Names(Contoso.ANALYTICS);

  private static final String VAULT = AT.vault("rg-data", "kv-analytics");
  private static final String ACCOUNT = AT.account("rg-data", "stanalytics");
  private static final String LAKE = AT.account("rg-data", "stlake");
  private static final String SCRATCH = AT.account("rg-data", "stscratch");
  private static final String SHARE = SCRATCH + "/blobServices/default/containers/share";

  private ContosoAnalytics() {}

  static void lay(Plot plot) {
    plot.resourceGroup("rg-data", "");
    plot.vault(VAULT);
    plot.key(VAULT, "lake");
    plot.secret(VAULT, "etl-password");
    plot.account(ACCOUNT);
    plot.ground().change(ACCOUNT, body -> body.with("tags.env", Json.text("sandbox")));
    plot.container(ACCOUNT, "reports");
    plot.account(LAKE);
    plot.container(LAKE, "raw");
    plot.account(SCRATCH);
    plot.container(SCRATCH, "temp");
    plot.container(SCRATCH, "share");
    plot.eventSubscription(
        plot.topic(AT.topic("rg-data", "egt-telemetry"), "westeurope"), "to-lake");
    plot.eventSubscription(plot.systemTopic(AT.systemTopic("rg-data", "egs-stlake")), "to-index");
  }

  static List<Planting> plantings() {
    String vaults = AT.id() + "/providers/Microsoft.KeyVault/vaults";
    String accounts = AT.id() + "/providers/Microsoft.Storage/storageAccounts";
    return List.of(
        fails(
            AT.id(),
            "analytics-vault-list-fails",
            "The list of vaults answers 500.",
            vaults,
            Fault.Kind.SERVER_ERROR),
        Planting.of(
            "analytics-vault-fails",
            VAULT,
            "The vault and everything below it answer 500.",
            ground -> ground.fault(new Fault(VAULT, true, Fault.Kind.SERVER_ERROR, 0))),
        fails(
            AT.id(),
            "analytics-account-list-truncated",
            "The list of storage accounts ends in the middle.",
            accounts,
            Fault.Kind.TRUNCATED),
        fails(
            SCRATCH,
            "scratch-truncated",
            "The account's body ends in the middle.",
            SCRATCH,
            Fault.Kind.TRUNCATED),
        Planting.in(
            SHARE,
            "scratch-public-container",
            "Anyone can list the container, if the account allows anonymous access.",
            body -> body.with("properties.publicAccess", Json.text("Container"))),
        Planting.in(
            LAKE,
            "lake-shared-key-allowed",
            "Shared keys are allowed.",
            body -> body.with("properties.allowSharedKeyAccess", Json.bool(true))),
        Planting.of(
            "analytics-topics-throttled",
            AT.id(),
            "The first list of topics answers 429 with a Retry-After that is a date.",
            ground ->
                ground.fault(
                    new Fault(
                        AT.id() + "/providers/Microsoft.EventGrid/topics",
                        false,
                        Fault.Kind.THROTTLED_DATE,
                        1))));
  }
}
