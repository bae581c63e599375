package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A storage account with its blob service, in a nested deployment or beside it. */
final class StorageModule {

  static final String TYPE = "Microsoft.Storage/storageAccounts";

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  private StorageModule(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  static void write(Draft draft, Oracle oracle, Name name) {
    new StorageModule(draft, oracle).write(name);
  }

  private void write(Name name) {
    Extensions extensions = new Extensions(draft, oracle);
    extensions.telemetry();
    Body body = Body.of(draft, Property.ACCOUNT);
    Networks.asExpression(dice, body);
    customerKey(body);
    String kind = dice.pick(List.of("StorageV2", "StorageV2", "StorageV2", "FileStorage"));
    Spelled spelledKind = body.note("account:kind", Wanted.known(kind), List.of());
    Spelled sku = body.note(Property.SKU.key(), Property.SKU.want(dice), Property.SKU.rules());
    body.byCatalogue(Catalogue.ACCOUNT);
    ObjectNode account =
        Json.object(
            "type",
            TYPE,
            "apiVersion",
            dice.pick(List.of("2018-11-01", "2023-05-01", "2024-01-01")),
            "name",
            name.spelled().json(),
            "location",
            "[parameters('location')]",
            "kind",
            spelledKind.json(),
            "sku",
            Json.object("name", sku.json()),
            "properties",
            Merged.sometimes(dice, body.json.withObject("/properties")));
    draft.resource("storageAccount", account);
    String scope = "[format('Microsoft.Storage/storageAccounts/{0}', " + name.inner() + ")]";
    extensions.lock("storageAccount", scope, name);
    extensions.roleAssignments("storageAccount", scope);
    new BlobService(draft, oracle).write(name, body, kind.equals("StorageV2"));
    new OtherServices(draft, oracle).write(name, body, kind.equals("StorageV2"));
    oracle.judged(
        "storageAccount", TYPE, name.known(), State.CREATED, body.judged, body.mayBeUnknown);
    Outputs.of(draft, name, "storageAccount", TYPE);
  }

  /** A customer's key lies in a vault that somebody else made: existing, and somewhere else. */
  private void customerKey(Body body) {
    ObjectNode properties = body.json.withObject("/properties");
    ObjectNode parameter = draft.parameter("customerManagedKey", "object");
    parameter.put("nullable", true);
    Draft.describe(parameter, "Optional. The key that encrypts the account.");
    boolean given = dice.chance(0.3);
    String vault = "keys" + dice.word(4);
    if (given) {
      parameter.set(
          "defaultValue",
          Json.object(
              "keyVaultResourceId",
              "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/"
                  + vault,
              "keyName",
              "storage"));
    }
    if (given) {
      body.byCatalogue(List.of("storage-customer-managed-key-recoverable"));
    }
    body.judged.put(
        "account:properties.encryption.keySource",
        Wanted.Outcome.known(Json.node(given ? "Microsoft.Keyvault" : "Microsoft.Storage")));
    String id = "tryGet(parameters('customerManagedKey'), 'keyVaultResourceId')";
    draft.resource(
        "cMKKeyVault",
        Json.object(
            "condition",
            "[not(empty(" + id + "))]",
            "existing",
            true,
            "type",
            "Microsoft.KeyVault/vaults",
            "apiVersion",
            "2024-11-01",
            "subscriptionId",
            "[split(%s, '/')[2]]".formatted(id),
            "resourceGroup",
            "[split(%s, '/')[4]]".formatted(id),
            "name",
            "[last(split(%s, '/'))]".formatted(id)));
    oracle.plain(
        "cMKKeyVault",
        "Microsoft.KeyVault/vaults",
        given ? Optional.of(vault) : Optional.empty(),
        given ? State.REFERENCED : State.NOT_CREATED);
    properties.put(
        "encryption",
        "[if(not(empty(%s)), createObject('keySource', 'Microsoft.Keyvault', 'keyvaultproperties', createObject('keyname', parameters('customerManagedKey').keyName, 'keyvaulturi', reference('cMKKeyVault').vaultUri)), createObject('keySource', 'Microsoft.Storage'))]"
            .formatted(id));
  }

  /** Judged properties of a container that is handed its access. */
  static Map<String, Wanted.Outcome> container(ObjectNode item) {
    return Map.of(
        "container:properties.publicAccess",
        Wanted.Outcome.known(Json.node(item.path("publicAccess").asText("None"))));
  }
}
