package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A nested template that nobody could read may hold a child of any resource beside it. */
final class MissingTemplatesTest {

  private static final String SA = "main.json#Microsoft.Storage%2FstorageAccounts:acc";
  private static final String KV = "main.json#Microsoft.KeyVault%2Fvaults:kv";
  private static final String LINK = "{\"relativePath\": \"nested/more.json\"}";
  private static final String MAIN =
      Scanned.template(
          """
          "resources": [
            {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01",
             "name": "acc", "kind": "StorageV2", "properties": {}},
            {"type": "Microsoft.Storage/storageAccounts/fileServices", "apiVersion": "2025-06-01",
             "name": "acc/default", "properties": {}},
            {"type": "Microsoft.Storage/storageAccounts/fileServices/shares",
             "apiVersion": "2025-06-01", "name": "acc/default/s", "properties": {}},
            {"type": "Microsoft.KeyVault/vaults", "apiVersion": "2025-05-01", "name": "kv",
             "properties": {"accessPolicies": []}},
            {"type": "Microsoft.KeyVault/vaults/keys", "apiVersion": "2025-05-01",
             "name": "kv/k", "properties": {}},
            {"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01", "name": "more",
             "properties": {"mode": "Incremental", "templateLink": %s}}]
          """);

  @Test
  void whatItMayHoldIsUnresolvedAndNamesIt() {
    Scanned scanned = Scanned.of(new FilesOfTest().with("main.json", MAIN.formatted(LINK)));
    assertThat(scanned.gaps).hasSize(1);
    for (String fact :
        new String[] {
          "blobService", "queueService", "managementPolicy", "localUsers", "containerList"
        }) {
      namesTheFile(scanned.fact(SA, fact));
    }
    namesTheFile(scanned.fact(SA, "blobDiagnosticSettings"));
    namesTheFile(scanned.fact(KV, "diagnosticSettings"));
  }

  @Test
  void whatIsDeclaredIsStillRead() {
    Scanned scanned = Scanned.of(new FilesOfTest().with("main.json", MAIN.formatted(LINK)));
    assertThat(scanned.fact(SA, "fileService")).isInstanceOf(Fact.Read.class);
    for (Value list :
        new Value[] {
          scanned.value(SA, "shareList"),
          scanned.value(SA, "account", "properties", "privateEndpointConnections"),
          scanned.value(KV, "vault", "properties", "accessPolicies")
        }) {
      assertThat(list)
          .isInstanceOfSatisfying(
              Value.Partial.class,
              partial -> assertThat(partial.expression()).contains("nested/more.json"));
    }
  }

  @Test
  void aListingIsNotWhole() {
    Scanned scanned = Scanned.of(new FilesOfTest().with("main.json", MAIN.formatted(LINK)));
    Resource vault = scanned.one(KV);
    namesTheFile(fact(vault, "microsoft.keyvault/vaults/keys"));
    namesTheFile(fact(vault, "microsoft.keyvault/vaults/secrets"));
    namesTheFile(
        fact(scanned.one(SA), "microsoft.storage/storageaccounts/blobservices/containers"));
  }

  @Test
  void aTemplateThatIsThereHidesNothing() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with("main.json", MAIN.formatted(LINK))
                .with("nested/more.json", Scanned.template("\"resources\": []")));
    assertThat(scanned.gaps).isEmpty();
    assertThat(scanned.fact(SA, "blobService")).isInstanceOf(Fact.None.class);
    assertThat(fact(scanned.one(KV), "microsoft.keyvault/vaults/secrets"))
        .isInstanceOf(Fact.None.class);
  }

  @Test
  void aTemplateThatCannotBeReadIsNamedToo() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with("main.json", MAIN.formatted(LINK))
                .unreadable("nested/more.json"));
    namesTheFile(scanned.fact(SA, "blobService"));
    assertThat(scanned.fact(SA, "blobService").toString()).contains("disk on fire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"resources\": 3}"})
  void soIsOneThatIsNoTemplate(String text) {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with("main.json", MAIN.formatted(LINK))
                .with("nested/more.json", text));
    namesTheFile(scanned.fact(SA, "blobService"));
    assertThat(scanned.fact(SA, "blobService").toString()).contains("what it deploys is not known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"[variables('link')]\"",
        "{\"relativePath\": \"[parameters('path')]\"}",
        "{}, \"template\": {\"resources\": \"[variables('all')]\"}",
        "{}, \"template\": {\"resources\": [\"one\"]}"
      })
  void soIsOneThatIsComputed(String link) {
    Scanned scanned = Scanned.of(new FilesOfTest().with("main.json", MAIN.formatted(link)));
    assertThat(scanned.gaps).hasSize(1);
    assertThat(scanned.fact(SA, "blobService")).isInstanceOf(Fact.Unresolved.class);
    assertThat(scanned.fact(SA, "fileService")).isInstanceOf(Fact.Read.class);
  }

  @Test
  void aTemplateElsewhereIsNamedByItsAddress() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with(
                    "main.json",
                    MAIN.formatted("{\"uri\": \"https://templates.example.net/more.json\"}")));
    assertThat(scanned.fact(SA, "blobService"))
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            open -> assertThat(open.expression()).contains("templates.example.net/more.json"));
  }

  @Test
  void aDeploymentThatIsLeftOutHidesNothing() {
    String off = MAIN.replace("\"name\": \"more\"", "\"condition\": false, \"name\": \"more\"");
    Scanned scanned = Scanned.of(new FilesOfTest().with("main.json", off.formatted(LINK)));
    assertThat(scanned.gaps).isEmpty();
    assertThat(scanned.fact(SA, "blobService")).isInstanceOf(Fact.None.class);
  }

  private static Fact fact(Resource holder, String type) {
    Fact fact = holder.collections().get(new ResourceType(type));
    if (fact == null) {
      throw new AssertionError("no listing of " + type);
    }
    return fact;
  }

  private static void namesTheFile(Fact fact) {
    assertThat(fact)
        .isInstanceOfSatisfying(
            Fact.Unresolved.class,
            open -> assertThat(open.expression()).contains("nested/more.json"));
  }
}
