package dev.plumbline.azure.subscription;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.population.Subscription;
import dev.plumbline.model.ResourceType;

/** The lists of a whole subscription that are facts of it, each an array. */
enum SubscriptionList {
  /** Plans of Microsoft Defender for Cloud. */
  PRICINGS("pricings", "Microsoft.Security/pricings", "2024-01-01", "Defender plans", false),
  /** Settings that export the activity log. */
  ACTIVITY_LOG_SETTINGS(
      "activityLogDiagnosticSettings",
      "Microsoft.Insights/diagnosticSettings",
      "2021-05-01-preview",
      "diagnostic settings",
      true),
  ACTIVITY_LOG_ALERTS(
      "activityLogAlerts",
      "Microsoft.Insights/activityLogAlerts",
      "2020-10-01",
      "activity-log alerts",
      false),
  ACTION_GROUPS(
      "actionGroups", "Microsoft.Insights/actionGroups", "2023-01-01", "action groups", false),
  /** Vaults that can still be recovered. */
  DELETED_VAULTS(
      "deletedVaults", "Microsoft.KeyVault/deletedVaults", "2025-05-01", "deleted vaults", false),
  /** Log Analytics. */
  WORKSPACES(
      "workspaces",
      "Microsoft.OperationalInsights/workspaces",
      "2025-02-01",
      "Log Analytics workspaces",
      true);

  private final String fact;
  private final String path;
  private final String apiVersion;
  private final String many;
  private final boolean lookedUp;

  SubscriptionList(String fact, String path, String apiVersion, String many, boolean lookedUp) {
    this.fact = fact;
    this.path = path;
    this.apiVersion = apiVersion;
    this.many = many;
    this.lookedUp = lookedUp;
  }

  String fact() {
    return fact;
  }

  String apiVersion() {
    return apiVersion;
  }

  /** Whether rules on other resources need it, too. */
  boolean lookedUp() {
    return lookedUp;
  }

  Need need() {
    return Need.reader(ResourceType.SUBSCRIPTION, fact, path + "/read");
  }

  Ask ask(Subscription subscription) {
    return need()
        .ask(
            subscription.resourceId().value() + "/providers/" + path,
            apiVersion,
            many + " of subscription " + subscription.shown());
  }
}
