package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keys or secrets of a vault: a nested deployment for each, in a copy. */
final class VaultItems {

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;
  private final String kind;

  /** For {@code key} or {@code secret}. */
  VaultItems(Draft draft, Oracle oracle, String kind) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
    this.kind = kind;
  }

  void write(Name vault) {
    Listing list = Listing.of(draft, kind + "s", "", items());
    String key = "keyVault_" + kind + "s";
    ObjectNode deployments = Json.object("copy", Json.object("name", key, "count", list.count()));
    deployments.setAll(
        ModuleCall.of(
            "[format('{0}-KeyVault-%s-{1}', uniqueString(deployment().name, parameters('location')), copyIndex())]"
                .formatted(kind),
            arguments(vault, list),
            Json.part(kind + "-module.json")));
    deployments.set("dependsOn", Json.array("keyVault"));
    draft.resource(key, deployments);
    expect(key, vault, list);
  }

  private ObjectNode arguments(Name vault, Listing list) {
    ObjectNode arguments =
        Json.object(
            "keyVaultName",
            Json.object("value", vault.spelled().json()),
            "name",
            Json.object("value", "[" + list.item() + ".name]"),
            "attributesEnabled",
            Json.object("value", "[" + list.member("attributes", "enabled") + "]"),
            "attributesExp",
            Json.object("value", "[" + list.member("attributes", "exp") + "]"),
            "roleAssignments",
            Json.object("value", "[" + list.member("roleAssignments") + "]"));
    if (kind.equals("secret")) {
      arguments.set("value", Json.object("value", "[" + list.item() + ".value]"));
    } else {
      String type = list.member("kty");
      arguments.put(
          "kty",
          "[if(not(equals(%s, null())), createObject('value', %s), createObject('value', 'RSA'))]"
              .formatted(type, type));
      for (String member : List.of("keySize", "rotationPolicy")) {
        arguments.set(member, Json.object("value", "[" + list.member(member) + "]"));
      }
    }
    return arguments;
  }

  private List<ObjectNode> items() {
    List<ObjectNode> items = new ArrayList<>();
    for (int i = dice.between(-1, 3); i > 0; i--) {
      ObjectNode item = Json.object("name", kind + "-" + dice.word(5));
      ObjectNode attributes = Json.object();
      if (dice.chance(0.6)) {
        attributes.put("exp", 1_800_000_000 + dice.between(0, 1_000_000));
      }
      if (dice.chance(0.3)) {
        attributes.put("enabled", dice.chance(0.5));
      }
      if (!attributes.isEmpty()) {
        item.set("attributes", attributes);
      }
      if (kind.equals("secret")) {
        item.put("value", "not-" + dice.word(8));
      } else {
        strength(item);
      }
      List<ObjectNode> roles = Extensions.Roles.some(dice);
      if (!roles.isEmpty() && dice.chance(0.3)) {
        item.set("roleAssignments", Json.array(roles));
      }
      items.add(item);
    }
    return items;
  }

  /** What a key is made of; a size that is left out is the service's choice. */
  private void strength(ObjectNode key) {
    if (dice.chance(0.2)) {
      key.put("kty", "EC");
    } else if (dice.chance(0.95)) {
      key.put("keySize", dice.pick(List.of(1024, 2048, 4096)));
    }
    if (dice.chance(0.6)) {
      key.set(
          "rotationPolicy",
          Json.object(
              "attributes",
              Json.object("expiryTime", "P1Y"),
              "lifetimeActions",
              Json.array(
                  Json.object(
                      "action",
                      Json.object("type", dice.pick(List.of("rotate", "notify"))),
                      "trigger",
                      Json.object("timeBeforeExpiry", "P30D")))));
    }
  }

  private List<String> rules() {
    return kind.equals("key")
        ? List.of(
            "keyvault-key-expiry",
            "keyvault-key-expiring",
            "keyvault-key-rotation",
            "keyvault-key-strength")
        : List.of("keyvault-secret-expiry", "keyvault-secret-expiring");
  }

  private void expect(String key, Name vault, Listing list) {
    if (list.isOpen()) {
      Body any = new Body(draft);
      rules().forEach(rule -> any.unsure(rule, list.causes()));
      Oracle inner = new Oracle();
      inner.plain("keyVault", "Microsoft.KeyVault/vaults", vault.known(), State.REFERENCED);
      inner.judged(kind, type(), Optional.empty(), State.CREATED, Map.of(), any.mayBeUnknown);
      inner.copyOfUnknownLength(
          kind + "_roleAssignments", "Microsoft.Authorization/roleAssignments");
      oracle.deployment(key + "[*]", Optional.empty(), State.UNDECIDED, true, inner);
      return;
    }
    List<String> keys =
        Oracle.numbered(key, Name.STAND_IN + "-KeyVault-" + kind + "-", list.items().size());
    for (int i = 0; i < keys.size(); i++) {
      oracle.deployment(
          keys.get(i),
          Optional.of(Name.STAND_IN),
          State.CREATED,
          false,
          inner(vault, list.items().get(i)));
    }
  }

  private Oracle inner(Name vault, ObjectNode item) {
    Oracle inner = new Oracle();
    inner.plain("keyVault", "Microsoft.KeyVault/vaults", vault.known(), State.REFERENCED);
    TreeMap<String, Wanted.Outcome> judged = new TreeMap<>();
    JsonNode exp = item.at("/attributes/exp");
    judged.put(
        kind + ":properties.attributes.exp",
        exp.isMissingNode() ? Wanted.Outcome.absent() : Wanted.Outcome.known(exp));
    judged.put(
        kind + ":properties.attributes.enabled",
        Wanted.Outcome.known(Json.node(item.at("/attributes/enabled").asBoolean(true))));
    Optional<String> name = Optional.of(item.get("name").textValue());
    Body unsure = new Body(draft);
    if (kind.equals("key")) {
      strength(item, judged, unsure);
    }
    inner.judged(kind, type(), name, State.CREATED, judged, unsure.mayBeUnknown);
    List<Optional<String>> roles =
        item.path("roleAssignments")
            .valueStream()
            .map(role -> vault.known().map(known -> Name.STAND_IN))
            .toList();
    List<String> keys = Oracle.copied(kind + "_roleAssignments", roles);
    for (int i = 0; i < keys.size(); i++) {
      inner.plain(
          keys.get(i), "Microsoft.Authorization/roleAssignments", roles.get(i), State.CREATED);
    }
    return inner;
  }

  private static void strength(
      ObjectNode item, SortedMap<String, Wanted.Outcome> judged, Body unsure) {
    String at = "keyDetail:properties.";
    String kty = item.path("kty").asText("RSA");
    judged.put(at + "kty", Wanted.Outcome.known(Json.node(kty)));
    JsonNode size = item.path("keySize");
    judged.put(
        at + "keySize",
        size.isMissingNode() ? Wanted.Outcome.absent() : Wanted.Outcome.known(size));
    if (size.isMissingNode() && kty.equals("RSA")) {
      unsure.unsure("keyvault-key-strength", Set.of("every RSA key has a size"));
    }
    JsonNode action = item.at("/rotationPolicy/lifetimeActions/0/action/type");
    judged.put(
        at + "rotationPolicy.lifetimeActions[0].action.type",
        action.isMissingNode() ? Wanted.Outcome.absent() : Wanted.Outcome.known(action));
  }

  private String type() {
    return "Microsoft.KeyVault/vaults/" + kind + "s";
  }
}
