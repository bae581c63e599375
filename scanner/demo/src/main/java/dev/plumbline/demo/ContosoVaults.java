package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.fails;
import static dev.plumbline.demo.Planting.in;

import java.util.List;
import java.util.stream.Stream;

/** The vaults of Contoso's Payments subscription, and what is wrong with them. */
final class ContosoVaults {

  private static final Names AT = new Names(Contoso.PAYMENTS);

  private static final String CHECKOUT = AT.vault("rg-web", "kv-checkout");
  private static final String LEDGER = AT.vault("rg-core", "kv-ledger");
  private static final String ARCHIVE = AT.vault("rg-core", "kv-archive");
  private static final String LEGACY = AT.vault("rg-legacy", "kv-legacy");
  private static final String PARTNERS = AT.vault("rg-legacy", "kv-partners");
  private static final String OPENFRONT = AT.vault("rg-web", "kv-openfront");
  private static final String CATALOG = AT.vault("rg-web", "kv-catalog");
  private static final String DARK = AT.vault("rg-core", "kv-dark");
  private static final String FORTRESS = AT.vault("rg-core", "kv-fortress");
  private static final String QUIET = AT.vault("rg-core", "kv-quiet");
  private static final String NOWHERE = AT.vault("rg-core", "kv-nowhere");
  private static final String BILLING = AT.vault("rg-web", "kv-billing");
  private static final String MAILROOM = AT.vault("rg-core", "kv-mailroom");
  private static final String FORECAST = AT.vault("mrg-forecast", "kv-forecast");
  private static final String NOTIFY = AT.vault("rg-web", "kv-notify");
  private static final String GHOST = AT.vault("rg-web", "kv-ghost");

  private static final String LAB = AT.vault("rg-web", "kv-lab");
  private static final String FABRIKAM =
      new Names(Contoso.FABRIKAM).vault("rg-fabrikam", "kv-fabrikam");

  private static final String INVOICE = BILLING + "/keys/invoice";
  private static final String SMTP = BILLING + "/secrets/smtp-password";

  private static final String DIAGNOSTICS = "/providers/Microsoft.Insights/diagnosticSettings";

  private ContosoVaults() {}

  /** Lays out every vault without a defect; what looks odd here is sound. */
  static void lay(Plot plot) {
    Stream.of(CHECKOUT, LEDGER, ARCHIVE, LEGACY, PARTNERS, OPENFRONT, CATALOG, DARK, FORTRESS)
        .forEach(plot::vault);
    Stream.of(QUIET, NOWHERE, BILLING, MAILROOM, FORECAST, NOTIFY, GHOST).forEach(plot::vault);
    layCheckout(plot);
    layPermissions(plot);
    layNetwork(plot);
    layLogging(plot.ground());
    layBilling(plot);
    plot.key(LEDGER, "ledger-2026");
    plot.key(ARCHIVE, "archive");
    plot.key(FORECAST, "model");
    plot.secret(NOTIFY, "webhook");
    // Real answers change the casing of ids and of the provider's name.
    plot.ground()
        .change(
            LEDGER,
            body ->
                body.with("id", Json.text(LEDGER.replace("resourceGroups", "resourcegroups")))
                    .with("type", Json.text("Microsoft.Keyvault/vaults")));
    plot.ground().presence(GHOST, ArmItem.Presence.GRAPH_ONLY);
  }

  /** Access policies that are left over: with RBAC on, they are not in force. */
  private static void layPermissions(Plot plot) {
    Ground ground = plot.ground();
    ground.change(LEGACY, body -> body.with("properties.accessPolicies", policies(ground, "get")));
    plot.secret(LEGACY, "mainframe");
    ground.change(
        PARTNERS,
        body ->
            body.with(
                "properties.accessPolicies",
                Json.array(List.of(policy("0b6a2f4c-5d7e-4f80-9a1b-2c3d4e5f6a7b", "get")))));
    plot.key(PARTNERS, "partner-signing");
  }

