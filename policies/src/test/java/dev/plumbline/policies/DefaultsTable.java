package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code defaults.yaml}. */
record DefaultsTable(JsonNode rows) {

  /** fact → path → rows in order: the shape that the library looks up. */
  ObjectNode byFactAndPath() {
    ObjectNode table = Json.object();
    for (JsonNode row : rows) {
      ArrayNode places =
          table
              .withObjectProperty(row.path("fact").asText())
              .withArrayProperty(row.path("path").asText());
      ObjectNode compiled = places.addObject();
      compiled.put("type", row.path("type").asText());
      compiled.set("when", row.has("when") ? row.get("when") : Json.object());
      String decided = row.has("value") ? "value" : "unknown";
      compiled.set(decided, row.get(decided));
      compiled.put("reference", row.path("reference").asText());
    }
    return table;
  }

  /** The library looks a default up by fact alone, so one fact name must mean one type. */
  List<Problem> check(PolicyDirectory directory) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> types = new HashMap<>();
    for (JsonNode row : rows) {
      String fact = row.path("fact").asText();
      String type = row.path("type").asText();
      String first = types.merge(fact, type, (known, ignored) -> known);
      if (!first.equals(type)) {
        problems.add(
            new Problem(
                directory.relative(directory.defaults()),
                "the fact "
                    + fact
                    + " is given to both "
                    + first
                    + " and "
                    + type
                    + ". A fact's name belongs to one type: rename one of them."));
      }
    }
    return problems;
  }
}
