package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is declared below a vault or an account becomes its facts, as a live read would give them.
 */
final class ChildrenInTemplatesTest {

  private static final String SA = "main.json#Microsoft.Storage%2FstorageAccounts:acc";
  private static final String KV = "main.json#Microsoft.KeyVault%2Fvaults:kv";
  private static final String ACCOUNT =
      """
      {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01", "name": "acc",
       "kind": "StorageV2", "sku": {"name": "Standard_ZRS"}, "properties": {}}
      """;
  private static final String VAULT =
      """
      {"type": "Microsoft.KeyVault/vaults", "apiVersion": "2025-05-01", "name": "kv",
       "properties": {}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"blob", "file", "queue", "table"})
  void everyServiceIsFoundInEverySpelling(String stem) {
    String segment = stem + "Services";
    String service = stem + "Service";
    String settings = stem + "DiagnosticSettings";
    String nested =
        """
        {"type": "%s", "apiVersion": "2025-06-01", "name": "default",
         "properties": {"cors": {"corsRules": []}}}
        """
            .formatted(segment);
    String whole =
        nested
            .replace(segment, "Microsoft.Storage/storageAccounts/" + segment)
            .replace("\"default\"", "\"acc/default\"");
    String inside = ACCOUNT.strip().replaceAll("}$", ", \"resources\": [" + nested + "]}");
    String on = "Microsoft.Storage/storageAccounts/acc/" + segment + "/default";
    for (String declared : List.of(ACCOUNT + "," + whole, inside)) {
      Scanned scanned = list(declared + "," + setting(on));
      assertThat(scanned.value(SA, service, "properties", "cors", "corsRules"))
          .isEqualTo(Value.array(List.of()));
      assertThat(scanned.value(SA, settings).itemsOrEmpty()).hasSize(1);
      assertThat(scanned.one(SA).written().get(settings)).containsKey("[0]");
    }
    Scanned without = list(ACCOUNT);
    assertThat(without.fact(SA, service)).isInstanceOf(Fact.None.class);
    assertThat(without.fact(SA, settings)).isInstanceOf(Fact.Unresolved.class);
  }

  @Test
  void anAccountHasNoneOfWhatItsKindLacks() {
    Scanned scanned =
        list(ACCOUNT.replace("StorageV2", "BlockBlobStorage") + ", " + setting(queues()));
    assertThat(scanned.fact(SA, "queueService")).isInstanceOf(Fact.None.class);
    assertThat(scanned.fact(SA, "queueDiagnosticSettings")).isInstanceOf(Fact.None.class);
    assertThat(scanned.fact(SA, "blobDiagnosticSettings")).isInstanceOf(Fact.Unresolved.class);
    Scanned premium = list(ACCOUNT.replace("Standard_ZRS", "Premium_LRS"));
    assertThat(premium.fact(SA, "tableDiagnosticSettings")).isInstanceOf(Fact.None.class);
    Scanned open = list(ACCOUNT.replace("\"StorageV2\"", "\"[uniqueString('a')]\""));
    assertThat(open.fact(SA, "tableDiagnosticSettings")).isInstanceOf(Fact.Unresolved.class);
  }

  @ParameterizedTest
  @CsvSource({
    "shareList, fileServices/shares, acc/default/one",
    "encryptionScopes, encryptionScopes, acc/one",
    "localUsers, localUsers, acc/one",
    "objectReplicationPolicies, objectReplicationPolicies, acc/one",
    "containerList, blobServices/containers, acc/default/one"
  })
  void aCollectionIsOneArray(String fact, String type, String name) {
    String child =
        """
        {"type": "Microsoft.Storage/storageAccounts/%s", "apiVersion": "2025-06-01",
         "name": "%s", "properties": {"state": "Enabled"}}
        """
            .formatted(type, name);
    Scanned both = list(ACCOUNT + "," + child + "," + child.replace("one\"", "two\""));
    assertThat(both.value(SA, fact))
        .isInstanceOfSatisfying(Value.Arr.class, array -> assertThat(array.items()).hasSize(2));
    assertThat(both.one(SA).written().get(fact)).containsKey("[1].properties.state");
    assertThat(list(ACCOUNT).fact(SA, fact)).isInstanceOf(Fact.None.class);
    String may = child.replace("two\"", "three\"").replace("\"name\"", UNDECIDED + "\"name\"");
    Scanned some = parameter(ACCOUNT + "," + child.replace("one\"", "two\"") + "," + may);
    assertThat(some.value(SA, fact))
        .isInstanceOfSatisfying(
            Value.Partial.class,
            partial -> {
              assertThat(partial.items()).hasSize(1);
              assertThat(partial.expression()).contains("parameters('on')");
            });
    assertThat(parameter(ACCOUNT + "," + may).fact(SA, fact)).isInstanceOf(Fact.Unresolved.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acc", "[uniqueString(resourceGroup().id)]", "[parameters('on')]"})
  void anItemOfAListHasItsOwnName(String account) {
    String inner = account.startsWith("[") ? account.substring(1, account.length() - 1) : "'acc'";
    Scanned scanned =
        Scanned.resources(
            """
            "parameters": {"on": {"type": "string"}}, "resources": [%s,
             {"type": "Microsoft.Storage/storageAccounts/fileServices/shares",
              "apiVersion": "2025-06-01", "name": "[format('{0}/default/share', %s)]",
              "properties": {}}]
            """
                .formatted(ACCOUNT.replace("\"acc\"", "\"" + account + "\""), inner));
    Value shares =
        scanned.all().stream()
            .flatMap(resource -> resource.facts().entrySet().stream())
            .filter(fact -> fact.getKey().equals("shareList"))
            .map(fact -> ((Fact.Read) fact.getValue()).value())
            .findFirst()
            .orElseThrow();
    assertThat(shares.itemsOrEmpty().getFirst().at("name")).isEqualTo(Value.of("share"));
  }

  @Test
  void aManagementPolicyIsFound() {
    Scanned scanned =
        list(
            ACCOUNT
                + """
                , {"type": "Microsoft.Storage/storageAccounts/managementPolicies",
                 "apiVersion": "2025-06-01", "name": "acc/default",
                 "properties": {"POLICY": {"rules": [{"enabled": true}]}}}
                """);
    assertThat(scanned.value(SA, "managementPolicy", "properties", "policy", "rules"))
        .isInstanceOf(Value.Arr.class);
    assertThat(list(ACCOUNT).fact(SA, "managementPolicy")).isInstanceOf(Fact.None.class);
  }

  @Test
  void aContainerHasItsImmutabilityPolicy() {
    String containers =
        """
        , {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
         "apiVersion": "2025-06-01", "name": "acc/default/a", "properties": {}}
        , {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
         "apiVersion": "2025-06-01", "name": "acc/default/b", "properties": {}}
        """;
    String policy =
        """
        , {"type": "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
         "apiVersion": "2025-06-01", "name": "acc/default/b/default",
         "properties": {"immutabilityPeriodSinceCreationInDays": 3}}
        """;
    List<Value> items =
        list(ACCOUNT + containers + policy).value(SA, "containerList").itemsOrEmpty();
    assertThat(items).hasSize(2);
    assertThat(items.getFirst().at("properties", "hasImmutabilityPolicy"))
        .isEqualTo(Value.Null.VALUE);
    assertThat(items.getLast().at("properties", "hasImmutabilityPolicy")).isEqualTo(Value.of(true));
    assertThat(
            items
                .getLast()
                .at(
                    "properties",
                    "immutabilityPolicy",
                    "properties",
                    "immutabilityPeriodSinceCreationInDays"))
        .isEqualTo(Value.of(3));
    Value open =
        parameter(ACCOUNT + containers + policy.replace("\"name\"", UNDECIDED + "\"name\""))
            .value(SA, "containerList")
            .itemsOrEmpty()
            .getLast();
    assertThat(open.at("properties", "hasImmutabilityPolicy")).isInstanceOf(Value.Unresolved.class);
  }

  @Test
  void aKeysOwnBodyIsItsDetail() {
    Scanned scanned =
        list(
            VAULT
                + """
                , {"type": "Microsoft.KeyVault/vaults/keys", "apiVersion": "2025-05-01",
                 "name": "kv/k", "properties": {"kty": "RSA", "keySize": 3072, "rotationPolicy":
                   {"lifetimeActions": [{"action": {"type": "rotate"}}]}}}
                """);
    String key = "main.json#Microsoft.KeyVault%2Fvaults%2Fkeys:kv%2Fk";
    assertThat(scanned.value(key, "keyDetail", "properties", "keySize")).isEqualTo(Value.of(3072));
    assertThat(scanned.one(key).written().get("keyDetail"))
        .containsKey("properties.rotationPolicy.lifetimeActions[0].action.type");
  }

  @Test
  void locksAreNeverKnown() {
    Scanned scanned =
        list(
            VAULT
                + ","
                + ACCOUNT
                + """
                , {"type": "Microsoft.Authorization/locks", "apiVersion": "2020-05-01",
                 "name": "keep", "scope": "Microsoft.KeyVault/vaults/kv",
                 "properties": {"level": "CanNotDelete"}}
                """);
    assertThat(scanned.fact(KV, "locks")).isInstanceOf(Fact.Unresolved.class);
    assertThat(scanned.fact(SA, "locks")).isInstanceOf(Fact.Unresolved.class);
  }

  @Test
  void aManagedHsmIsReadLikeAVault() {
    Scanned scanned =
        list(
            """
            {"type": "Microsoft.KeyVault/managedHSMs", "apiVersion": "2025-05-01", "name": "h",
             "properties": {"enablePurgeProtection": true}},
            """
                + setting("Microsoft.KeyVault/managedHSMs/h"));
    String hsm = "main.json#Microsoft.KeyVault%2FmanagedHSMs:h";
    assertThat(scanned.value(hsm, "hsm", "properties", "enablePurgeProtection"))
        .isEqualTo(Value.of(true));
    assertThat(scanned.value(hsm, "diagnosticSettings").itemsOrEmpty()).hasSize(1);
    assertThat(scanned.one(hsm).facts()).containsOnlyKeys("hsm", "diagnosticSettings");
  }

  @Test
  void aDiagnosticSettingIsHeldByTheResourceThatItIsAbout() {
    Scanned scanned = list(ACCOUNT + "," + setting(queues()));
    String setting = "main.json#Microsoft.Insights%2FdiagnosticSettings:s";
    assertThat(scanned.one(setting).parent()).contains(new ResourceId(SA));
    assertThat(scanned.value(setting, "diagnosticSetting", "properties", "workspaceId"))
        .isEqualTo(Value.of("w"));
  }

  private static final String UNDECIDED = "\"condition\": \"[parameters('on')]\", ";

  private static String queues() {
    return "Microsoft.Storage/storageAccounts/acc/queueServices/default";
  }

  private static String setting(String on) {
    return """
    {"type": "Microsoft.Insights/diagnosticSettings", "apiVersion": "2021-05-01-preview",
     "name": "s", "scope": "%s",
     "properties": {"workspaceId": "w", "logs": [{"categoryGroup": "audit", "enabled": true}]}}
    """
        .formatted(on);
  }

  private static Scanned list(String resources) {
    return Scanned.resources("\"resources\": [" + resources + "]");
  }

  private static Scanned parameter(String resources) {
    return Scanned.resources(
        "\"parameters\": {\"on\": {\"type\": \"bool\"}}, \"resources\": [" + resources + "]");
  }
}
