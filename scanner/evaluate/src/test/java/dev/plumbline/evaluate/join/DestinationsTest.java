package dev.plumbline.evaluate.join;

import static dev.plumbline.evaluate.join.Inventory.ACCOUNTS;
import static dev.plumbline.evaluate.join.Inventory.GROUP;
import static dev.plumbline.evaluate.join.Inventory.SETTINGS;
import static dev.plumbline.evaluate.join.Inventory.SUBSCRIPTION;
import static dev.plumbline.evaluate.join.Inventory.declared;
import static dev.plumbline.evaluate.join.Inventory.live;
import static dev.plumbline.evaluate.join.Inventory.none;
import static dev.plumbline.evaluate.join.Inventory.read;
import static dev.plumbline.evaluate.join.Inventory.subscription;
import static dev.plumbline.evaluate.join.Inventory.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where diagnostic settings send to. */
final class DestinationsTest {

  private static final String ACCOUNT = GROUP + "Microsoft.Storage/storageAccounts/stlogs";
  private static final String WORKSPACE = GROUP + "Microsoft.OperationalInsights/workspaces/Log";
  private static final Resource LISTED =
      subscription(
          Map.of(
              "workspaces",
              read(
                  "[{\"id\":\"%s\",\"properties\":{\"retentionInDays\":30}}]"
                      .formatted(WORKSPACE.toLowerCase(Locale.ROOT)))),
          Map.of(ACCOUNTS, none()));

  private final Inventory inventory;

  DestinationsTest(@TempDir Path folder) {
    this.inventory = new Inventory(folder);
  }

  @Test
  void workspaceIsFoundInAnotherCaseWithItsRetention() {
    Value only = only(inventory.with(LISTED), setting("workspaceId", WORKSPACE + "/"));
    assertThat(only.at("found")).isEqualTo(Value.of(true));
    assertThat(only.at("kind")).isEqualTo(Value.of("workspace"));
    assertThat(only.at("retentionInDays")).isEqualTo(Value.of(30));
    assertThat(only.at("activityLog")).isEqualTo(Value.of(false));
  }

  @Test
  void whatAFullyListedSubscriptionDoesNotHaveIsMissing() {
    Value account = only(inventory.with(LISTED), setting("storageAccountId", ACCOUNT));
    assertThat(account.at("found")).isEqualTo(Value.of(false));
  }

  @Test
  void scanOfAGroupDoesNotTellWhatElseThereIs() {
    Inventory part = inventory.with(Inventory.referenced(LISTED));
    assertThat(only(part, setting("storageAccountId", ACCOUNT)).at("found"))
        .isInstanceOf(Value.Unresolved.class);
  }

  @Test
  void accountThatAnOptionLeftOutExists() {
    Value account =
        only(inventory.with(LISTED).without(ACCOUNT), setting("storageAccountId", ACCOUNT));
    assertThat(account.at("found")).isEqualTo(Value.of(true));
    assertThat(account.at("lifecycleRules")).isInstanceOf(Value.Unresolved.class);
  }

  @Test
  void subscriptionOutsideTheInventoryIsNotTold() {
    Value account = only(inventory, setting("storageAccountId", ACCOUNT));
    assertThat(account.at("found")).isInstanceOf(Value.Unresolved.class);
  }

  @Test
  void listThatWasNotReadIsAGap() {
    Resource refused =
        subscription(Map.of(), Map.of(ACCOUNTS, new Fact.Unread(new GapId("g-accounts"))));
    Fact found =
        inventory.with(refused).joined(setting("storageAccountId", ACCOUNT), Destinations.FACT);
    assertThat(found).isEqualTo(new Fact.Unread(new GapId("g-accounts")));
  }

  @Test
  void accountThatLogsIntoItselfIsTheSource() {
    String service = ACCOUNT.toUpperCase(Locale.ROOT) + "/blobServices/default";
    Value itself = only(inventory.with(account()), setting(service, "storageAccountId", ACCOUNT));
    assertThat(itself.at("ofSource")).isEqualTo(Value.of(true));
    String other = ACCOUNT + "2/blobServices/default";
    Value another = only(inventory.with(account()), setting(other, "storageAccountId", ACCOUNT));
    assertThat(another.at("ofSource")).isEqualTo(Value.of(false));
  }

