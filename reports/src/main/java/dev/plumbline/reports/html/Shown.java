package dev.plumbline.reports.html;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import dev.plumbline.reports.summary.Observed;
import dev.plumbline.reports.summary.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  static String title(Standing standing) {
    return switch (standing) {
      case NONCOMPLIANT -> "noncompliant";
      case UNKNOWN -> "unknown";
      case EXEMPT -> "exempt";
    };
  }

  /** The name of a tool that a fix is written for. */
  static String tool(String wireName) {
    return switch (wireName) {
      case "az" -> "Azure CLI";
      case "bicep" -> "Bicep";
      case "terraform" -> "Terraform";
      default -> wireName;
    };
  }

  static String parameter(RuleCard.Parameter parameter) {
    Value value = parameter.value();
    return Observed.text(value)
        + parameter
            .bounds()
            .map(bounds -> " (" + bounds.minimum() + " to " + bounds.maximum() + ")")
            .orElse("");
  }

  /** A link's address when it is one that a reader may safely follow. */
  static Optional<String> web(String ref) {
    try {
      String scheme = new URI(ref).getScheme();
      return "https".equals(scheme) || "http".equals(scheme) ? Optional.of(ref) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
