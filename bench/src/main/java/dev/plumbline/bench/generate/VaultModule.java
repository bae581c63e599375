package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;

/** A key vault with what belongs to it: keys, secrets, diagnostic settings, a lock, roles. */
final class VaultModule {

  private static final String TYPE = "Microsoft.KeyVault/vaults";
  private static final String LEAST_PRIVILEGE = "keyvault-access-policy-least-privilege";

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  private VaultModule(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  static void write(Draft draft, Oracle oracle, Name name) {
    new VaultModule(draft, oracle).write(name);
  }

  private void write(Name name) {
    Extensions extensions = new Extensions(draft, oracle);
    extensions.telemetry();
    Body body = Body.of(draft, Property.VAULT);
    Networks.asExpression(dice, body);
    accessPolicies(body);
    ObjectNode properties = body.json.withObject("/properties");
    properties.put("tenantId", "[subscription().tenantId]");
    properties.set("sku", Json.object("name", "premium", "family", "A"));
    ObjectNode vault =
        Json.object(
            "type",
            TYPE,
            "apiVersion",
            dice.pick(List.of("2023-07-01", "2024-11-01", "2026-02-01")),
            "name",
            name.spelled().json(),
            "location",
            "[parameters('location')]",
            "properties",
            Merged.sometimes(dice, properties));
    draft.resource("keyVault", vault);
    Diagnostics.module(
        draft,
        oracle,
        body,
        new Diagnostics.Holder(
            "keyVault", TYPE + "/{0}", name, "diagnosticSettings", "keyvault-audit-logging"));
    oracle.judged("keyVault", TYPE, name.known(), State.CREATED, body.judged, body.mayBeUnknown);
    String scope = "[format('Microsoft.KeyVault/vaults/{0}', " + name.inner() + ")]";
    extensions.lock("keyVault", scope, name);
    extensions.roleAssignments("keyVault", scope);
    new VaultItems(draft, oracle, "key").write(name);
    new VaultItems(draft, oracle, "secret").write(name);
    Outputs.of(draft, name, "keyVault", TYPE);
  }

  private void accessPolicies(Body body) {
    if (dice.chance(0.4)) {
      body.judged.put("vault:properties.accessPolicies", Wanted.Outcome.absent());
      return;
    }
    Listing list = Listing.of(draft, "accessPolicies", "", policies());
    String given = list.all() + "[copyIndex('formattedAccessPolicies')]";
    ObjectNode copy =
        Json.object(
            "name",
            "formattedAccessPolicies",
            "count",
            list.count(),
            "input",
            Json.object(
                "tenantId",
                "[coalesce(tryGet(" + given + ", 'tenantId'), tenant().tenantId)]",
                "objectId",
                "[" + given + ".objectId]",
                "permissions",
                "[" + given + ".permissions]"));
    draft.variables.withArray("/copy").add(copy);
    body.json
        .withObject("/properties")
        .put("accessPolicies", "[variables('formattedAccessPolicies')]");
    if (list.isOpen()) {
      body.judged.put(
          "vault:properties.accessPolicies",
          new Wanted.Outcome(new Wanted.Open(List.of(Json.array())), list.causes()));
      body.unsure(LEAST_PRIVILEGE, list.causes());
    }
    for (int i = 0; i < list.items().size(); i++) {
      String at = "vault:properties.accessPolicies[" + i + "].permissions.";
      JsonNode permissions = list.items().get(i).get("permissions");
      body.judged.put(at + "secrets", Wanted.Outcome.known(permissions.get("secrets")));
      body.judged.put(at + "keys", Wanted.Outcome.known(permissions.get("keys")));
    }
  }

  private List<ObjectNode> policies() {
    List<ObjectNode> policies = new ArrayList<>();
    for (int i = dice.between(0, 2); i > 0; i--) {
      policies.add(
          Json.object(
              "objectId",
              "00000000-0000-0000-0000-" + dice.digits(12),
              "permissions",
              Json.object(
                  "secrets",
                  dice.pick(List.of(Json.array("get", "list"), Json.array("all"))),
                  "keys",
                  dice.pick(List.of(Json.array("wrapKey", "unwrapKey"), Json.array("purge"))))));
    }
    return policies;
  }
}
