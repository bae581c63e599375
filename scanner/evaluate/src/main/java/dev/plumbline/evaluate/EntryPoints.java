package dev.plumbline.evaluate;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a compiled pack answers: one entry point per anchor type for all its rules, and one per
 * rule for when the first fails.
 *
 * @param anchors by type
 * @param rules by rule
 */
public record EntryPoints(
    SortedMap<ResourceType, String> anchors, SortedMap<RuleName, String> rules) {

  public EntryPoints {
    anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** Reads {@code entrypoints.json}. */
  static EntryPoints read(Value file) throws FileFormatException {
    SortedMap<ResourceType, String> anchors = new TreeMap<>();
    for (Map.Entry<String, Value> anchor : members(file, "anchors").entrySet()) {
      anchors.put(
          new ResourceType(anchor.getKey()), text(anchor.getValue().at("entrypoint"), anchor));
    }
    SortedMap<RuleName, String> rules = new TreeMap<>();
    for (Map.Entry<String, Value> rule : members(file, "rules").entrySet()) {
      rules.put(new RuleName(rule.getKey()), text(rule.getValue(), rule));
    }
    return new EntryPoints(anchors, rules);
  }

  private static Map<String, Value> members(Value file, String name) throws FileFormatException {
    if (file.at(name) instanceof Value.Obj(Map<String, Value> members)) {
      return members;
    }
    throw new FileFormatException("The entry points of the policy pack have no \"" + name + "\".");
  }

  private static String text(Value value, Map.Entry<String, Value> of) throws FileFormatException {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw new FileFormatException("The policy pack has no entry point for " + of.getKey() + ".");
  }
}