  private static void layNetwork(Plot plot) {
    // In lower case, as the model's default is spelled; closed, and so no need of rules.
    plot.ground()
        .change(
            DARK,
            body ->
                body.with("properties.publicNetworkAccess", Json.text("disabled"))
                    .without("properties.networkAcls"));
    plot.key(DARK, "root");
    // Open to another documentation range than the one that the scan comes from.
    Json elsewhere = Json.object("value", Json.text("198.51.100.0/24"));
    plot.ground()
        .change(
            FORTRESS,
            body -> body.with("properties.networkAcls.ipRules", Json.array(List.of(elsewhere))));
    plot.key(FORTRESS, "vaulted");
  }

  private static void layCheckout(Plot plot) {
    Ground ground = plot.ground();
    String tag = Canaries.connectionString(ground.canaries().inTag());
    ground.change(
        CHECKOUT,
        body ->
            body.with("properties.accessPolicies", Json.nil())
                .with("tags.legacy-connection", Json.text(tag)));
    plot.key(CHECKOUT, "signing");
    plot.secret(CHECKOUT, "payment-api");
    plot.certificate(CHECKOUT, "tls-checkout");
    ground.managedByCertificate(plot.key(CHECKOUT, "tls-checkout"));
    ground.managedByCertificate(plot.secret(CHECKOUT, "tls-checkout"));
  }

  /** Logs reach a destination in two more ways; an unset workspace is an empty text. */
  private static void layLogging(Ground ground) {
    String account = AT.account("rg-core", "stdark");
    String hub =
        AT.group("rg-core")
            + "/providers/Microsoft.EventHub/namespaces/logs/authorizationrules/Root";
    ground.change(
        diagnostics(NOWHERE),
        body ->
            body.with("properties.workspaceId", Json.text(""))
                .with("properties.storageAccountId", Json.text(account))
                .with("properties.logs", logs("categoryGroup", "allLogs", true)));
    ground.change(
        diagnostics(BILLING),
        body ->
            body.with("properties.workspaceId", Json.text(""))
                .with("properties.eventHubAuthorizationRuleId", Json.text(hub))
                .with("properties.logs", logs("categoryGroup", "audit", true)));
  }

  /** Enough keys for a second page; what is disabled needs no end. */
  private static void layBilling(Plot plot) {
    Stream.of("card-1", "card-2", "card-3", "card-4", "invoice", "retired", "tax")
        .forEach(name -> plot.key(BILLING, name));
    Stream.of("smtp-password", "old-password").forEach(name -> plot.secret(BILLING, name));
    Stream.of(BILLING + "/keys/retired", BILLING + "/secrets/old-password")
        .forEach(
            id ->
                plot.ground()
                    .change(
                        id,
                        body ->
                            body.with("properties.attributes.enabled", Json.bool(false))
                                .without("properties.attributes.exp")));
  }

  static List<Planting> plantings() {
    return Stream.of(Stream.of(onPublicNetwork()), bodies(), troubles())
        .flatMap(part -> part)
        .toList();
  }

  /** All but the one that is dark by design; the checkout's does not even say so. */
  private static Planting onPublicNetwork() {
    List<String> vaults =
        List.of(
            LEDGER, ARCHIVE, LEGACY, PARTNERS, OPENFRONT, CATALOG, FORTRESS, QUIET, NOWHERE,
            BILLING, MAILROOM, FORECAST, NOTIFY, LAB, FABRIKAM);
    String access = "properties.publicNetworkAccess";
    return Planting.of(
        "vaults-on-public-network",
        AT.id(),
        "The vaults answer on the public network, behind a firewall.",
        ground -> {
          ground.change(CHECKOUT, body -> body.without(access));
          vaults.forEach(
              vault -> ground.change(vault, body -> body.with(access, Json.text("Enabled"))));
        });
  }

