package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a deployment declares becomes the same facts that a live account or vault has. */
final class FactsInTemplatesTest {

  private static final String ACCOUNT =
      """
      {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01", "name": "acc",
       "kind": "StorageV2", "tags": {"owner": "ops"},
       "properties": {"allowSharedKeyAccess": false}}
      """;
  private static final String SA = "main.json#Microsoft.Storage%2FstorageAccounts:acc";
  private static final String KV = "main.json#Microsoft.KeyVault%2Fvaults:kv";
  private static final String VAULT =
      """
      {"type": "Microsoft.KeyVault/vaults", "apiVersion": "2025-05-01", "name": "kv",
       "properties": {"accessPolicies": [{"objectId": "a", "permissions": {"keys": ["get"]}}]}}
      """;

  @Test
  void aBodyIsReadWithItsPlaces() {
    Scanned scanned = list(ACCOUNT);
    assertThat(scanned.gaps).isEmpty();
    assertThat(scanned.value(SA, "account", "properties", "allowSharedKeyAccess"))
        .isEqualTo(Value.of(false));
    Resource account = scanned.one(SA);
    assertThat(account.source().apiVersion()).isEqualTo("2025-06-01");
    assertThat(account.tags()).containsEntry("owner", "ops");
    assertThat(account.written().get("account"))
        .containsKeys("", "properties", "properties.allowSharedKeyAccess");
    assertThat(
            Scanned.written(account, "account", "properties.allowSharedKeyAccess")
                .map(w -> w.at().line()))
        .contains(3);
  }

  @Test
  void namesOfPropertiesHaveTheirDocumentedSpelling() {
    Scanned scanned = list(ACCOUNT.replace("allowShared", "ALLOWshared"));
    assertThat(scanned.value(SA, "account", "properties", "allowSharedKeyAccess"))
        .isEqualTo(Value.of(false));
    assertThat(scanned.one(SA).written().get("account"))
        .containsKey("properties.allowSharedKeyAccess");
  }

  @Test
  void anAccountWithoutBlobServiceHasNone() {
    Scanned scanned = list(ACCOUNT);
    assertThat(scanned.fact(SA, "blobService")).isInstanceOf(Fact.None.class);
    assertThat(scanned.fact(SA, "blobDiagnosticSettings"))
        .isEqualTo(
            new Fact.Unresolved(
                "this deployment holds no diagnostic setting for it, and another one may"));
    assertThat(scanned.one(SA).collections())
        .hasEntrySatisfying(
            new ResourceType("microsoft.storage/storageaccounts/blobservices/containers"),
            fact -> assertThat(fact).isInstanceOf(Fact.None.class));
  }

  @Test
  void fileStorageHasNoBlobs() {
    Scanned scanned = list(ACCOUNT.replace("StorageV2", "FileStorage"));
    assertThat(scanned.fact(SA, "blobService")).isInstanceOf(Fact.None.class);
    assertThat(scanned.fact(SA, "blobDiagnosticSettings")).isInstanceOf(Fact.None.class);
  }

  @Test
  void aBlobServiceIsFoundInEverySpelling() {
    String nested =
        """
        {"type": "blobServices", "apiVersion": "2025-06-01", "name": "default",
         "properties": {"deleteRetentionPolicy": {"enabled": true, "days": 9}}}
        """;
    String whole =
        nested
            .replace("blobServices", "Microsoft.Storage/storageAccounts/blobServices")
            .replace("default", "acc/default");
    String inside = ACCOUNT.strip().replaceAll("}$", ", \"resources\": [" + nested + "]}");
    for (String declared : List.of(ACCOUNT + "," + whole, whole + "," + ACCOUNT, inside)) {
      Scanned scanned = list(declared);
      assertThat(scanned.value(SA, "blobService", "properties", "deleteRetentionPolicy", "days"))
          .as(declared)
          .isEqualTo(Value.of(9));
      assertThat(scanned.one(SA).written().get("blobService"))
          .containsKeys("", "properties.deleteRetentionPolicy.days");
      assertThat(scanned.all()).hasSize(2);
    }
  }

