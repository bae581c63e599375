package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import org.junit.jupiter.api.Test;

/** Only a deployment to a subscription that sets it up says anything of it. */
final class SubscriptionsInTemplatesTest {

  private static final String ID =
      "main.json#Microsoft.Resources%2Fsubscriptions:[subscription().subscriptionId]";
  private static final String PLAN =
      """
      {"type": "Microsoft.Security/pricings", "apiVersion": "2024-01-01", "name": "KeyVaults",
       "properties": {"pricingTier": "Standard"}}
      """;
  private static final String SETTING =
      """
      {"type": "Microsoft.Insights/diagnosticSettings", "apiVersion": "2021-05-01-preview",
       "name": "activity", "properties": {"workspaceId": "w", "logs": []}}
      """;
  private static final String ALERT =
      """
      {"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01", "name": "alerts",
       "resourceGroup": "watch", "properties": {"mode": "Incremental",
       "expressionEvaluationOptions": {"scope": "inner"},
       "template": {"$schema": "%s", "contentVersion": "1.0.0.0", "resources": [
         {"type": "Microsoft.Insights/activityLogAlerts", "apiVersion": "2020-10-01", "name": "a",
          "properties": {"scopes": ["[subscription().id]"]}}]}}}
      """
          .formatted(Scanned.SCHEMA);

  @Test
  void aDeploymentToASubscriptionThatHoldsAPlanIsAboutIt() {
    Scanned scanned = toSubscription(PLAN);
    Resource subscription = scanned.one(ID);
    assertThat(subscription.type().value()).isEqualTo("microsoft.resources/subscriptions");
    assertThat(subscription.role()).isEqualTo(Resource.Role.ANCHOR);
    Value plans = scanned.value(ID, "pricings");
    assertThat(tier(plans, "KeyVaults")).isEqualTo(Value.of("Standard"));
    assertThat(tier(plans, "StorageAccounts")).isInstanceOf(Value.Unresolved.class);
    assertThat(plans).isInstanceOf(Value.Arr.class);
    assertThat(scanned.fact(ID, "activityLogDiagnosticSettings"))
        .isInstanceOf(Fact.Unresolved.class);
    assertThat(scanned.fact(ID, "activityLogAlerts")).isInstanceOf(Fact.Unresolved.class);
    assertThat(scanned.fact(ID, "deletedVaults")).isInstanceOf(Fact.Unresolved.class);
  }

  @Test
  void itsDiagnosticSettingsAndAlertsAreItsFacts() {
    Scanned scanned = toSubscription(SETTING + "," + ALERT);
    assertThat(scanned.value(ID, "activityLogDiagnosticSettings"))
        .isInstanceOfSatisfying(Value.Arr.class, all -> assertThat(all.items()).hasSize(1));
    assertThat(scanned.fact(ID, "pricings")).isInstanceOf(Fact.Unresolved.class);
    Value scope =
        scanned
            .value(ID, "activityLogAlerts")
            .itemsOrEmpty()
            .getFirst()
            .at("properties", "scopes")
            .itemsOrEmpty()
            .getFirst();
    assertThat(scanned.value(ID, "subscription", "id")).isEqualTo(scope);
    assertThat(scanned.one("main.json#Microsoft.Insights%2FdiagnosticSettings:activity").parent())
        .contains(new ResourceId(ID));
  }

  @Test
  void nobodyInventsASubscription() {
    Scanned group =
        Scanned.resources("\"resources\": [" + ALERT + "," + SETTING + "," + PLAN + "]");
    assertThat(group.ids()).noneMatch(id -> id.contains("Microsoft.Resources%2Fsubscriptions"));
    Scanned nothing =
        toSubscription(
            """
            {"type": "Microsoft.Resources/resourceGroups", "apiVersion": "2024-03-01",
             "name": "g", "location": "westeurope"}
            """);
    assertThat(nothing.ids()).hasSize(1);
  }

  @Test
  void eachSubscriptionHasItsOwn() {
    String other =
        """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01", "name": "other",
         "location": "westeurope", "subscriptionId": "11111111-1111-1111-1111-111111111111",
         "properties": {"mode": "Incremental",
         "template": {"$schema": "%s", "contentVersion": "1.0.0.0", "resources": [%s]}}}
        """
            .formatted(Scanned.SCHEMA, PLAN);
    Scanned scanned = toSubscription(SETTING + "," + other);
    assertThat(scanned.fact(ID, "pricings")).isInstanceOf(Fact.Unresolved.class);
    String its =
        "main.json#Microsoft.Resources%2Fsubscriptions:11111111-1111-1111-1111-111111111111";
    assertThat(tier(scanned.value(its, "pricings"), "KeyVaults")).isEqualTo(Value.of("Standard"));
  }

  @Test
  void aPlanUnderAConditionThatIsNotKnownLeavesItOpen() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with(
                    "main.json",
                    """
                    {"$schema": "%s", "contentVersion": "1.0.0.0",
                     "parameters": {"on": {"type": "bool"}}, "resources": [%s]}
                    """
                        .formatted(
                            SCHEMA,
                            PLAN.replace(
                                "\"name\"", "\"condition\": \"[parameters('on')]\", \"name\""))));
    assertThat(scanned.fact(ID, "pricings")).isEqualTo(new Fact.Unresolved("[parameters('on')]"));
  }

  private static final String SCHEMA =
      Scanned.SCHEMA.replace("2019-04-01/deployment", "2018-05-01/subscriptionDeployment");

  private static Value tier(Value plans, String name) {
    return plans.itemsOrEmpty().stream()
        .filter(plan -> plan.at("name").equals(Value.of(name)))
        .findFirst()
        .orElseThrow()
        .at("properties", "pricingTier");
  }

  private static Scanned toSubscription(String resources) {
    return Scanned.of(
        new FilesOfTest()
            .with(
                "main.json",
                "{\"$schema\": \"%s\", \"contentVersion\": \"1.0.0.0\", \"resources\": [%s]}"
                    .formatted(SCHEMA, resources)));
  }
}
