package dev.plumbline.reports.summary;

import dev.plumbline.files.ValueJson;
import dev.plumbline.model.RuleCard;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule's card as the page that people read about it: the same words as the rule's README, which a
 * test compares.
 */
public final class RuleHelp {

  private static final Map<String, String> TOOLS =
      Map.of("az", "Azure CLI", "bicep", "Bicep", "terraform", "Terraform");
  private static final Map<String, String> LANGUAGES = Map.of("az", "shell");

  private RuleHelp() {}

  /** The name of a tool that a fix is written for. */
  public static String tool(String wireName) {
    return TOOLS.getOrDefault(wireName, wireName);
  }

  /** The first page to read that is on the web. */
  public static Optional<String> link(RuleCard card) {
    return card.related().stream().map(RuleCard.Link::ref).filter(RuleHelp::web).findFirst();
  }

  /** Whether a reader may safely follow a link there. */
  public static boolean web(String ref) {
    try {
      String scheme = new URI(ref).getScheme();
      return "https".equals(scheme) || "http".equals(scheme);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Why, how it is checked, how to mend it, and what to read. */
  public static String markdown(RuleCard card) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(card.name()).append("\n\n");
    page.append("**").append(card.title()).append("**\n\n");
    page.append(card.description()).append("\n\n| | |\n|---|---|\n");
    row(page, "Family", card.family().wireName());
    row(page, "Severity", card.severity().wireName());
    row(page, "Judges", "`" + card.anchor() + "`");
    row(page, "Needs", names(card.factsNeeded()));
    row(page, "Uses", names(card.factsUsed()));
    row(page, "Reads", names(card.reads()));
    row(page, "Fixed by", card.fix().map(RuleHelp::fix).orElse(""));
    page.append("\n## Why\n\n").append(card.rationale()).append('\n');
    table(card, page);
    page.append("\n## Fix\n");
    card.remediation().forEach((tool, fix) -> page.append(fix(tool, fix)));
    page.append("\n## Read more\n\n");
    card.related().forEach(link -> page.append(link(link)));
    return page.toString();
  }

  private static String fix(RuleCard.Fix fix) {
    return "`%s:%s` = `%s`".formatted(fix.fact(), fix.path(), Observed.text(fix.value()));
  }

  private static String fix(String tool, String text) {
    return "\n### %s\n\n```%s\n%s\n```\n"
        .formatted(tool(tool), LANGUAGES.getOrDefault(tool, tool), text.stripTrailing());
  }

  private static String link(RuleCard.Link link) {
    return "- [" + link.description() + "](" + link.ref() + ")\n";
  }

  private static void table(RuleCard card, StringBuilder page) {
    if (card.parameters().isEmpty()) {
      return;
    }
    page.append("\n## Parameters\n\n| name | default | allowed | meaning |\n|---|---|---|---|\n");
    card.parameters().forEach((name, parameter) -> page.append(row(name, parameter)));
  }

  private static String row(String name, RuleCard.Parameter parameter) {
    String allowed = parameter.bounds().map(b -> b.minimum() + " to " + b.maximum()).orElse("any");
    return "| `%s` | %s | %s | %s |\n"
        .formatted(name, Observed.text(parameter.value()), allowed, parameter.description());
  }

  private static void row(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
  }

  private static String names(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** The same without markup, for a terminal and for places that show none. */
  public static String text(RuleCard card) {
    StringBuilder text = new StringBuilder();
    text.append(card.name())
        .append(" (%s, %s)\n".formatted(card.severity().wireName(), card.family().wireName()))
        .append(card.title())
        .append("\n\n")
        .append(card.description())
        .append("\n\nWhy\n")
        .append(indented(card.rationale()))
        .append("How it is checked\n");
    card.reads().forEach(path -> text.append("  ").append(path).append('\n'));
    parameters(card).forEach(line -> text.append(line).append('\n'));
    card.remediation()
        .forEach(
            (tool, fix) ->
                text.append("Fix with ").append(tool(tool)).append('\n').append(indented(fix)));
    text.append("Read more\n");
    card.related()
        .forEach(link -> text.append("  %s: %s\n".formatted(link.description(), link.ref())));
    return text.toString();
  }

  /** What a user may set, one line each. */
  public static List<String> parameters(RuleCard card) {
    return card.parameters().entrySet().stream()
        .map(entry -> plain(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String plain(String name, RuleCard.Parameter parameter) {
    String bounds =
        parameter.bounds().map(b -> " (" + b.minimum() + " to " + b.maximum() + ")").orElse("");
    return "parameter    %s = %s%s: %s"
        .formatted(name, ValueJson.write(parameter.value()), bounds, parameter.description());
  }

  /** The lines of a text, and an empty one. */
  private static String indented(String text) {
    return text.lines()
            .map(line -> line.isBlank() ? "" : "  " + line)
            .collect(Collectors.joining("\n"))
        + "\n\n";
  }
}
