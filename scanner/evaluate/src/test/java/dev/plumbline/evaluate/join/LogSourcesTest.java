package dev.plumbline.evaluate.join;

import static dev.plumbline.evaluate.join.Inventory.ACCOUNTS;
import static dev.plumbline.evaluate.join.Inventory.GROUP;
import static dev.plumbline.evaluate.join.Inventory.VAULTS;
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
import dev.plumbline.model.Value;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings that send logs to an account. */
final class LogSourcesTest {

  private static final String ACCOUNT = GROUP + "Microsoft.Storage/storageAccounts/stLogs";
  private static final Resource LOGS = live(ACCOUNT, ACCOUNTS, Map.of("account", read("{}")));

  private final Inventory inventory;

  LogSourcesTest(@TempDir Path folder) {
    this.inventory = new Inventory(folder);
  }

  @Test
  void everySettingCountsInWhicheverCaseItNamesTheAccount() {
    Resource subscription =
        subscription(
            Map.of(
                "activityLogDiagnosticSettings",
                settings("activity", ACCOUNT.substring(1), "{\"enabled\":true}")),
            Map.of());
    Resource vault =
        live(
            GROUP + "Microsoft.KeyVault/vaults/kv-1",
            VAULTS,
            Map.of(
                "diagnosticSettings",
                settings("vault", ACCOUNT.toLowerCase(Locale.ROOT), "{\"enabled\":true}")));
    Fact found = inventory.with(vault, subscription).joined(LOGS, LogSources.FACT);
    assertThat(value(found).itemsOrEmpty())
        .extracting(source -> source.at("id"))
        .containsExactly(Value.of("activity"), Value.of("vault"));
  }

  @Test
  void settingsThatSendMetricsAloneDoNotCount() {
    Resource vault =
        live(
            GROUP + "Microsoft.KeyVault/vaults/kv-1",
            VAULTS,
            Map.of("diagnosticSettings", settings("vault", ACCOUNT, "{\"enabled\":false}")));
    Fact found = inventory.with(vault, exported(none())).joined(LOGS, LogSources.FACT);
    assertThat(found).isInstanceOf(Fact.None.class);
  }

  @Test
  void activityLogThatWasNotReadMayGoAnywhere() {
    Fact unread = new Fact.Unread(new GapId("g-activity"));
    assertThat(inventory.with(exported(unread)).joined(LOGS, LogSources.FACT)).isEqualTo(unread);
  }

  @Test
  void refusedVaultMakesNoAccountUnknown() {
    Resource vault =
        live(
            GROUP + "Microsoft.KeyVault/vaults/kv-1",
            VAULTS,
            Map.of("diagnosticSettings", new Fact.Unread(new GapId("g-vault"))));
    assertThat(inventory.with(vault, exported(none())).joined(LOGS, LogSources.FACT))
        .isInstanceOf(Fact.None.class);
  }

  @Test
  void inventoryWithoutTheActivityLogTellsNothing() {
    assertThat(inventory.joined(LOGS, LogSources.FACT)).isInstanceOf(Fact.Unresolved.class);
  }

  @Test
  void settingOfATemplateNamesAnAccountOfTheTemplates() {
    String id =
        "/subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/stlogs";
    Resource vault =
        declared(
            "main.json#v",
            VAULTS,
            Map.of("diagnosticSettings", settings("s", id, "{\"enabled\":true}")));
    Resource account =
        declared("main.json#a", ACCOUNTS, Map.of("account", read("{\"name\":\"stLogs\"}")));
    assertThat(value(inventory.with(vault).joined(account, LogSources.FACT)).itemsOrEmpty())
        .hasSize(1);
  }

  @Test
  void whatOtherTemplatesSendMakesNoDeclaredAccountUnknown() {
    Resource account =
        declared("main.json#a", ACCOUNTS, Map.of("account", read("{\"name\":\"stLogs\"}")));
    assertThat(inventory.joined(account, LogSources.FACT)).isInstanceOf(Fact.None.class);
  }

  private static Resource exported(Fact settings) {
    return subscription(Map.of("activityLogDiagnosticSettings", settings), Map.of());
  }

  private static Fact settings(String id, String account, String log) {
    return read(
        "[{\"id\":\"%s\",\"properties\":{\"storageAccountId\":\"%s\",\"logs\":[%s]}}]"
            .formatted(id, account, log));
  }
}