  @Test
  void accountBringsItsPoliciesAndTheContainersOfLogs() {
    Value found = only(inventory.with(account()), setting("storageAccountId", ACCOUNT));
    assertThat(found.at("lifecycleRules").itemsOrEmpty()).hasSize(1);
    assertThat(found.at("logContainers").itemsOrEmpty())
        .containsExactly(Value.object("hasImmutabilityPolicy", Value.of(true)));
  }

  @Test
  void settingOfASubscriptionIsAboutTheActivityLog() {
    Resource setting =
        live(
                SUBSCRIPTION.substring(1)
                    + "/providers/AzureResourceManager/diagnosticSettings/export",
                SETTINGS,
                Map.of("diagnosticSetting", body("workspaceId", WORKSPACE)))
            .withParent(new ResourceId(SUBSCRIPTION));
    assertThat(only(inventory.with(LISTED), setting).at("activityLog")).isEqualTo(Value.of(true));
  }

  @Test
  void settingOfADeclaredSubscriptionIsAboutTheActivityLog() {
    Resource subscription = declared("a.json#sub", "microsoft.resources/subscriptions", Map.of());
    Map<String, Fact> exports = Map.of("diagnosticSetting", body("workspaceId", WORKSPACE));
    Resource setting =
        declared("a.json#export", SETTINGS, exports).withParent(new ResourceId("a.json#sub"));
    assertThat(only(inventory.with(subscription), setting).at("activityLog"))
        .isEqualTo(Value.of(true));
    Resource other =
        declared("a.json#s", SETTINGS, exports).withParent(new ResourceId("a.json#kv"));
    assertThat(only(inventory, other).at("activityLog")).isEqualTo(Value.of(false));
  }

  @Test
  void scanOfAGroupKnowsTheWorkspacesOfItsSubscription() {
    Inventory part = inventory.with(Inventory.referenced(LISTED));
    assertThat(only(part, setting("workspaceId", WORKSPACE)).at("retentionInDays"))
        .isEqualTo(Value.of(30));
  }

  @Test
  void eventHubsAndPartnersAreListedByNobody() {
    Value hub = only(inventory.with(LISTED), setting("eventHubAuthorizationRuleId", GROUP + "x"));
    assertThat(hub.at("found")).isInstanceOf(Value.Unresolved.class);
  }

  @Test
  void unsetDestinationsAreNone() {
    Fact found = inventory.joined(setting("workspaceId", ""), Destinations.FACT);
    assertThat(value(found).itemsOrEmpty()).isEmpty();
  }

  @Test
  void accountOfATemplateIsFoundByItsName() {
    Resource account =
        declared("a.json#a", ACCOUNTS, Map.of("account", read("{\"name\":\"stLogs\"}")));
    Resource setting =
        declared(
            "b.json#s", SETTINGS, Map.of("diagnosticSetting", body("storageAccountId", ACCOUNT)));
    assertThat(only(inventory.with(account), setting).at("found")).isEqualTo(Value.of(true));
  }

  @Test
  void whatTemplatesDoNotDeclareMayExist() {
    Resource setting =
        declared(
            "b.json#s", SETTINGS, Map.of("diagnosticSetting", body("storageAccountId", ACCOUNT)));
    assertThat(only(inventory, setting).at("found")).isInstanceOf(Value.Unresolved.class);
  }

  private static Value only(Inventory inventory, Resource setting) {
    Value all = value(inventory.joined(setting, Destinations.FACT));
    assertThat(all.itemsOrEmpty()).hasSize(1);
    return all.itemsOrEmpty().getFirst();
  }

  private static Resource account() {
    return live(
        ACCOUNT,
        ACCOUNTS,
        Map.of(
            "account", read("{\"properties\":{}}"),
            "managementPolicy",
                read("{\"properties\":{\"policy\":{\"rules\":[{\"name\":\"x\"}]}}}"),
            "containerList",
                read(
                    """
                    [{"name": "orders", "properties": {"hasImmutabilityPolicy": false}},
                     {"name": "insights-logs-auditevent",
                      "properties": {"hasImmutabilityPolicy": true}}]
                    """)));
  }

  private static Resource setting(String property, String id) {
    return setting(GROUP + "Microsoft.KeyVault/vaults/kv-1", property, id);
  }

  private static Resource setting(String holder, String property, String id) {
    return live(
            holder + "/providers/microsoft.insights/diagnosticSettings/audit",
            SETTINGS,
            Map.of("diagnosticSetting", body(property, id)))
        .withParent(new ResourceId(holder));
  }

  private static Fact body(String property, String id) {
    return read("{\"properties\":{\"%s\":\"%s\"}}".formatted(property, id));
  }
}
