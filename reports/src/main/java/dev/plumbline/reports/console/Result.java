package dev.plumbline.reports.console;

import dev.plumbline.model.Severity;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Counts;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/** The answer: what was scanned, what came of it, and the counts behind that. */
final class Result {

  private static final String ROW = "  %-10s %12s %8s %10s %15s";
  private static final String ROW_WITH_EXEMPT = "  %-10s %12s %7s %8s %10s %15s";

  private Result() {}

  static void print(Summary summary, Paper paper) throws IOException {
    scan(summary, paper);
    paper.blank();
    paper.wrapped(0, answerInk(summary), answer(summary));
    if (!summary.complete()) {
      paper.wrapped(0, Ink.YELLOW, incomplete(summary));
    }
    if (summary.counts().total() > 0) {
      paper.blank();
      table(summary, paper);
    }
  }

  private static void scan(Summary summary, Paper paper) throws IOException {
    var scan = summary.header().scan();
    var pack = summary.header().pack();
    String when = scan.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    paper.line(paper.ink(Ink.BOLD, Printable.line(scan.tool())) + "  " + when);
    paper.wrapped(0, Ink.PLAIN, "Scope: " + Printable.cut(String.join(", ", scan.scopes()), 400));
    paper.wrapped(
        0,
        Ink.PLAIN,
        Printable.line(
            "Read as "
                + scan.identity().credential()
                + (scan.identity().tenant().isEmpty()
                    ? ""
                    : " in tenant " + scan.identity().tenant())
                + ", judged by pack "
                + pack.name()
                + " "
                + pack.version()));
  }

  private static String answer(Summary summary) {
    Counts counts = summary.counts();
    if (counts.total() == 0) {
      return "NOTHING JUDGED: no resource was found that a rule is about.";
    }
    String exempt =
        counts.exempt() == 0
            ? ""
            : " " + Paper.count(counts.exempt(), "more is", "more are") + " exempt.";
    if (counts.noncompliant() == 0) {
      return "NOTHING TO FIX among " + Paper.number(counts.total()) + " verdicts." + exempt;
    }
    String severities =
        summary.bySeverity().entrySet().stream()
            .filter(entry -> entry.getValue().noncompliant() > 0)
            .map(entry -> Paper.number(entry.getValue().noncompliant()) + " " + wire(entry))
            .collect(Collectors.joining(", "));
    return "NONCOMPLIANT: "
        + Paper.count(counts.noncompliant(), "finding", "findings")
        + " to fix ("
        + severities
        + ")."
        + exempt;
  }

  private static String wire(Map.Entry<Severity, Counts> entry) {
    return entry.getKey().wireName();
  }

  private static Ink answerInk(Summary summary) {
    return summary.counts().noncompliant() > 0 ? Ink.RED : Ink.GREEN;
  }

  private static String incomplete(Summary summary) {
    if (!summary.finished()) {
      return "UNFINISHED: the findings file has no trailer. The evaluation stopped half-way, so"
          + " that resources are missing below. Evaluate again.";
    }
    return "INCOMPLETE: "
        + Paper.count(summary.gaps(), "thing", "things")
        + " could not be read. What is hidden there is not known to be compliant.";
  }

  private static void table(Summary summary, Paper paper) throws IOException {
    boolean exempt = summary.counts().exempt() > 0;
    paper.line(
        paper.ink(
            Ink.FAINT,
            exempt
                ? ROW_WITH_EXEMPT.formatted(
                    "Severity", "noncompliant", "exempt", "unknown", "compliant", "not applicable")
                : ROW.formatted(
                    "Severity", "noncompliant", "unknown", "compliant", "not applicable")));
    for (Map.Entry<Severity, Counts> entry : summary.bySeverity().entrySet()) {
      paper.line(row(wire(entry), entry.getValue(), exempt));
    }
    paper.line(row("all", summary.counts(), exempt));
  }

  private static String row(String name, Counts counts, boolean exempt) {
    String noncompliant = Paper.number(counts.noncompliant());
    String unknown = Paper.number(counts.unknown());
    String compliant = Paper.number(counts.compliant());
    String notApplicable = Paper.number(counts.notApplicable());
    return exempt
        ? ROW_WITH_EXEMPT.formatted(
            name, noncompliant, Paper.number(counts.exempt()), unknown, compliant, notApplicable)
        : ROW.formatted(name, noncompliant, unknown, compliant, notApplicable);
  }
}
