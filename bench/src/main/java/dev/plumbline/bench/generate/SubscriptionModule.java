package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.List;
import java.util.Optional;

/**
 * A deployment to a subscription: plans of Defender for Cloud, the export of the activity log, and
 * a group. It is about the subscription only when it holds one of the first two.
 */
final class SubscriptionModule {

  private static final String KEY =
      "Microsoft.Resources%2Fsubscriptions:[subscription().subscriptionId]";

  private SubscriptionModule() {}

  static void write(Draft draft, Oracle oracle) {
    draft.schema = "2018-05-01/subscriptionDeploymentTemplate";
    Body body = new Body(draft);
    boolean vaults = plan(draft, oracle, body, "KeyVaults", "keyvault-defender-plan");
    boolean storage = plan(draft, oracle, body, "StorageAccounts", "storage-defender-plan");
    boolean export = export(draft, oracle, body);
    body.byCatalogue(List.of("activity-log-alerts"));
    draft.resource(
        "group",
        Json.object(
            "type",
            "Microsoft.Resources/resourceGroups",
            "apiVersion",
            "2024-03-01",
            "name",
            "rg-logs",
            "location",
            "westeurope"));
    oracle.plain(
        "group", "Microsoft.Resources/resourceGroups", Optional.of("rg-logs"), State.CREATED);
    if (vaults || storage || export) {
      oracle.judged(
          KEY,
          "Microsoft.Resources/subscriptions",
          Optional.empty(),
          State.CREATED,
          body.judged,
          body.mayBeUnknown);
    }
  }

  private static boolean plan(Draft draft, Oracle oracle, Body body, String plan, String rule) {
    body.byCatalogue(List.of(rule));
    if (draft.dice.chance(0.3)) {
      return false;
    }
    Wanted tier = Property.PLAN.want(draft.dice);
    Spelled spelled = new Spelling(draft).of(tier);
    if (tier instanceof Wanted.Open) {
      body.unsure(rule, spelled.causes());
    }
    ObjectNode properties = Json.object("pricingTier", spelled.json());
    draft.resource(
        "plan" + plan,
        Json.object(
            "type",
            "Microsoft.Security/pricings",
            "apiVersion",
            "2024-01-01",
            "name",
            plan,
            "properties",
            properties));
    oracle.plain("plan" + plan, "Microsoft.Security/pricings", Optional.of(plan), State.CREATED);
    return true;
  }

  private static boolean export(Draft draft, Oracle oracle, Body body) {
    if (draft.dice.chance(0.4)) {
      body.byCatalogue(List.of("activity-log-export"));
      return false;
    }
    Wanted category =
        new Property("", "", Json.array("Policy", "Autoscale"), List.of()).want(draft.dice);
    Spelled spelled = new Spelling(draft).of(category);
    if (category instanceof Wanted.Open) {
      body.unsure("activity-log-export", spelled.causes());
    }
    String at = "activityLogDiagnosticSettings:[0].properties.logs[";
    body.judged.put(at + "0].category", Wanted.Outcome.known(Json.node("Administrative")));
    body.judged.put(at + "3].category", new Wanted.Outcome(category, spelled.causes()));
    draft.resource(
        "activity",
        Json.object(
            "type",
            "Microsoft.Insights/diagnosticSettings",
            "apiVersion",
            "2021-05-01-preview",
            "name",
            "activity",
            "properties",
            Json.object(
                "workspaceId",
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/all",
                "logs",
                Json.array(
                    log(Json.object("category", "Administrative")),
                    log(Json.object("category", "Security")),
                    log(Json.object("category", "Alert")),
                    log(Json.object("category", spelled.json()))))));
    Diagnostics.setting(oracle, "activity", Optional.of("activity"), State.CREATED);
    return true;
  }

  private static ObjectNode log(ObjectNode category) {
    return category.put("enabled", true);
  }
}
