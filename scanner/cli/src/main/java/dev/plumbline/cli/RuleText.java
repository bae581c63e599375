package dev.plumbline.cli;

import dev.plumbline.files.ValueJson;
import dev.plumbline.model.RuleCard;
import java.io.PrintWriter;
import java.util.Map;

/** A rule's card as text. */
final class RuleText {

  private static final Map<String, String> TOOLS =
      Map.of("az", "Azure CLI", "bicep", "Bicep", "terraform", "Terraform");

  private RuleText() {}

  /** Why, how it is checked, and how to mend it. */
  static void explain(RuleCard card, PrintWriter out) {
    out.println(
        card.name() + " (" + card.severity().wireName() + ", " + card.family().wireName() + ")");
    out.println(card.title());
    out.println();
    out.println(card.description());
    out.println();
    out.println("Why");
    indented(card.rationale(), out);
    out.println("How it is checked");
    card.reads().forEach(path -> out.println("  " + path));
    parameters(card, out);
    card.remediation()
        .forEach(
            (tool, fix) -> {
              out.println("Fix with " + TOOLS.getOrDefault(tool, tool));
              indented(fix, out);
            });
    out.println("Read more");
    card.related().forEach(link -> out.println("  " + link.description() + ": " + link.ref()));
  }

  /** What a rule is made of: for people who write rules or configuration. */
  static void show(RuleCard card, PrintWriter out) {
    out.println("name         " + card.name());
    out.println("title        " + card.title());
    out.println("family       " + card.family().wireName());
    out.println("severity     " + card.severity().wireName());
    out.println("anchor       " + card.anchor());
    out.println("facts        " + String.join(", ", card.factsNeeded()));
    if (!card.factsUsed().isEmpty()) {
      out.println("also uses    " + String.join(", ", card.factsUsed()));
    }
    card.reads().forEach(path -> out.println("reads        " + path));
    parameters(card, out);
    out.println("digest       " + card.digest());
  }

  private static void parameters(RuleCard card, PrintWriter out) {
    card.parameters()
        .forEach(
            (name, parameter) ->
                out.println(
                    "parameter    "
                        + name
                        + " = "
                        + ValueJson.write(parameter.value())
                        + parameter
                            .bounds()
                            .map(b -> " (" + b.minimum() + " to " + b.maximum() + ")")
                            .orElse("")
                        + ": "
                        + parameter.description()));
  }

  private static void indented(String text, PrintWriter out) {
    text.lines().forEach(line -> out.println(line.isBlank() ? "" : "  " + line));
    out.println();
  }
}
