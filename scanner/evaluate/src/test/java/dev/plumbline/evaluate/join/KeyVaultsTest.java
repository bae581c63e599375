package dev.plumbline.evaluate.join;

import static dev.plumbline.evaluate.join.Inventory.ACCOUNTS;
import static dev.plumbline.evaluate.join.Inventory.GROUP;
import static dev.plumbline.evaluate.join.Inventory.VAULTS;
import static dev.plumbline.evaluate.join.Inventory.declared;
import static dev.plumbline.evaluate.join.Inventory.live;
import static dev.plumbline.evaluate.join.Inventory.read;
import static dev.plumbline.evaluate.join.Inventory.subscription;
import static dev.plumbline.evaluate.join.Inventory.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vault behind an account's key. */
final class KeyVaultsTest {

  private static final String PROTECTED =
      "{'properties':{'vaultUri':'https://KV-1.vault.azure.net/','enablePurgeProtection':true}}";

  private final Inventory inventory;

  KeyVaultsTest(@TempDir Path folder) {
    this.inventory = new Inventory(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kv-1.vault.azure.net",
        "https://kv-1.vault.azure.net/",
        "https://Kv-1.Vault.azure.net:443/"
      })
  void oneVaultIsKnownInEverySpellingOfItsAddress(String uri) {
    Fact vault = inventory.with(vault(json(PROTECTED))).joined(account(uri), KeyVaults.FACT);
    assertThat(value(vault).at("id")).isEqualTo(Value.of(GROUP + "Microsoft.KeyVault/vaults/kv-1"));
    assertThat(value(vault).at("properties", "enablePurgeProtection")).isEqualTo(Value.of(true));
  }

  @Test
  void anotherPortIsAnotherVault() {
    Fact vault =
        inventory
            .with(vault(json(PROTECTED)))
            .joined(account("https://kv-1.vault.azure.net:8443/"), KeyVaults.FACT);
    assertThat(vault).isInstanceOf(Fact.Unresolved.class);
  }

  @Test
  void managedHsmHoldsKeysToo() {
    Resource hsm =
        live(
            GROUP + "Microsoft.KeyVault/managedHSMs/hsm-1",
            "microsoft.keyvault/managedhsms",
            Map.of("hsm", json("{'properties':{'hsmUri':'https://hsm-1.managedhsm.azure.net/'}}")));
    Fact found =
        inventory.with(hsm).joined(account("https://hsm-1.managedhsm.azure.net"), KeyVaults.FACT);
    assertThat(value(found).at("id").textOr("")).endsWith("/hsm-1");
  }

  @Test
  void vaultThatIsNowhereInAWholeInventoryIsUnresolvedWithItsAddress() {
    Fact found = inventory.joined(account("https://kv-9.vault.azure.net/"), KeyVaults.FACT);
    assertThat(found)
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            unresolved -> assertThat(unresolved.expression()).contains("https://kv-9."));
  }

  @Test
  void vaultMayHideBehindAListThatWasNotRead() {
    Resource refused =
        subscription(Map.of(), Map.of(VAULTS, new Fact.Unread(new GapId("g-vaults"))));
    Fact found =
        inventory.with(refused).joined(account("https://kv-9.vault.azure.net/"), KeyVaults.FACT);
    assertThat(found).isEqualTo(new Fact.Unread(new GapId("g-vaults")));
  }

  @Test
  void vaultWhoseBodyWasNotReadIsKnownByName() {
    Fact found =
        inventory
            .with(vault(new Fact.Unread(new GapId("g-body"))))
            .joined(account("https://kv-1.vault.azure.net/"), KeyVaults.FACT);
    assertThat(found).isEqualTo(new Fact.Unread(new GapId("g-body")));
  }

  @Test
  void accountWithAKeyOfMicrosoftNeedsNone() {
    Resource account =
        live(
            GROUP + "Microsoft.Storage/storageAccounts/st1",
            ACCOUNTS,
            Map.of(
                "account",
                json("{'properties':{'encryption':{'keySource':'Microsoft.Storage'}}}")));
    assertThat(inventory.joined(account, KeyVaults.FACT)).isInstanceOf(Fact.None.class);
  }

  @Test
  void vaultOfTheSameTemplatesIsKnownByItsName() {
    Resource vault =
        declared(
            "main.json#v",
            VAULTS,
            Map.of("vault", json("{'name':'kv-1','properties':{'enablePurgeProtection':false}}")));
    Resource account =
        declared("main.json#a", ACCOUNTS, Map.of("account", body("https://kv-1.vault.azure.net")));
    Fact found = inventory.with(vault).joined(account, KeyVaults.FACT);
    assertThat(value(found).at("properties", "enablePurgeProtection")).isEqualTo(Value.of(false));
  }

  @Test
  void twoDeclarationsOfOneNameThatDifferAreUnresolved() {
    String two = "{'name':'kv-1','properties':{'enablePurgeProtection':%s}}";
    inventory.with(
        declared("a.json#v", VAULTS, Map.of("vault", json(two.formatted("true")))),
        declared("b.json#v", VAULTS, Map.of("vault", json(two.formatted("false")))));
    Resource account =
        declared("a.json#a", ACCOUNTS, Map.of("account", body("https://kv-1.vault.azure.net")));
    assertThat(inventory.joined(account, KeyVaults.FACT)).isInstanceOf(Fact.Unresolved.class);
  }

  @Test
  void propertiesThatAreAnExpressionStayUnknown() {
    Resource vault =
        declared(
            "main.json#v",
            VAULTS,
            Map.of(
                "vault",
                json(
                    "{'name':'kv-1','properties':{'$plumbline':'unresolved',"
                        + "'expression':'[parameters(p)]','at':''}}")));
    Resource account =
        declared("main.json#a", ACCOUNTS, Map.of("account", body("https://kv-1.vault.azure.net")));
    Fact found = inventory.with(vault).joined(account, KeyVaults.FACT);
    assertThat(value(found).at("properties", "enablePurgeProtection"))
        .isInstanceOf(Value.Unresolved.class);
  }

  private static Resource vault(Fact body) {
    return live(GROUP + "Microsoft.KeyVault/vaults/kv-1", VAULTS, Map.of("vault", body));
  }

  private static Resource account(String uri) {
    return live(
        GROUP + "Microsoft.Storage/storageAccounts/st1", ACCOUNTS, Map.of("account", body(uri)));
  }

  private static Fact body(String uri) {
    return json(
        "{'properties':{'encryption':{'keySource':'Microsoft.KeyVault','keyvaultproperties':"
            + "{'keyvaulturi':'"
            + uri
            + "'}}}}");
  }

  private static Fact json(String text) {
    return read(text.replace('\'', '"'));
  }
}
