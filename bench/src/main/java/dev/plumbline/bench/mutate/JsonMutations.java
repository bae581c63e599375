package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Dice;
import dev.plumbline.bench.generate.Json;
import dev.plumbline.bench.mutate.Trees.Spot;
import java.util.List;

/** Changes to a template as a tree of values. */
final class JsonMutations {

  private static final List<String> WORDS =
      List.of(
          "copy",
          "count",
          "input",
          "condition",
          "existing",
          "scope",
          "type",
          "name",
          "kind",
          "resources",
          "properties",
          "template",
          "templateLink",
          "relativePath",
          "parameters",
          "parametersLink",
          "variables",
          "dependsOn",
          "languageVersion",
          "definitions",
          "$ref",
          "defaultValue",
          "allowedValues",
          "nullable",
          "value",
          "outputs",
          "functions",
          "members",
          "namespace",
          "output",
          "expressionEvaluationOptions",
          "mode",
          "batchSize",
          "apiVersion",
          "resourceGroup",
          "subscriptionId",
          "metadata",
          "items",
          "prefixItems",
          "additionalProperties",
          "discriminator",
          "mapping",
          "copyIndex",
          "reference",
          "import",
          "extensions",
          "provider",
          "plumbline:ignore",
          "$plumbline");

  private static final List<JsonNode> VALUES =
      List.of(
          Json.nothing(),
          Json.node(true),
          Json.node(-1),
          Json.node(Integer.MAX_VALUE),
          Json.node(1_000_000_000_000_000_000L),
          Json.node(1e300),
          Json.node(0.5),
          Json.node(""),
          Json.node("["),
          Json.node("[]"),
          Json.node("[["),
          Json.node("[null()]"),
          Json.node("default"),
          Json.node("/"),
          Json.node("Microsoft.KeyVault/vaults"),
          Json.node("Microsoft.Storage/storageAccounts/blobServices/containers"),
          Json.node("Microsoft.Resources/deployments"),
          Json.node("[deployment()]"),
          Json.node("[reference('a').b]"),
          Json.node("[parameters('unknown')]"),
          Json.node("[copyIndex()]"),
          Json.array(),
          Json.object(),
          Json.object("value", Json.object("value", Json.object())),
          Json.node("\u0000\ud800\ufeff"));

  private final Dice dice;

  JsonMutations(Dice dice) {
    this.dice = dice;
  }

  void change(ObjectNode root) {
    List<Spot> spots = Trees.spots(root);
    if (spots.isEmpty()) {
      root.set(dice.pick(WORDS), value());
      return;
    }
    Spot spot = dice.pick(spots);
    switch (dice.between(0, 9)) {
      case 0, 1 -> remove(spot);
      case 2 -> duplicate(spot);
      case 3 -> swap(spot, dice.pick(spots));
      case 4, 5 -> spot.replace(value());
      case 6 -> spot.replace(Json.array(spot.value()));
      case 7 -> spot.replace(Json.object(dice.pick(WORDS), spot.value()));
      case 8 -> rename(spot);
      default -> spot.replace(dice.pick(spots).value().deepCopy());
    }
  }

  private JsonNode value() {
    return dice.pick(VALUES).deepCopy();
  }

  private static void remove(Spot spot) {
    switch (spot) {
      case Spot.Member(ObjectNode holder, String name) -> holder.remove(name);
      case Spot.Item(ArrayNode holder, int index) -> holder.remove(index);
    }
  }

  private void duplicate(Spot spot) {
    JsonNode copy = spot.value().deepCopy();
    switch (spot) {
      case Spot.Member(ObjectNode holder, String name) ->
          holder.set(dice.chance(0.5) ? name.toUpperCase(java.util.Locale.ROOT) : name + "2", copy);
      case Spot.Item(ArrayNode holder, int index) -> holder.insert(index, copy);
    }
  }

  /** One inside the other makes no circle: each gets a copy. */
  private static void swap(Spot one, Spot other) {
    JsonNode first = one.value().deepCopy();
    JsonNode second = other.value().deepCopy();
    one.replace(second);
    other.replace(first);
  }

  private void rename(Spot spot) {
    switch (spot) {
      case Spot.Member(ObjectNode holder, String name) ->
          holder.set(dice.pick(WORDS), holder.remove(name));
      case Spot.Item(ArrayNode holder, int index) ->
          holder.set(index, Json.object(dice.pick(WORDS), holder.get(index)));
    }
  }
}
