package dev.plumbline.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What belongs to a subscription itself: locks, plans of Defender for Cloud, activity log. */
final class SubscriptionRoutes {

  private static final String SUBSCRIPTION = "/subscriptions/{subscription}/providers/";

  private SubscriptionRoutes() {}

  static List<Route> all() {
    return Stream.of(governance(), monitoring()).flatMap(List::stream).toList();
  }

  private static List<Route> governance() {
    return List.of(
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.Authorization/locks",
            List.of("2020-05-01", "2016-09-01"),
            "resources/management-locks/list-at-subscription-level",
            "Microsoft.Authorization/locks/read",
            SubscriptionRoutes::locks),
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.Security/pricings",
            List.of("2024-01-01", "2023-01-01"),
            "defenderforcloud/pricings/list",
            "Microsoft.Security/pricings/read",
            call -> ArmRoutes.list(call, Pages.Spelling.PLAIN)),
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.KeyVault/deletedVaults",
            List.of("2026-02-01", "2025-05-01", "2023-07-01"),
            "keyvault/vaults/list-deleted",
            "Microsoft.KeyVault/deletedVaults/read",
            SubscriptionRoutes::deletedVaults));
  }

  private static List<Route> monitoring() {
    return List.of(
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.Insights/diagnosticSettings",
            List.of("2021-05-01-preview"),
            "monitor/subscription-diagnostic-settings/list",
            "Microsoft.Insights/diagnosticSettings/read",
            call -> ArmRoutes.list(call, Pages.Spelling.PLAIN)),
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.Insights/activityLogAlerts",
            List.of("2020-10-01"),
            "monitor/activity-log-alerts/list-by-subscription-id",
            "Microsoft.Insights/activityLogAlerts/read",
            call -> ArmRoutes.list(call, Pages.Spelling.PLAIN)),
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.Insights/actionGroups",
            List.of("2023-01-01", "2022-06-01"),
            "monitor/action-groups/list-by-subscription-id",
            "Microsoft.Insights/actionGroups/read",
            call -> ArmRoutes.list(call, Pages.Spelling.PLAIN)),
        ArmRoutes.get(
            SUBSCRIPTION + "Microsoft.OperationalInsights/workspaces",
            List.of("2025-02-01", "2023-09-01"),
            "loganalytics/workspaces/list",
            "Microsoft.OperationalInsights/workspaces/read",
            call -> ArmRoutes.list(call, Pages.Spelling.PLAIN)));
  }

  /** All below the subscription, those on groups and resources too. */
  private static Answer locks(Route.Call call) {
    return below(call, "/providers/microsoft.authorization/locks/");
  }

  /** A deleted vault is known by its region; its group is gone with it. */
  private static Answer deletedVaults(Route.Call call) {
    return below(call, "/deletedvaults/");
  }

  private static Answer below(Route.Call call, String segment) {
    String subscription =
        "/subscriptions/" + call.variable("subscription").toLowerCase(Locale.ROOT) + "/";
    List<Json.Obj> bodies =
        call.world().items().values().stream()
            .filter(item -> item.key().startsWith(subscription))
            .filter(item -> (item.collection() + "/").endsWith(segment))
            .map(ArmItem::body)
            .toList();
    return Answer.ok(call.pages().page(bodies, call.request(), Pages.Spelling.PLAIN, ""));
  }
}
