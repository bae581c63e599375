package dev.plumbline.reports.html;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing.Known;
import dev.plumbline.model.Value;
import dev.plumbline.reports.summary.Observed;
import dev.plumbline.reports.summary.Printable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small wordings of the templates. */
final class Shown {

  /** A longer observation is for the findings file. */
  private static final int LONGEST = 600;

  private Shown() {}

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** "1 gap", "1,204 gaps". */
  static String count(int number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 2026-11-22 09:30:00 UTC}. */
  static String instant(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.SECONDS).toString();
    return text.replace("T", " ").replace("Z", " UTC");
  }

  /** The time of day of an ISO 8601 instant, which is of the scan's day. */
  static String time(String at) {
    int t = at.indexOf('T');
    return t < 0 || at.length() < t + 9 ? at : at.substring(t + 1, t + 9) + " UTC";
  }

  static String text(String text) {
    return Printable.line(text);
  }

  /** Fact and path, cut where a line may break. */
  static List<String> steps(Evidence evidence) {
    return Arrays.asList(text(Observed.place(evidence)).split("(?<=[. ])", -1));
  }

  static String observed(Evidence evidence) {
    return Printable.cut(Observed.text(evidence), LONGEST);
  }

  static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static String severity(Severity severity) {
    return capital(severity.wireName());
  }

  static String anchor(RuleName rule) {
    return "rule-" + rule.value();
  }

  static String parameter(RuleCard.Parameter parameter) {
    Value value = parameter.value();
    return Observed.text(value)
        + parameter
            .bounds()
            .map(bounds -> " (" + bounds.minimum() + " to " + bounds.maximum() + ")")
            .orElse("");
  }

  /** Where a finding that is not new was seen before. */
  static String known(Known known) {
    return switch (known) {
      case MERGE_BASE -> "Known: it is at the merge base, too";
      case KNOWN_FINDINGS -> "Known: accepted when Plumbline was adopted";
    };
  }

  /** A diff whose lines cannot turn or hide anything. */
  static String diff(String diff) {
    return diff.lines()
        .map(line -> Printable.line(line.replace("\t", "    ")))
        .collect(Collectors.joining("\n"));
  }
}
