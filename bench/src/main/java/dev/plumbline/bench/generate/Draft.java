package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A template while it is put together: the sections, the values that its caller or its parameter
 * file gives, and the names that are taken.
 */
final class Draft {

  final Dice dice;

  /** The template that holds this one in a nested deployment. */
  final Optional<Draft> caller;

  /** Values from outside: a parameter file's, or the nested deployment's. */
  final ObjectNode arguments = Json.object();

  final ObjectNode definitions = Json.object();
  final ObjectNode parameters = Json.object();
  final ObjectNode variables = Json.object();
  final ObjectNode functions = Json.object();
  final ObjectNode symbolic = Json.object();
  final ArrayNode listed = Json.array();
  final ObjectNode outputs = Json.object();

  /** Which of the published schemas; it says what the template is deployed to. */
  String schema = "2019-04-01/deploymentTemplate";

  private int taken;

  Draft(Dice dice) {
    this.dice = dice;
    this.caller = Optional.empty();
  }

  private Draft(Draft caller) {
    this.dice = caller.dice;
    this.caller = Optional.of(caller);
  }

  /** An inner template; it sees its own names only. */
  Draft inner() {
    return new Draft(this);
  }

  String fresh(String stem) {
    taken++;
    return stem + taken;
  }

  void resource(String key, ObjectNode resource) {
    symbolic.set(key, resource);
  }

  /** A parameter; the description is there because real templates are mostly descriptions. */
  ObjectNode parameter(String name, String type) {
    ObjectNode parameter = Json.object("type", type);
    parameters.set(name, parameter);
    return parameter;
  }

  static void describe(ObjectNode parameter, String text) {
    parameter.set("metadata", Json.object("description", text));
  }

  void argument(String name, JsonNode value) {
    arguments.set(name, Json.object("value", value));
  }

  ObjectNode template() {
    ObjectNode template =
        Json.object("$schema", "https://schema.management.azure.com/schemas/" + schema + ".json#");
    if (listed.isEmpty()) {
      template.put("languageVersion", "2.0");
    }
    template.put("contentVersion", "1.0.0.0");
    if (listed.isEmpty()) {
      template.set("metadata", generator());
    }
    set(template, "definitions", definitions);
    if (!functions.isEmpty()) {
      template.set(
          "functions", Json.array(Json.object("namespace", "house", "members", functions)));
    }
    set(template, "parameters", parameters);
    set(template, "variables", variables);
    template.set("resources", listed.isEmpty() ? symbolic : listed);
    set(template, "outputs", outputs);
    return template;
  }

  ObjectNode parameterFile() {
    return Json.object(
        "$schema",
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
        "contentVersion",
        "1.0.0.0",
        "parameters",
        arguments);
  }

  private ObjectNode generator() {
    return Json.object(
        "_generator",
        Json.object("name", "bicep", "version", "0.38.33.27573", "templateHash", dice.digits(19)));
  }

  private static void set(ObjectNode template, String section, ObjectNode members) {
    if (!members.isEmpty()) {
      template.set(section, members);
    }
  }
}
