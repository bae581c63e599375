package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The older style: a list of resources without symbolic names, variables with {@code concat}, loops
 * by number, children inside their parents.
 */
final class QuickStart {

  private static final String VAULT = "Microsoft.KeyVault/vaults";

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  private QuickStart(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  static void write(Draft draft, Oracle oracle) {
    new QuickStart(draft, oracle).write();
  }

  private void write() {
    draft.parameter("location", "string").put("defaultValue", "[resourceGroup().location]");
    network();
    accounts();
    vault();
  }

  private void network() {
    String name = "net-" + dice.word(4);
    draft.variables.put("networkName", name);
    draft.listed.add(
        Json.object(
            "type",
            "Microsoft.Network/virtualNetworks",
            "apiVersion",
            "2024-05-01",
            "name",
            "[variables('networkName')]",
            "location",
            "[parameters('location')]",
            "properties",
            Json.object(
                "copy",
                Json.array(
                    Json.object(
                        "name",
                        "subnets",
                        "count",
                        3,
                        "input",
                        Json.object(
                            "name",
                            "[concat('subnet', copyIndex('subnets'))]",
                            "properties",
                            Json.object(
                                "addressPrefix",
                                "[cidrSubnet('10.0.0.0/16', 24, copyIndex('subnets'))]")))))));
    oracle.plain(
        "Microsoft.Network%2FvirtualNetworks:" + name,
        "Microsoft.Network/virtualNetworks",
        Optional.of(name),
        State.CREATED);
  }

  /** As many as a parameter says, named by number. */
  private void accounts() {
    int count = dice.between(1, 3);
    String stem = "st" + dice.word(5);
    ObjectNode parameter = draft.parameter("accounts", "int");
    parameter.put("defaultValue", count);
    parameter.put("minValue", 1);
    draft.variables.put("accountStem", stem);
    Body body = Body.of(draft, Property.ACCOUNT);
    body.judged.put("account:kind", Wanted.Outcome.known(Json.node("StorageV2")));
    ObjectNode account =
        Json.object(
            "type",
            StorageModule.TYPE,
            "apiVersion",
            "2023-05-01",
            "name",
            "[concat(variables('accountStem'), copyIndex(1))]",
            "location",
            "[parameters('location')]",
            "kind",
            "StorageV2",
            "sku",
            Json.object("name", "Standard_LRS"),
            "copy",
            Json.object("name", "accountCopy", "count", "[parameters('accounts')]"),
            "properties",
            body.json.withObject("/properties"));
    body.byCatalogue(Catalogue.ACCOUNT);
    body.byCatalogue(
        List.of(
            "storage-blob-logging",
            "storage-file-logging",
            "storage-queue-logging",
            "storage-table-logging"));
    blobService(account, body);
    draft.listed.add(account);
    List<Optional<String>> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add(Optional.of(stem + i));
    }
    expect(body, names, account.has("resources"));
  }

  private void blobService(ObjectNode account, Body body) {
    if (dice.chance(0.4)) {
      body.judged.put("blobService:", Wanted.Outcome.absent());
      return;
    }
    Spelled days =
        body.note(
            "blobService:properties.deleteRetentionPolicy.days",
            Wanted.of(Json.node(14), Json.array(1, 7, 14)),
            List.of());
    account.set(
        "resources",
        Json.array(
            Json.object(
                "type",
                "blobServices",
                "apiVersion",
                "2023-05-01",
                "name",
                "default",
                "properties",
                Json.object(
                    "deleteRetentionPolicy", Json.object("enabled", true, "days", days.json())),
                "dependsOn",
                Json.array(
                    "[resourceId('Microsoft.Storage/storageAccounts',"
                        + " concat(variables('accountStem'), copyIndex(1)))]"))));
  }

  private void expect(Body body, List<Optional<String>> names, boolean service) {
    String key = "Microsoft.Storage%2FstorageAccounts:";
    for (Optional<String> name : names) {
      String own = name.orElseThrow();
      oracle.judged(
          key + own, StorageModule.TYPE, name, State.CREATED, body.judged, body.mayBeUnknown);
      if (service) {
        oracle.plain(
            "Microsoft.Storage%2FstorageAccounts%2FblobServices:" + own + "%2Fdefault",
            StorageModule.TYPE + "/blobServices",
            Optional.of("default"),
            State.CREATED);
      }
    }
  }

  private void vault() {
    Name name = Name.ofVariable(draft, "kv");
    Body body = Body.of(draft, Property.VAULT);
    body.byCatalogue(List.of("keyvault-audit-logging"));
    Condition condition = Condition.of(draft);
    ObjectNode vault = Json.object("type", VAULT, "apiVersion", "2023-07-01");
    condition.write(vault);
    vault.set("name", name.spelled().json());
    vault.put("location", "[parameters('location')]");
    ObjectNode properties = body.json.withObject("/properties");
    properties.put("tenantId", "[subscription().tenantId]");
    properties.set("accessPolicies", Json.array());
    vault.set("properties", properties);
    draft.listed.add(vault);
    String own = name.known().orElseThrow();
    oracle.judged(
        "Microsoft.KeyVault%2Fvaults:" + own,
        VAULT,
        name.known(),
        condition.state(),
        body.judged,
        body.mayBeUnknown);
    secret(own, condition.state());
  }

  /** Beside the vault, with its name in front. */
  private void secret(String vault, State state) {
    String own = "secret-" + dice.word(4);
    Body body = new Body(draft);
    Spelled exp =
        body.note(
            "secret:properties.attributes.exp",
            Wanted.of(Json.node(1_900_000_000), Json.array(1_900_000_000, 1_950_000_000)),
            List.of());
    ObjectNode secret =
        Json.object(
            "type", VAULT + "/secrets", "apiVersion", "2023-07-01", "name", vault + "/" + own);
    if (state != State.CREATED) {
      secret.put("condition", false);
    }
    ObjectNode value = draft.parameter("secretValue", "securestring");
    Draft.describe(value, "Required. Kept secret.");
    secret.set(
        "properties",
        Json.object(
            "value", "[parameters('secretValue')]", "attributes", Json.object("exp", exp.json())));
    draft.listed.add(secret);
    oracle.judged(
        "Microsoft.KeyVault%2Fvaults%2Fsecrets:" + vault + "%2F" + own,
        VAULT + "/secrets",
        Optional.of(own),
        state == State.CREATED ? State.CREATED : State.NOT_CREATED,
        body.judged,
        body.mayBeUnknown);
  }
}
