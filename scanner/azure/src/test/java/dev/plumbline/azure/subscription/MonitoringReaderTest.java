package dev.plumbline.azure.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.collect.Plan;
import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.keyvault.ControlPlaneLists;
import dev.plumbline.azure.keyvault.VaultCollector;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MonitoringReaderTest {

  private static final String GUID = "3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";
  private static final String SUBSCRIPTION = "/subscriptions/" + GUID;
  private static final String SETTINGS = "microsoft.insights/diagnosticsettings";
  private static final String WORKSPACES = "microsoft.operationalinsights/workspaces";

  private final FakeAzure azure = new FakeAzure().subscription(GUID, "Payments");

  private MemorySink collect(Scopes scopes) {
    Plan plan =
        new Plan(
            List.of(new VaultCollector(new ControlPlaneLists())),
            List.of(),
            List.of(new MonitoringReader()),
            List.of());
    return CollectorRun.of(azure, plan, scopes);
  }

  private void setting(String name) {
    azure.arm.item(
        SUBSCRIPTION + "/providers/Microsoft.Insights/diagnosticSettings",
        """
        {"id": "subscriptions/%s/providers/AzureResourceManager/diagnosticSettings/%s",
         "type": null, "name": "%s", "properties": {"logs": []}}\
        """
            .formatted(GUID, name, name));
  }

  private void workspace(String name) {
    azure.arm.item(
        SUBSCRIPTION + "/providers/Microsoft.OperationalInsights/workspaces",
        """
        {"id": "%s/resourcegroups/rg-logs/providers/microsoft.operationalinsights/workspaces/%s",
         "name": "%s", "properties": {"retentionInDays": 30}}\
        """
            .formatted(SUBSCRIPTION, name, name));
  }

  @Test
  void makesAResourceOfEachSettingAndAReferencedOneOfEachWorkspace() {
    setting("activity");
    workspace("log-central");

    MemorySink sink = collect(Scopes.ALL_VISIBLE);

    Resource setting =
        sink.resource(SUBSCRIPTION + "/providers/AzureResourceManager/diagnosticSettings/activity");
    Resource workspace =
        sink.resource(
            SUBSCRIPTION
                + "/resourcegroups/rg-logs/providers/microsoft.operationalinsights/workspaces/"
                + "log-central");
    assertThat(List.of(setting, workspace))
        .allMatch(child -> child.parent().filter(new ResourceId(SUBSCRIPTION)::equals).isPresent());
    assertThat(setting.role()).isEqualTo(Resource.Role.ANCHOR);
    assertThat(setting.facts()).containsOnlyKeys("diagnosticSetting");
    assertThat(workspace.role()).isEqualTo(Resource.Role.REFERENCED);
    assertThat(workspace.facts()).containsOnlyKeys("workspace");
    assertThat(workspace.placement().resourceGroup()).isEqualTo("rg-logs");
    assertThat(sink.resource(SUBSCRIPTION).role()).isEqualTo(Resource.Role.ANCHOR);
    assertThat(sink.resource(SUBSCRIPTION).facts())
        .containsOnlyKeys(
            "subscription",
            "pricings",
            "activityLogDiagnosticSettings",
            "activityLogAlerts",
            "actionGroups",
            "deletedVaults",
            "workspaces");
    assertThat(sink.fact(SUBSCRIPTION, "pricings")).isInstanceOf(Fact.None.class);
  }

  @Test
  void takesAProviderThatIsNotRegisteredForNone() {
    azure.arm.fails(
        SUBSCRIPTION + "/providers/Microsoft.Security/pricings",
        FakeArm.failure(Gap.Reason.CONFLICT, 409, "MissingSubscriptionRegistration"));

    assertThat(collect(Scopes.ALL_VISIBLE).fact(SUBSCRIPTION, "pricings"))
        .isInstanceOf(Fact.None.class);
  }

  @Test
  void tellsAListThatFailedInTheFactAndInTheListingOfItsItems() {
    azure.arm.fails(
        SUBSCRIPTION + "/providers/Microsoft.Insights/diagnosticSettings",
        FakeArm.forbidden("Microsoft.Insights/diagnosticSettings/read"));
    azure.arm.fails(
        SUBSCRIPTION + "/providers/Microsoft.OperationalInsights/workspaces",
        FakeArm.failure(Gap.Reason.SERVER_ERROR, 500, "InternalError"));

    MemorySink sink = collect(Scopes.ALL_VISIBLE);

    assertThat(sink.collection(SUBSCRIPTION, SETTINGS))
        .isInstanceOf(Fact.Unread.class)
        .isEqualTo(sink.fact(SUBSCRIPTION, "activityLogDiagnosticSettings"));
    assertThat(sink.collection(SUBSCRIPTION, WORKSPACES))
        .isInstanceOf(Fact.Unread.class)
        .isEqualTo(sink.fact(SUBSCRIPTION, "workspaces"));
    assertThat(sink.gaps())
        .extracting(Gap::what)
        .containsExactlyInAnyOrder(
            "diagnostic settings of subscription Payments (" + GUID + ")",
            "Log Analytics workspaces of subscription Payments (" + GUID + ")");
  }

  @Test
  void readsOfASubscriptionThatIsOnlyContextWhatOthersLookUp() {
    azure.vault(GUID, "kv-1");
    azure.graph.group(
        """
        {"id": "%s/resourceGroups/rg-1", "name": "rg-1", "subscriptionId": "%s",
         "type": "microsoft.resources/subscriptions/resourcegroups", "managedBy": ""}\
        """
            .formatted(SUBSCRIPTION, GUID));
    workspace("log-central");
    setting("activity");
    Scopes scopes = new Scopes(List.of(), List.of(), List.of(GUID + "/rg-1"), List.of(), List.of());

    MemorySink sink = collect(scopes);

    assertThat(sink.resource(SUBSCRIPTION).role()).isEqualTo(Resource.Role.REFERENCED);
    assertThat(sink.fact(SUBSCRIPTION, "workspaces")).isInstanceOf(Fact.Read.class);
    assertThat(sink.fact(SUBSCRIPTION, "activityLogDiagnosticSettings"))
        .isInstanceOf(Fact.Read.class);
    assertThat(
            sink.resource(
                    SUBSCRIPTION + "/providers/AzureResourceManager/diagnosticSettings/activity")
                .role())
        .isEqualTo(Resource.Role.REFERENCED);
    assertThat(sink.resource(SUBSCRIPTION).collections())
        .doesNotContainKey(new ResourceType(SETTINGS));
    assertThat(sink.fact(SUBSCRIPTION, "pricings"))
        .isEqualTo(new Fact.NotRequested("--subscription " + GUID));
    assertThat(azure.arm.requests()).noneMatch(path -> path.contains("Microsoft.Security"));
  }
}
