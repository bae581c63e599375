package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.fails;
import static dev.plumbline.demo.Planting.in;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The storage accounts of Contoso's Payments subscription, and what is wrong with them. */
final class ContosoAccounts {

  private static final Names AT = new Names(Contoso.PAYMENTS);

  private static final String CHECKOUT = AT.account("rg-web", "stcheckout");
  private static final String LEDGER = AT.account("rg-core", "stledger");
  private static final String LEGACY = AT.account("rg-legacy", "stlegacy2019");
  private static final String SITE = AT.account("rg-web", "stpublicsite");
  private static final String BLOCKED = AT.account("rg-web", "stblocked");
  private static final String KEYS = AT.account("rg-web", "stkeys");
  private static final String KEYS_UNSET = AT.account("rg-legacy", "stkeysunset");
  private static final String PLAIN = AT.account("rg-legacy", "stplain");
  private static final String OPEN = AT.account("rg-web", "stopen");
  private static final String PERIMETER = AT.account("rg-core", "stperimeter");
  private static final String DARK = AT.account("rg-core", "stdark");
  private static final String FORGET = AT.account("rg-core", "stforget");
  private static final String NO_RETENTION = AT.account("rg-core", "stnoretention");
  private static final String SILENT = AT.account("rg-core", "stsilent");
  private static final String HALF_LOG = AT.account("rg-core", "sthalflog");
  private static final String FILES = AT.account("rg-core", "stfiles");
  private static final String MAILROOM = AT.account("rg-core", "stmailroom");
  private static final String FLAKY = AT.account("rg-core", "stflaky");
  private static final String FORECAST = AT.account("mrg-forecast", "stforecast");
  private static final String NEW = AT.account("rg-web", "stnew");

  private static final String SERVICE = "/blobServices/default";
  private static final String DIAGNOSTICS =
      SERVICE + "/providers/Microsoft.Insights/diagnosticSettings";

  private ContosoAccounts() {}

  /** Lays out every account without a defect; what looks odd here is sound. */
  static void lay(Plot plot) {
    Stream.of(CHECKOUT, LEDGER, LEGACY, SITE, BLOCKED, KEYS, KEYS_UNSET, PLAIN, OPEN, PERIMETER)
        .forEach(plot::account);
    Stream.of(DARK, FORGET, NO_RETENTION, SILENT, HALF_LOG, MAILROOM, FLAKY, FORECAST, NEW)
        .forEach(plot::account);
    plot.fileShareAccount(FILES);
    plot.share(FILES, "archive");
    layContainers(plot);
    layNetwork(plot.ground());
    layAge(plot.ground());
    layLogging(plot);
    plot.ground()
        .change(
            FORGET + SERVICE,
            body -> body.with("properties.deleteRetentionPolicy.days", Json.number(7)));
    plot.ground().presence(NEW, ArmItem.Presence.PROVIDER_ONLY);
    plot.ground()
        .fault(
            new Fault(
                AT.id() + "/providers/Microsoft.Storage/storageAccounts",
                false,
                Fault.Kind.EMPTY_PAGE,
                0));
  }

  private static void layContainers(Plot plot) {
    Stream.of("receipts", "dead-letters", "exports", "invoices", "archive", "temp")
        .forEach(name -> plot.container(CHECKOUT, name));
    Json secret = Json.text(plot.ground().canaries().inEnvironment());
    plot.ground()
        .change(
            container(CHECKOUT, "exports"),
            body -> body.with("properties.metadata.AZURE_CLIENT_SECRET", secret));
    plot.ground().change(container(CHECKOUT, "temp"), body -> body.with("properties", Json.nil()));
    plot.container(LEGACY, "drops");
    plot.container(LEGACY, "nightly");
    plot.container(SITE, "www");
    plot.container(SITE, "images");
    plot.container(BLOCKED, "old-site");
    // Says public, and is not: the account forbids anonymous access.
    plot.ground().change(container(BLOCKED, "old-site"), publicAccess("Container"));
    plot.container(FORECAST, "models");
  }

  private static void layNetwork(Ground ground) {
    ground.change(
        CHECKOUT,
        body ->
            body.with("properties.minimumTlsVersion", Json.text("TLS1_3"))
                .with(
                    "properties.networkAcls.bypass", Json.text("Logging, Metrics, AzureServices")));
    ground.change(
        PERIMETER,
        body ->
            body.with("properties.publicNetworkAccess", Json.text("SecuredByPerimeter"))
                .with("properties.networkAcls.defaultAction", Json.text("Allow")));
    ground.change(
        DARK,
        body ->
            body.with("properties.publicNetworkAccess", Json.text("Disabled"))
                .without("properties.networkAcls"));
    ground.change(LEDGER, body -> body.with("tags", Json.nil()));
  }

  /** What an account does not report means what it meant when the account was made. */
  private static void layAge(Ground ground) {
    ground.change(
        LEGACY,
        body -> body.with("properties.creationTime", Json.text("2019-05-24T10:06:30.6093014Z")));
    ground.change(DARK, body -> body.without("properties.allowBlobPublicAccess"));
    ground.change(KEYS_UNSET, body -> body.without("properties.supportsHttpsTrafficOnly"));
  }

  private static void layLogging(Plot plot) {
    plot.ground().change(diagnostics(LEDGER), logs("categoryGroup", "allLogs"));
    plot.ground().change(diagnostics(DARK), logs("categoryGroup", "audit"));
    // The account's own setting carries metrics; it says nothing about the blob service.
    plot.accountMetrics(SILENT);
  }