  @Test
  void aBlobServiceUnderASymbolicNameIsFound() {
    Scanned scanned =
        Scanned.resources(
            """
            "languageVersion": "2.0", "parameters": {"name": {"type": "string"}},
            "resources": {
              "sa": {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01",
                     "name": "[parameters('name')]", "kind": "StorageV2", "properties": {}},
              "sa::blobs": {"type": "Microsoft.Storage/storageAccounts/blobServices",
                     "apiVersion": "2025-06-01",
                     "name": "[format('{0}/{1}', parameters('name'), 'default')]",
                     "properties": {"deleteRetentionPolicy": {"enabled": true}}},
              "box": {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
                     "apiVersion": "2025-06-01",
                     "name": "[format('{0}/{1}/{2}', parameters('name'), 'default', 'box')]",
                     "properties": {"publicAccess": "None"}}}
            """);
    assertThat(scanned.gaps).isEmpty();
    assertThat(
            scanned.value(
                "main.json#sa", "blobService", "properties", "deleteRetentionPolicy", "enabled"))
        .isEqualTo(Value.of(true));
    assertThat(scanned.one("main.json#box").parent()).contains(new ResourceId("main.json#sa"));
  }

  @Test
  void aBlobServiceThatMayBeItsLeavesItOpen() {
    Scanned scanned =
        Scanned.resources(
            """
            "parameters": {"other": {"type": "string"}}, "resources": [%s,
              {"type": "Microsoft.Storage/storageAccounts/blobServices",
               "apiVersion": "2025-06-01", "name": "[format('{0}/default', parameters('other'))]",
               "properties": {"deleteRetentionPolicy": {"enabled": true}}}]
            """
                .formatted(ACCOUNT));
    assertThat(scanned.fact(SA, "blobService"))
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            open -> assertThat(open.expression()).contains("parameters('other')"));
  }

  @Test
  void aBlobServiceUnderAConditionThatIsNotKnownLeavesItOpen() {
    String child =
        """
        {"type": "Microsoft.Storage/storageAccounts/blobServices", "apiVersion": "2025-06-01",
         "condition": "[parameters('on')]", "name": "acc/default",
         "properties": {"deleteRetentionPolicy": {"enabled": true}}}
        """;
    String on = "\"parameters\": {\"on\": {\"type\": \"bool\"}}, \"resources\": [";
    Scanned open = Scanned.resources(on + ACCOUNT + "," + child + "]");
    assertThat(open.fact(SA, "blobService"))
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            fact -> assertThat(fact.expression()).contains("parameters('on')"));
    String same = ACCOUNT.replace("\"kind\"", "\"condition\": \"[parameters('on')]\", \"kind\"");
    Scanned together = Scanned.resources(on + same + "," + child + "]");
    assertThat(together.fact(SA, "blobService")).isInstanceOf(Fact.Read.class);
    assertThat(together.fact(SA, "existence"))
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            fact -> assertThat(fact.expression()).contains("parameters('on')"));
  }

  @Test
  void aConditionOfTheDeploymentAroundDoesNotHideTheChildsOwn() {
    Scanned scanned =
        Scanned.resources(
            """
            "parameters": {"outer": {"type": "bool"}, "own": {"type": "bool"}},
            "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01",
              "name": "d", "condition": "[parameters('outer')]", "properties": {
                "mode": "Incremental", "template": {"$schema": "%s", "contentVersion": "1.0.0.0",
                "resources": [%s,
                  {"type": "Microsoft.Storage/storageAccounts/blobServices",
                   "apiVersion": "2025-06-01", "name": "acc/default",
                   "condition": "[parameters('own')]",
                   "properties": {"deleteRetentionPolicy": {"enabled": true}}}]}}}]
            """
                .formatted(Scanned.SCHEMA, ACCOUNT));
    Resource account =
        scanned.all().stream()
            .filter(r -> r.type().value().equals("microsoft.storage/storageaccounts"))
            .findFirst()
            .orElseThrow();
    assertThat(account.facts().get("blobService"))
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            open -> assertThat(open.expression()).contains("'outer'").contains("'own'"));
  }

  @Test
  void whatAConditionAroundBothDecidesLeavesNoDoubtBetweenThem() {
    Scanned scanned = Scanned.resources(module("\"[parameters('outer')]\"", "true"));
    String account = "main.json#m/acc";
    assertThat(scanned.fact(account, "existence")).isInstanceOf(Fact.Unresolved.class);
    assertThat(scanned.fact(account, "blobService")).isInstanceOf(Fact.Read.class);
    assertThat(scanned.one("main.json#m/blobs/box").facts()).doesNotContainKey("account");
  }

  @Test
  void theSameWordsInAnotherDeploymentDecideSomethingElse() {
    Scanned scanned =
        Scanned.resources(module("\"[parameters('outer')]\"", "\"[parameters('outer')]\""));
    assertThat(scanned.fact("main.json#m/acc", "blobService")).isInstanceOf(Fact.Unresolved.class);
  }

  /** A module with an account, and a deployment in it with its blob service and a container. */
  private static String module(String condition, String inner) {
    String deployment =
        """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01", "name": "%s",
         "condition": %s, "properties": {"mode": "Incremental",
         "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {%s},
         "template": {"$schema": "%s", "contentVersion": "1.0.0.0", "languageVersion": "2.0",
           "parameters": {"outer": {"type": "bool"}}, "resources": {%s}}}}
        """;
    String passed = "\"outer\": {\"value\": \"[equals(reference('r', '1').x, '1')]\"}";
    String blobs =
        """
        "service": {"type": "Microsoft.Storage/storageAccounts/blobServices",
          "apiVersion": "2025-06-01", "name": "acc/default", "properties": {}},
        "box": {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
          "apiVersion": "2025-06-01", "name": "acc/default/box", "properties": {}}
        """;
    String resources =
        "\"acc\": "
            + ACCOUNT
            + ", \"blobs\": "
            + deployment.formatted("blobs", inner, passed, Scanned.SCHEMA, blobs);
    return "\"languageVersion\": \"2.0\", \"parameters\": {\"outer\": {\"type\": \"bool\"}},"
        + " \"resources\": {\"m\": "
        + deployment.formatted("m", condition, passed, Scanned.SCHEMA, resources)
        + "}";
  }

  @Test
  void diagnosticSettingsJoinTheirTarget() {
    Scanned scanned =
        list(
            VAULT
                + ","
                + setting("Microsoft.KeyVault/vaults/kv", "AuditEvent")
                + ","
                + ACCOUNT
                + ","
                + setting(
                    "Microsoft.Storage/storageAccounts/acc/blobServices/default", "StorageRead")
                + ","
                + setting("Microsoft.Storage/storageAccounts/acc", "Transaction"));
    assertThat(logs(scanned.value(KV, "diagnosticSettings"))).containsExactly("AuditEvent");
    assertThat(logs(scanned.value(SA, "blobDiagnosticSettings"))).containsExactly("StorageRead");
    assertThat(scanned.one(KV).written().get("diagnosticSettings"))
        .containsKeys("[0]", "[0].properties.logs[0].category");
  }

  @Test
  void anOldSpellingOfADiagnosticSettingJoinsToo() {
    Scanned scanned =
        list(
            VAULT
                + """
                , {"type": "Microsoft.KeyVault/vaults/providers/diagnosticSettings",
                 "apiVersion": "2021-05-01-preview", "name": "kv/Microsoft.Insights/all",
                 "properties": {"workspaceId": "w",
                                "logs": [{"category": "AuditEvent", "enabled": true}]}}
                """);
    assertThat(logs(scanned.value(KV, "diagnosticSettings"))).containsExactly("AuditEvent");
  }

  @Test
  void anUndecidedSettingMakesTheListPartial() {
    String may =
        setting("Microsoft.KeyVault/vaults/kv", "AuditEvent")
            .replace("\"name\"", "\"condition\": \"[parameters('on')]\", \"name\"");
    Scanned scanned =
        Scanned.resources(
            "\"parameters\": {\"on\": {\"type\": \"bool\"}}, \"resources\": ["
                + VAULT
                + ","
                + setting("Microsoft.KeyVault/vaults/kv", "Other").replace("\"s\"", "\"t\"")
                + ","
                + may
                + "]");
    assertThat(scanned.value(KV, "diagnosticSettings"))
        .isInstanceOfSatisfying(
            Value.Partial.class, partial -> assertThat(partial.items()).hasSize(1));
  }

  @Test
  void aSecretNeverShowsItsValue() {
    Scanned scanned =
        list(
            VAULT
                + """
                , {"type": "Microsoft.KeyVault/vaults/secrets", "apiVersion": "2025-05-01",
                 "name": "kv/db",
                 "properties": {"value": "plain words", "attributes": {"exp": 1900000000}}}
                """);
    Resource secret = scanned.one("main.json#Microsoft.KeyVault%2Fvaults%2Fsecrets:kv%2Fdb");
    assertThat(secret.toString()).doesNotContain("plain words");
    assertThat(secret.parent()).contains(new ResourceId(KV));
    assertThat(scanned.families.getFirst()).hasSize(2);
    assertThat(scanned.one(KV).collections().get(secret.type()))
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value()).isEqualTo(Value.of(1)));
  }

  @Test
  void accessPoliciesOfChildrenCountAsTheVaults() {
    String child =
        """
        , {"type": "Microsoft.KeyVault/vaults/accessPolicies", "apiVersion": "2025-05-01",
         "name": "kv/add", "properties": {"accessPolicies":
           [{"objectId": "b", "permissions": {"keys": ["purge"]}}]}}
        """;
    Value both = list(VAULT + child).value(KV, "vault", "properties", "accessPolicies");
    assertThat(both.itemsOrEmpty()).hasSize(2);
    assertThat(list(VAULT + child).one(KV).written().get("vault"))
        .containsKey("properties.accessPolicies[1].permissions.keys");
    Value one =
        list(VAULT + child.replace("kv/add", "kv/replace"))
            .value(KV, "vault", "properties", "accessPolicies");
    assertThat(one.itemsOrEmpty()).hasSize(1);
    assertThat(
            list(VAULT + child.replace("kv/add", "kv/remove"))
                .value(KV, "vault", "properties", "accessPolicies"))
        .isInstanceOf(Value.Partial.class);
  }

  @Test
  void eventSubscriptionsHaveOneTypeInEverySpelling() {
    Scanned scanned =
        list(
            """
            {"type": "Microsoft.EventGrid/topics", "apiVersion": "2025-02-15", "name": "t",
             "location": "westeurope"},
            {"type": "Microsoft.EventGrid/topics/eventSubscriptions", "apiVersion": "2025-02-15",
             "name": "t/a", "properties": {}},
            {"type": "Microsoft.EventGrid/eventSubscriptions", "apiVersion": "2025-02-15",
             "name": "b", "scope": "Microsoft.EventGrid/topics/t", "properties": {}},
            {"type": "Microsoft.Storage/storageAccounts/providers/eventSubscriptions",
             "apiVersion": "2025-02-15", "name": "x/Microsoft.EventGrid/c", "properties": {}}
            """);
    List<Resource> subscriptions =
        scanned.all().stream()
            .filter(r -> r.type().value().equals("microsoft.eventgrid/eventsubscriptions"))
            .toList();
    assertThat(subscriptions).hasSize(3);
    assertThat(subscriptions)
        .allSatisfy(r -> assertThat(r.facts()).containsKey("eventSubscription"));
    assertThat(subscriptions).filteredOn(r -> r.parent().isPresent()).hasSize(2);
  }

  @Test
  void anExistingResourceIsReferencedAndItsChildrenAreJudged() {
    Scanned scanned =
        Scanned.resources(
            """
            "languageVersion": "2.0", "resources": {
              "sa": {"existing": true, "type": "Microsoft.Storage/storageAccounts",
                     "apiVersion": "2025-06-01", "name": "acc"},
              "box": {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
                      "apiVersion": "2025-06-01", "name": "acc/default/box",
                      "properties": {"publicAccess": "Blob"}}}
            """);
    Resource account = scanned.one("main.json#sa");
    assertThat(account.role()).isEqualTo(Resource.Role.REFERENCED);
    assertThat(account.facts())
        .containsKeys("account", "blobService", "tableDiagnosticSettings", "locks", "shareList")
        .allSatisfy((name, fact) -> assertThat(fact).isEqualTo(new Fact.Unresolved("existing")));
    assertThat(scanned.one("main.json#box").role()).isEqualTo(Resource.Role.ANCHOR);
    assertThat(scanned.one("main.json#box").parent()).contains(account.id());
  }

  @Test
  void aContainerOfAModuleHasTheAccountOfItsCaller() {
    String existing =
        """
        {"existing": true, "type": "Microsoft.Storage/storageAccounts",
         "apiVersion": "2025-06-01", "name": "acc"}
        """;
    Scanned scanned =
        Scanned.resources(
            """
            "languageVersion": "2.0", "resources": {
              "seen": %s,
              "sa": {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01",
                     "name": "acc", "kind": "StorageV2", "properties": {}},
              "blobs": {"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01",
                "name": "blobs", "properties": {"mode": "Incremental",
                "expressionEvaluationOptions": {"scope": "inner"},
                "template": {"$schema": "%s", "contentVersion": "1.0.0.0",
                  "languageVersion": "2.0", "resources": {
                    "account": %s,
                    "box": {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
                            "apiVersion": "2025-06-01", "name": "acc/default/box",
                            "properties": {"publicAccess": "Blob"}}}}}}}
            """
                .formatted(existing, Scanned.SCHEMA, existing));
    Resource box = scanned.one("main.json#blobs/box");
    assertThat(box.parent()).contains(new ResourceId("main.json#sa"));
    assertThat(box.facts()).doesNotContainKey("account");
  }

  @Test
  void aContainerOfAnAccountThatIsDeclaredElsewhereSaysSo() {
    Scanned scanned =
        list(
            """
            {"type": "Microsoft.Storage/storageAccounts/blobServices/containers",
             "apiVersion": "2025-06-01", "name": "acc/default/box", "properties": {}}
            """);
    assertThat(scanned.all().getFirst().facts().get("account"))
        .isEqualTo(new Fact.Unresolved("existing"));
  }

  @Test
  void eachDeclaredResourceIsCountedOnce() {
    Scanned scanned =
        list(
            ACCOUNT
                + ","
                + VAULT.replace("\"name\"", "\"condition\": false, \"name\"")
                + """
                , {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01",
                 "name": "n", "properties": {}},
                {"type": "Microsoft.Storage/storageAccounts/blobServices",
                 "apiVersion": "2025-06-01", "name": "acc/default", "properties": {}}
                """);
    assertThat(scanned.all()).hasSize(3);
    assertThat(scanned.exclusions)
        .singleElement()
        .satisfies(out -> assertThat(out.reason()).isEqualTo(Exclusion.Reason.CONDITION_FALSE));
    assertThat(scanned.all().get(1).facts()).isEmpty();
  }

  @Test
  void aStandInIsNoValueToJudgeBy() {
    Scanned scanned =
        list(
            ACCOUNT.replace(
                "\"allowSharedKeyAccess\": false",
                "\"minimumTlsVersion\": \"[uniqueString(resourceGroup().id)]\","
                    + "\"deadLetterDestination\": \"[resourceId('Microsoft.X/y', 'z')]\""));
    assertThat(scanned.value(SA, "account", "properties", "minimumTlsVersion"))
        .isInstanceOf(Value.Unresolved.class);
    assertThat(scanned.value(SA, "account", "properties", "deadLetterDestination"))
        .isInstanceOf(Value.Text.class);
  }

  @Test
  void knownMembersOfAPartlyKnownObjectAreKept() {
    Scanned scanned =
        Scanned.resources(
            """
            "parameters": {"more": {"type": "object"}},
            "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01",
              "name": "acc",
              "properties": "[union(parameters('more'), createObject('allowSharedKeyAccess', false()))]"}]
            """);
    assertThat(scanned.value(SA, "account", "properties"))
        .isInstanceOfSatisfying(
            Value.PartialObj.class,
            partial ->
                assertThat(partial.members())
                    .containsEntry("allowSharedKeyAccess", Value.of(false)));
  }

  @Test
  void anExpressionThatIsTooLongToShowGivesWayToItsCause() {
    String known = "createObject('tag', '" + "x".repeat(250) + "')";
    Scanned scanned =
        Scanned.resources(
            """
            "parameters": {"more": {"type": "object"}},
            "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01",
              "name": "acc",
              "properties": "[shallowMerge(createArray(%s, tryGet(parameters('more'), 'x')))]"}]
            """
                .formatted(known));
    assertThat(scanned.value(SA, "account", "properties").toString())
        .contains("tryGet(parameters('more'), 'x')")
        .doesNotContain("xxx");
  }

  @Test
  void valuesNestedTooDeepAreUnresolvedAndDoNoHarm() {
    String deep = "[".repeat(150) + "]".repeat(150);
    Scanned scanned = list(ACCOUNT.replace("\"ops\"", "\"ops\", \"d\": " + deep));
    assertThat(scanned.value(SA, "account", "properties", "allowSharedKeyAccess"))
        .isEqualTo(Value.of(false));
    assertThat(scanned.fact(SA, "account").toString()).contains("nested more than");
  }

  private static Scanned list(String resources) {
    return Scanned.resources("\"resources\": [" + resources + "]");
  }

  private static String setting(String on, String category) {
    return """
    {"type": "Microsoft.Insights/diagnosticSettings", "apiVersion": "2021-05-01-preview",
     "name": "s", "scope": "%s",
     "properties": {"workspaceId": "w", "logs": [{"category": "%s", "enabled": true}]}}
    """
        .formatted(on, category);
  }

  private static List<String> logs(Value settings) {
    return settings.itemsOrEmpty().stream()
        .flatMap(setting -> setting.at("properties", "logs").itemsOrEmpty().stream())
        .map(log -> log.at("category").textOr("?"))
        .toList();
  }
}
