package dev.plumbline.policies;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The entry points of the compiled module: one per anchor type, which runs all its rules, and one
 * per rule, for finding the culprit when a rule aborts. Both give an object rule name → verdict; a
 * rule that is undefined is missing from it, and the host notices.
 */
final class EntryPoints {

  private final List<RuleCardSource> cards;

  EntryPoints(List<RuleCardSource> cards) {
    this.cards = cards.stream().sorted(Comparator.comparing(RuleCardSource::name)).toList();
  }

  /** The two generated Rego files by name: a package each. */
  Map<String, String> rego() {
    StringBuilder anchors = header("plumbline.anchors");
    byAnchor()
        .forEach(
            (type, rules) ->
                rules.forEach(card -> anchors.append(clause(ruleFor(type), card)).append('\n')));
    StringBuilder single = header("plumbline.single");
    cards.forEach(card -> single.append(clause(card.folder().name(), card)).append('\n'));
    return new TreeMap<>(
        Map.of("anchors.rego", anchors.toString(), "single.rego", single.toString()));
  }

  /** The paths to hand to {@code opa build -e}. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    byAnchor().keySet().forEach(type -> paths.add("plumbline/anchors/" + ruleFor(type)));
    cards.forEach(card -> paths.add("plumbline/single/" + card.folder().name()));
    return paths;
  }

  /** {@code entrypoints.json}: which entry point to call for a type, and for a rule alone. */
  ObjectNode index() {
    ObjectNode index = Json.object();
    ObjectNode anchors = index.putObject("anchors");
    byAnchor()
        .forEach(
            (type, rules) -> {
              ObjectNode entry = anchors.putObject(type);
              entry.put("entrypoint", "plumbline/anchors/" + ruleFor(type));
              ArrayNode names = entry.putArray("rules");
              rules.forEach(card -> names.add(card.name()));
            });
    ObjectNode rules = index.putObject("rules");
    cards.forEach(card -> rules.put(card.name(), "plumbline/single/" + card.folder().name()));
    return index;
  }

  private Map<String, List<RuleCardSource>> byAnchor() {
    return cards.stream()
        .collect(Collectors.groupingBy(RuleCardSource::anchor, TreeMap::new, Collectors.toList()));
  }

  private static StringBuilder header(String packageName) {
    return new StringBuilder("# Made from the rules' cards by PolicyCompiler.\n")
        .append("package ")
        .append(packageName)
        .append("\n\nimport data.plumbline.lib.verdicts\n\n");
  }

  private static String clause(String head, RuleCardSource card) {
    String rule = "data." + card.folder().packageName();
    String verdict =
        card.defines("applies")
            ? "verdicts.when(" + rule + ".applies, " + rule + ".holds)"
            : "verdicts.of(" + rule + ".holds)";
    return head + "[\"" + card.name() + "\"] := " + verdict + "\n";
  }

  private static String ruleFor(String type) {
    return type.replaceAll("[^a-z0-9]", "_");
  }
}