  static List<Planting> plantings() {
    return Stream.of(accounts(), services(), troubles()).flatMap(part -> part).toList();
  }

  private static Stream<Planting> accounts() {
    return Stream.of(
        in(LEDGER, "ledger-tls-1-0", "TLS 1.0 is allowed.", set("minimumTlsVersion", "TLS1_0")),
        Planting.of(
            "legacy2019-legacy-kind",
            LEGACY,
            "It was never upgraded from general-purpose v1.",
            ContosoAccounts::makeLegacy),
        in(
            LEGACY,
            "legacy2019-tls-unset",
            "No lowest TLS version was ever set.",
            body -> body.without("properties.minimumTlsVersion")),
        in(
            LEGACY,
            "legacy2019-anonymous-unset",
            "An account of 2019 does not report anonymous access: it is allowed.",
            body -> body.without("properties.allowBlobPublicAccess")),
        in(
            container(LEGACY, "drops"),
            "legacy2019-public-container",
            "Anyone can list the container.",
            publicAccess("Container")),
        in(
            SITE,
            "publicsite-anonymous-allowed",
            "Anonymous access is allowed.",
            body -> body.with("properties.allowBlobPublicAccess", Json.bool(true))),
        in(
            container(SITE, "www"),
            "publicsite-public-container",
            "Anyone can read the container's blobs.",
            publicAccess("Blob")),
        in(
            KEYS,
            "keys-shared-key-allowed",
            "Shared keys are allowed.",
            body -> body.with("properties.allowSharedKeyAccess", Json.bool(true))),
        in(
            KEYS_UNSET,
            "keysunset-shared-key-unset",
            "Shared keys were never forbidden.",
            body -> body.without("properties.allowSharedKeyAccess")),
        in(
            PLAIN,
            "plain-http-allowed",
            "Plain HTTP is allowed.",
            body -> body.with("properties.supportsHttpsTrafficOnly", Json.bool(false))),
        in(
            OPEN,
            "open-default-allow",
            "The firewall allows by default.",
            body -> body.with("properties.networkAcls.defaultAction", Json.text("Allow"))));
  }

  /** The first generation has neither zones nor lifecycle policies. */
  private static void makeLegacy(Ground ground) {
    ground.remove(LEGACY + "/managementPolicies/default");
    ground.change(
        LEGACY,
        body ->
            body.with("kind", Json.text("Storage")).with("sku.name", Json.text("Standard_GRS")));
  }

  private static Stream<Planting> services() {
    return Stream.of(
        in(
            LEDGER + SERVICE,
            "ledger-blob-soft-delete-unset",
            "Containers can be restored, blobs cannot: their policy is absent.",
            body -> body.without("properties.deleteRetentionPolicy")),
        in(
            FORGET + SERVICE,
            "forget-short-retention",
            "Deleted blobs are kept for three days.",
            body -> body.with("properties.deleteRetentionPolicy.days", Json.number(3))),
        in(
            NO_RETENTION + SERVICE,
            "noretention-blob-soft-delete-off",
            "Deleted blobs are gone.",
            body ->
                body.with(
                    "properties.deleteRetentionPolicy", Json.object("enabled", Json.bool(false)))),
        Planting.of(
            "silent-no-blob-diagnostics",
            SILENT,
            "Only the account's metrics are collected.",
            ground -> ground.remove(diagnostics(SILENT))),
        in(
            diagnostics(HALF_LOG),
            "halflog-deletes-not-logged",
            "Reads and writes are logged, deletes are not.",
            body ->
                body.with(
                    "properties.logs", Json.array(body.items("properties.logs").subList(0, 2)))));
  }

  private static Stream<Planting> troubles() {
    return Stream.of(
        fails(
            MAILROOM,
            "mailroom-blob-diagnostics-fail",
            "The diagnostic settings of its blob service answer 500.",
            MAILROOM + DIAGNOSTICS,
            Fault.Kind.SERVER_ERROR),
        fails(
            FLAKY,
            "flaky-blob-service-fails",
            "Its blob service answers 500.",
            FLAKY + SERVICE,
            Fault.Kind.SERVER_ERROR),
        Planting.of(
            "forecast-containers-denied",
            FORECAST,
            "A managed application denies everyone the list of containers.",
            ground ->
                ground.deny(
                    new Access.Denial(
                        "2e8f4b66-0d1c-4b7a-9c3d-1a2b3c4d5e6f",
                        "System deny assignment created by managed application forecast",
                        Access.Actions.of(
                            "Microsoft.Storage/storageAccounts/blobServices/containers/*"),
                        AT.group("mrg-forecast")))));
  }

  private static String container(String account, String name) {
    return account + SERVICE + "/containers/" + name;
  }

  private static String diagnostics(String account) {
    return account + DIAGNOSTICS + "/to-log-central";
  }

  private static UnaryOperator<Json.Obj> publicAccess(String access) {
    return set("publicAccess", access);
  }

  private static UnaryOperator<Json.Obj> set(String property, String value) {
    return body -> body.with("properties." + property, Json.text(value));
  }

  private static UnaryOperator<Json.Obj> logs(String kind, String name) {
    Json entry = Json.object(kind, Json.text(name)).with("enabled", Json.bool(true));
    return body -> body.with("properties.logs", Json.array(List.of(entry)));
  }
}
