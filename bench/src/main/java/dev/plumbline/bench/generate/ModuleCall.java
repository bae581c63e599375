package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A nested deployment with a scope of its own, as a compiled module is called. */
final class ModuleCall {

  private ModuleCall() {}

  static ObjectNode of(String name, JsonNode arguments, JsonNode template) {
    return Json.object(
        "type",
        "Microsoft.Resources/deployments",
        "apiVersion",
        "2024-03-01",
        "name",
        name,
        "properties",
        Json.object(
            "expressionEvaluationOptions",
            Json.object("scope", "inner"),
            "mode",
            "Incremental",
            "parameters",
            arguments,
            "template",
            template));
  }
}