  private static Stream<Planting> bodies() {
    return Stream.of(
        in(
            LEDGER,
            "ledger-purge-protection-unset",
            "Purge protection was never turned on.",
            body -> body.without("properties.enablePurgeProtection")),
        in(
            ARCHIVE,
            "archive-soft-delete-off",
            "An old vault without soft delete, and so without purge protection.",
            body ->
                body.with("properties.enableSoftDelete", Json.bool(false))
                    .without("properties.enablePurgeProtection")),
        in(
            LEGACY,
            "legacy-access-policies",
            "The permission model is null: access policies are in force.",
            body -> body.with("properties.enableRbacAuthorization", Json.nil())),
        Planting.of(
            "legacy-purge-grant",
            LEGACY,
            "An access policy grants purge on secrets.",
            ground ->
                ground.change(
                    LEGACY,
                    body -> body.with("properties.accessPolicies", policies(ground, "Purge")))),
        in(
            PARTNERS,
            "partners-access-policies",
            "Access policies are in force; each grants little.",
            body -> body.with("properties.enableRbacAuthorization", Json.bool(false))),
        in(
            OPENFRONT,
            "openfront-no-firewall",
            "The network rules are null.",
            body -> body.with("properties.networkAcls", Json.nil())),
        in(
            CATALOG,
            "catalog-default-allow",
            "The firewall allows by default.",
            body -> body.with("properties.networkAcls.defaultAction", Json.text("Allow"))),
        in(
            diagnostics(ARCHIVE),
            "archive-audit-disabled",
            "The diagnostic setting has the audit category switched off.",
            body -> body.with("properties.logs", logs("category", "AuditEvent", false))),
        Planting.of(
            "quiet-no-diagnostics",
            QUIET,
            "There is no diagnostic setting.",
            ground -> ground.remove(diagnostics(QUIET))),
        in(
            diagnostics(NOWHERE),
            "nowhere-no-destination",
            "The diagnostic setting logs everything to nowhere.",
            body -> body.without("properties.storageAccountId")),
        in(
            INVOICE,
            "billing-key-without-expiry",
            "An enabled key never expires.",
            body -> body.without("properties.attributes.exp")),
        in(
            SMTP,
            "billing-secret-without-expiry",
            "An enabled secret never expires; its expiry is null.",
            body -> body.with("properties.attributes.exp", Json.nil())));
  }

  private static Stream<Planting> troubles() {
    String mailroom = MAILROOM + DIAGNOSTICS;
    return Stream.of(
        fails(
            MAILROOM,
            "mailroom-diagnostics-fail",
            "Its diagnostic settings answer 500.",
            mailroom,
            Fault.Kind.SERVER_ERROR),
        fails(
            NOTIFY,
            "notify-secrets-fail",
            "Its list of secrets answers 500.",
            NOTIFY + "/secrets",
            Fault.Kind.SERVER_ERROR),
        Planting.of(
            "forecast-keys-denied",
            FORECAST,
            "A managed application denies everyone the list of keys.",
            ground ->
                ground.deny(
                    new Access.Denial(
                        "7c1d9a55-7f0e-4a3c-8a1e-5b0c6d2e4f10",
                        "System deny assignment created by managed application forecast",
                        Access.Actions.of("Microsoft.KeyVault/vaults/keys/*"),
                        AT.group("mrg-forecast")))),
        Planting.of(
            "payments-vaults-throttled",
            AT.id(),
            "The first list of vaults answers 429 with a Retry-After in seconds.",
            ground ->
                ground.fault(
                    new Fault(
                        AT.id() + "/providers/Microsoft.KeyVault/vaults",
                        false,
                        Fault.Kind.THROTTLED_SECONDS,
                        1))));
  }

  private static String diagnostics(String vault) {
    return vault + DIAGNOSTICS + "/to-log-central";
  }

  private static Json logs(String kind, String name, boolean enabled) {
    Json retention = Json.object("enabled", Json.bool(false)).with("days", Json.number(0));
    return Json.array(
        List.of(
            Json.object(kind, Json.text(name))
                .with("enabled", Json.bool(enabled))
                .with("retentionPolicy", retention)));
  }

  private static Json policies(Ground ground, String permission) {
    return Json.array(List.of(policy(ground.identity().objectId(), permission)));
  }

  private static Json policy(String objectId, String secretPermission) {
    Json list = Json.text("list");
    return Json.object("tenantId", Json.text(Estate.TENANT))
        .with("objectId", Json.text(objectId))
        .with("permissions.keys", Json.array(List.of(Json.text("get"), list)))
        .with("permissions.secrets", Json.array(List.of(Json.text(secretPermission), list)))
        .with("permissions.certificates", Json.array(List.of()));
  }
}
