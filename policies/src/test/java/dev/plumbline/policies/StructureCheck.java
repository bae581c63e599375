package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule's parsed Rego may hold: the library's vocabulary, and a {@code holds} that is always
 * defined. A rule that looked at {@code input} itself could forget to ask whether it was read.
 */
final class StructureCheck {

  /** The packages of the library that rules may import. */
  private static final String LIBRARY = "data.plumbline.lib.";

  private static final List<String> VOCABULARY =
      Stream.of("check", "defender", "diagnostics", "keyvault", "locks", "network", "storage")
          .map(name -> LIBRARY + name)
          .toList();
  private static final Set<String> DOCUMENTS = Set.of("input", "data");
  private static final Set<String> VERDICT_RULES = Set.of("holds", "applies");

  private final PolicyDirectory directory;
  private final Opa opa;

  StructureCheck(PolicyDirectory directory, Opa opa) {
    this.directory = directory;
    this.opa = opa;
  }

  List<Problem> check(RuleFolder folder) throws IOException {
    Path file = directory.relative(folder.rego());
    JsonNode module =
        Json.read(
            opa.run("parse", "--format", "json", "--json-include", "locations", file.toString()));
    List<Problem> problems = new ArrayList<>();
    for (JsonNode imported : module.path("imports")) {
      String path = dotted(imported.path("path").path("value"));
      if (!VOCABULARY.contains(path) || imported.has("alias")) {
        problems.add(
            at(
                file,
                imported,
                "imports "
                    + path
                    + ". A rule imports nothing but "
                    + String.join(" and ", VOCABULARY)
                    + "."));
      }
    }
    boolean holds = false;
    for (JsonNode rule : module.path("rules")) {
      String name = rule.path("head").path("name").asText();
      holds |= name.equals("holds");
      if (VERDICT_RULES.contains(name)) {
        problems.addAll(checkUnconditional(file, name, rule));
      }
      findReferences(file, rule, problems);
    }
    if (!holds) {
      problems.add(new Problem(file, "defines no holds. Write: holds := check.…"));
    }
    return problems;
  }

  private static List<Problem> checkUnconditional(Path file, String name, JsonNode rule) {
    JsonNode body = rule.path("body");
    boolean always = body.size() == 1 && body.path(0).path("generated").asBoolean();
    JsonNode head = rule.path("head");
    if (always
        && head.path("assign").asBoolean()
        && !rule.has("else")
        && !rule.path("default").asBoolean()
        && !head.has("args")) {
      return List.of();
    }
    return List.of(
        at(
            file,
            rule,
            name
                + " is conditional, so it can be undefined, and the rule would give no verdict."
                + " Define it once, without if, else or default: "
                + name
                + " := check.…"));
  }

  /** A reference to input or data is a ref whose first term is that variable, or the variable. */
  private static void findReferences(Path file, JsonNode node, List<Problem> problems) {
    String kind = node.path("type").asText();
    JsonNode value = node.path("value");
    String root = kind.equals("ref") ? value.path(0).path("value").asText() : value.asText();
    if ((kind.equals("ref") || kind.equals("var")) && DOCUMENTS.contains(root)) {
      String name = kind.equals("ref") ? dotted(value) : root;
      problems.add(
          at(
              file,
              node,
              "refers to "
                  + name
                  + ". A rule sees a resource only through "
                  + String.join(" and ", VOCABULARY)
                  + "."));
      return;
    }
    for (JsonNode child : node) {
      findReferences(file, child, problems);
    }
  }

  private static String dotted(JsonNode terms) {
    List<String> parts = new ArrayList<>();
    terms.forEach(term -> parts.add(term.path("value").asText()));
    return String.join(".", parts);
  }

  private static Problem at(Path file, JsonNode node, String what) {
    JsonNode place = node.path("location");
    if (place.isMissingNode()) {
      place = node.path("head").path("location");
    }
    return new Problem(file, "line " + place.path("row").asText("?") + " " + what);
  }
}
