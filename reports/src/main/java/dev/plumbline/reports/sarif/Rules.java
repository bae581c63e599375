package dev.plumbline.reports.sarif;

import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.RuleHelp;
import dev.plumbline.reports.summary.RuleSummary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules as the standard describes them, in the order of their names. */
final class Rules {

  /** GitHub refuses longer descriptions and names. */
  static final int LONGEST_DESCRIPTION = 1_024;

  private static final int LONGEST_NAME = 255;

  private final List<RuleSummary> rules;
  private final Map<RuleName, Integer> indexes = new HashMap<>();

  Rules(List<RuleSummary> worstFirst) {
    rules = worstFirst.stream().sorted(Comparator.comparing(rule -> rule.card().name())).toList();
    for (int i = 0; i < rules.size(); i++) {
      indexes.put(rules.get(i).card().name(), i);
    }
  }

  /** The rule's place in the list; null for one that is no longer in the pack. */
  @Nullable Integer index(RuleName rule) {
    return indexes.get(rule);
  }

  /**
   * The rules.
   *
   * @param cut how many findings of a rule the file has no room for; its help begins with that
   */
  List<Sarif.Rule> described(Map<RuleName, Integer> cut) {
    return rules.stream().map(rule -> rule(rule, cut.getOrDefault(rule.card().name(), 0))).toList();
  }

  private static Sarif.Rule rule(RuleSummary rule, int cut) {
    RuleCard card = rule.card();
    String note = cut == 0 ? "" : note(cut);
    return new Sarif.Rule(
        card.name().value(),
        pascal(card.name()),
        new Sarif.Message(Printable.cut(card.title(), LONGEST_DESCRIPTION)),
        new Sarif.Message(Printable.cut(card.description(), LONGEST_DESCRIPTION)),
        new Sarif.Help(
            (note.isEmpty() ? "" : note + "\n\n") + RuleHelp.text(card),
            (note.isEmpty() ? "" : "> " + note + "\n\n") + RuleHelp.markdown(card)),
        RuleHelp.link(card).orElse(""),
        new Sarif.Configuration(level(rule.severity())),
        new Sarif.RuleProperties(
            List.of("security", card.family().wireName(), service(card)),
            // A rule says noncompliant only of what was read, and unknown of everything else.
            "very-high",
            problemSeverity(rule.severity()),
            securitySeverity(rule.severity())));
  }

  private static String note(int cut) {
    return String.format(
        Locale.ROOT,
        "%,d more findings of this rule are not in this file, because GitHub takes no more of one"
            + " scan. findings.jsonl has them all.",
        cut);
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "recommendation";
    };
  }

  /** The middle of GitHub's bands; 9.0 lies between two of them. */
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }

  /** {@code microsoft.keyvault/vaults} is of {@code keyvault}. */
  private static String service(RuleCard card) {
    String type = card.anchor().value();
    int slash = type.indexOf('/');
    String namespace = slash < 0 ? type : type.substring(0, slash);
    return namespace.substring(namespace.lastIndexOf('.') + 1);
  }

  private static String pascal(RuleName rule) {
    StringBuilder name = new StringBuilder();
    for (String word : rule.value().split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return Printable.cut(name.toString(), LONGEST_NAME);
  }
}
