package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a module hands back. */
final class Outputs {

  private Outputs() {}

  static void of(Draft draft, Name name, String key, String type) {
    output(draft, "name", "string", name.spelled());
    output(
        draft,
        "resourceId",
        "string",
        Spelled.expression("resourceId('" + type + "', " + name.inner() + ")"));
    output(draft, "resourceGroupName", "string", Spelled.expression("resourceGroup().name"));
    output(
        draft,
        "location",
        "string",
        Spelled.expression("reference('" + key + "', '2024-01-01', 'full').location"));
  }

  static void output(Draft draft, String name, String type, Spelled value) {
    ObjectNode output = Json.object("type", type);
    Draft.describe(output, "What others need to know of it.");
    output.set("value", value.json());
    draft.outputs.set(name, output);
  }
}
