package dev.plumbline.reports.markdown;

import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Severity;
import dev.plumbline.reports.summary.Counts;
import dev.plumbline.reports.summary.Summary;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The answer, and the counts behind it. Nothing here is a stranger's but the scope. */
final class Head {

  private Head() {}

  static void write(Summary summary, Sheet sheet) {
    sheet.note("## Plumbline: " + answer(summary) + "\n\n");
    if (!summary.finished()) {
      sheet.note("> **Unfinished.** The evaluation stopped half-way: findings are missing.\n\n");
    } else if (!summary.complete()) {
      sheet.note(
          "> **Incomplete.** "
              + Markup.count(summary.openGaps(), "thing", "things")
              + " could not be read, and what is hidden there is not known to be compliant.\n\n");
    }
    sheet.note(line(summary) + "\n\n");
    if (summary.counts().total() > 0) {
      sheet.note(table(summary));
    }
  }

  private static String answer(Summary summary) {
    Counts counts = summary.counts();
    String kind = summary.compared() ? "new finding" : "finding";
    if (counts.total() == 0) {
      return "nothing was judged";
    }
    if (counts.noncompliant() == 0) {
      return summary.compared() ? "nothing new to fix" : "nothing to fix";
    }
    return Markup.count(counts.noncompliant(), kind, kind + "s") + " to fix";
  }

  private static String line(Summary summary) {
    String severities =
        summary.bySeverity().entrySet().stream()
            .filter(entry -> entry.getValue().noncompliant() > 0)
            .map(Head::severity)
            .collect(Collectors.joining(", "));
    Counts counts = summary.counts();
    return (severities.isEmpty() ? "" : "**" + severities + "** to fix. ")
        + "%s known, %s exempt, %s ignored, %s unknown, %s resolved."
            .formatted(
                Markup.number(counts.known()),
                Markup.number(counts.exempt()),
                Markup.number(counts.ignored()),
                Markup.number(counts.unknown()),
                Markup.number(summary.register().resolved().size()));
  }

  private static String severity(Map.Entry<Severity, Counts> entry) {
    return Markup.number(entry.getValue().noncompliant()) + " " + entry.getKey().wireName();
  }

  private static String table(Summary summary) {
    StringBuilder table = new StringBuilder();
    table
        .append("| Severity | ")
        .append(summary.compared() ? "New" : "To fix")
        .append(" | Known | Exempt | Ignored | Unknown | Compliant | Not applicable |\n")
        .append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
    summary
        .bySeverity()
        .forEach((severity, counts) -> table.append(row(severity.wireName(), counts)));
    return table.append(row("all", summary.counts())).append('\n').toString();
  }

  private static String row(String name, Counts counts) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            Markup.number(counts.noncompliant()),
            Markup.number(counts.known()),
            Markup.number(counts.exempt()),
            Markup.number(counts.ignored()),
            Markup.number(counts.unknown()),
            Markup.number(counts.compliant()),
            Markup.number(counts.notApplicable()));
  }

  /** Whether every resource is accounted for, on one line. */
  static void population(Summary summary, Sheet sheet) {
    if (summary.reconciliations().isEmpty()) {
      return;
    }
    boolean adds = summary.reconciliations().stream().allMatch(Reconciliation::adds);
    sheet.note(
        "%s: %s judged, %s unknown, %s excluded, %s without a rule, %s only referenced, %s with a false condition.%s\n"
            .formatted(
                Markup.count(sum(summary, Reconciliation::listed), "resource", "resources"),
                Markup.number(sum(summary, Reconciliation::judged)),
                Markup.number(sum(summary, Reconciliation::unknown)),
                Markup.number(sum(summary, Reconciliation::excluded)),
                Markup.number(sum(summary, Reconciliation::noRule)),
                Markup.number(sum(summary, Reconciliation::referenced)),
                Markup.number(sum(summary, Reconciliation::conditionFalse)),
                adds ? "" : " **This does not add up.**"));
  }

  private static int sum(Summary summary, ToIntFunction<Reconciliation> of) {
    return summary.reconciliations().stream().mapToInt(of).sum();
  }
}
