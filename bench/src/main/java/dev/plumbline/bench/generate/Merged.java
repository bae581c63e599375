package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All properties of a resource in one expression, which is what spreading makes of them. */
final class Merged {

  private Merged() {}

  static JsonNode sometimes(Dice dice, ObjectNode properties) {
    if (dice.chance(0.85)) {
      return properties;
    }
    String rest =
        dice.chance(0.5)
            ? "createObject()"
            : "if(equals(1, 2), createObject('sku', 'none'), createObject())";
    return Json.node(
        "[shallowMerge(createArray(%s, %s))]".formatted(Spelled.inner(properties), rest));
  }
}
