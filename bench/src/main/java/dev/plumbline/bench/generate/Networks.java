package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Network rules as modules write them: the whole block made by an expression, or left out by one.
 */
final class Networks {

  private Networks() {}

  static void asExpression(Dice dice, Body body) {
    ObjectNode properties = body.json.withObject("/properties");
    JsonNode rules = properties.path("networkAcls");
    if (rules.isObject()) {
      ((ObjectNode) rules).set("ipRules", Json.array());
      if (dice.chance(0.5)) {
        properties.put(
            "networkAcls", "[if(not(empty('rules')), %s, null())]".formatted(Spelled.inner(rules)));
      }
    } else if (dice.chance(0.3)) {
      properties.put(
          "networkAcls", "[if(empty('rules'), createObject('defaultAction', 'x'), null())]");
    }
  }
}
