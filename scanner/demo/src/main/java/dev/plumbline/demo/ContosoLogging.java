package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.in;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What Contoso's subscriptions have of their own: locks, plans of Defender for Cloud, the export of
 * the activity log and its alerts; where logs go to; and what is wrong with it. Laid out last,
 * because the locks of a group lie on what is in it.
 */
final class ContosoLogging {

  private static final Names PAYMENTS = new Names(Contoso.PAYMENTS);
  private static final Names ANALYTICS = new Names(Contoso.ANALYTICS);
  private static final String GROUP = "rg-logs";

  private static final String ARCHIVE = PAYMENTS.account("rg-core", "stdark");
  private static final String OPEN = PAYMENTS.account("rg-web", "stopen");
  private static final String FORGET = PAYMENTS.account("rg-core", "stforget");
  private static final String LEDGER = PAYMENTS.vault("rg-core", "kv-ledger");
  private static final String DARK = PAYMENTS.vault("rg-core", "kv-dark");
  private static final String FORTRESS = PAYMENTS.vault("rg-core", "kv-fortress");
  private static final String PARTNERS = PAYMENTS.vault("rg-legacy", "kv-partners");
  private static final String PLAIN = PAYMENTS.account("rg-legacy", "stplain");
  private static final String SHORT = workspace(PAYMENTS, "log-security");

  private static final String SETTINGS = "/providers/Microsoft.Insights/diagnosticSettings/";

  /** The operations that the rule about alerts asks for by default. */
  private static final List<String> POLICY =
      List.of(
          "Microsoft.Authorization/policyAssignments/write",
          "Microsoft.Authorization/policyAssignments/delete",
          "Microsoft.Authorization/roleAssignments/write");

  private static final List<String> NETWORK =
      List.of(
          "Microsoft.Network/networkSecurityGroups/write",
          "Microsoft.Network/networkSecurityGroups/delete",
          "Microsoft.Network/publicIPAddresses/write",
          "Microsoft.Network/publicIPAddresses/delete",
          "Microsoft.Sql/servers/firewallRules/write",
          "Microsoft.Sql/servers/firewallRules/delete");

  private static final List<String> SECURITY =
      List.of(
          "Microsoft.Security/securitySolutions/write",
          "Microsoft.Security/securitySolutions/delete");

  private static final List<String> VAULTS = List.of("Microsoft.KeyVault/vaults/delete");

  private ContosoLogging() {}

  static void payments(Plot plot) {
    sound(plot);
    plot.deletedVault("kv-retired");
    plot.workspace(SHORT);
    Ground ground = plot.ground();
    // The activity log goes to a second place, too.
    ground.change(
        plot.activityLogSetting("to-archive"),
        body -> to("storageAccountId", ARCHIVE).apply(body.without("properties.workspaceId")));
    ground.change(setting(FORTRESS), to("workspaceId", SHORT));
    ground.change(setting(FORGET), to("storageAccountId", ARCHIVE));
    Stream.of("rg-web", "rg-core", "mrg-forecast")
        .forEach(group -> plot.lock(plot.names().group(group)));
    // In this group each resource has a lock of its own.
    ground.inGroup(plot.names().group("rg-legacy")).forEach(plot::lock);
  }

  /** A sound subscription that is locked as a whole. */
  static void locked(Plot plot) {
    sound(plot);
    plot.lock(plot.names().id());
  }

  /** What every subscription has whose logs are in order. */
  private static void sound(Plot plot) {
    Names names = plot.names();
    plot.resourceGroup(GROUP, "");
    plot.workspace(workspace(names, "log-central"));
    plot.activityLogSetting("to-log-central");
    Stream.of("KeyVaults", "StorageAccounts", "VirtualMachines").forEach(plot::defenderPlan);
    plot.actionGroup(names.group(GROUP) + "/providers/microsoft.insights/actionGroups/on-call");
    plot.activityLogAlert(alert(names, "policy"), POLICY);
    plot.activityLogAlert(alert(names, "network"), NETWORK);
    plot.activityLogAlert(alert(names, "security"), SECURITY);
    plot.activityLogAlert(alert(names, "vault-deleted"), VAULTS);
  }

  static List<Planting> plantings() {
    return Stream.of(subscriptions(), destinations(), locks()).flatMap(part -> part).toList();
  }

  private static Stream<Planting> subscriptions() {
    return Stream.of(
        in(
            alert(PAYMENTS, "vault-deleted"),
            "payments-vault-alert-disabled",
            "The alert on deleted vaults is switched off.",
            body -> body.with("properties.enabled", Json.bool(false))),
        in(
            plan(PAYMENTS, "StorageAccounts"),
            "payments-storage-plan-free",
            "Defender does not watch storage accounts.",
            body -> body.with("properties.pricingTier", Json.text("Free"))),
        in(
            plan(ANALYTICS, "KeyVaults"),
            "analytics-vault-plan-free",
            "Defender does not watch vaults.",
            body -> body.with("properties.pricingTier", Json.text("Free"))),
        in(
            ANALYTICS.id() + SETTINGS + "to-log-central",
            "analytics-policy-not-exported",
            "The export of the activity log leaves the category Policy out.",
            body ->
                body.with(
                    "properties.logs", Json.array(body.items("properties.logs").subList(0, 3)))));
  }

  private static Stream<Planting> destinations() {
    return Stream.of(
        in(
            setting(LEDGER),
            "ledger-logs-to-open-account",
            "The vault's logs also go to an account that every network reaches.",
            to("storageAccountId", OPEN)),
        in(
            setting(DARK),
            "dark-workspace-gone",
            "The workspace that the vault's logs go to is not there any more.",
            to("workspaceId", workspace(PAYMENTS, "log-retired"))),
        in(
            setting(FORGET),
            "forget-logs-to-itself",
            "The account keeps the logs about itself.",
            to("storageAccountId", FORGET)),
        in(
            SHORT,
            "security-workspace-short",
            "The workspace keeps logs for 30 days.",
            body -> body.with("properties.retentionInDays", Json.number(30))));
  }

  private static Stream<Planting> locks() {
    return Stream.of(PARTNERS, PLAIN)
        .map(
            id ->
                Planting.of(
                    id.equals(PARTNERS) ? "partners-no-lock" : "plain-no-lock",
                    id,
                    "Neither it nor anything above it has a lock.",
                    ground -> ground.remove(id + "/providers/Microsoft.Authorization/locks/keep")));
  }

  private static UnaryOperator<Json.Obj> to(String kind, String destination) {
    return body -> body.with("properties." + kind, Json.text(destination));
  }

  private static String setting(String resource) {
    String holder =
        resource.contains("Microsoft.Storage") ? resource + "/blobServices/default" : resource;
    return holder + SETTINGS + "to-log-central";
  }

  private static String workspace(Names names, String name) {
    return names.group(GROUP) + "/providers/Microsoft.OperationalInsights/workspaces/" + name;
  }

  private static String alert(Names names, String name) {
    return names.group(GROUP) + "/providers/microsoft.insights/activityLogAlerts/" + name;
  }

  private static String plan(Names names, String name) {
    return names.id() + "/providers/Microsoft.Security/pricings/" + name;
  }
}
