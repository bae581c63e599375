package dev.plumbline.reports.console;

import dev.plumbline.model.Scan;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Usage;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Counts;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Summary;
import dev.plumbline.reports.summary.UsageWords;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The answer: what was scanned, what came of it, and the counts behind that. */
final class Result {

  /** A column of the table; those of standings are shown when they count anything. */
  private record Column(String title, ToIntFunction<Counts> of, boolean always) {

    String cell(String text) {
      return " ".repeat(Math.max(0, title.length() - text.length())) + text + "  ";
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          new Column("to fix", Counts::noncompliant, true),
          new Column("known", Counts::known, false),
          new Column("exempt", Counts::exempt, false),
          new Column("ignored", Counts::ignored, false),
          new Column("unknown", Counts::unknown, true),
          new Column("compliant", Counts::compliant, true),
          new Column("not applicable", Counts::notApplicable, true));

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
        Printable.line(readAs(scan.identity()) + " by pack " + pack.name() + " " + pack.version()));
    if (summary.usage().isPresent()) {
      Usage usage = summary.usage().get();
      paper.wrapped(
          0,
          Ink.PLAIN,
          Printable.line(
              "Used "
                  + UsageWords.requests(usage)
                  + ". Roles of the identity: "
                  + UsageWords.roles(usage)));
    }
  }

  private static String readAs(Scan.Identity identity) {
    if (!identity.isSignedIn()) {
      return "Judged";
    }
    String tenant = identity.tenant().isEmpty() ? "" : " in tenant " + identity.tenant();
    return "Read as " + identity.credential() + tenant + ", judged";
  }

  private static String answer(Summary summary) {
    Counts counts = summary.counts();
    if (counts.total() == 0) {
      return "NOTHING JUDGED: no resource was found that a rule is about.";
    }
    String quiet = quiet(counts);
    if (counts.noncompliant() == 0) {
      return (summary.compared() ? "NOTHING NEW TO FIX among " : "NOTHING TO FIX among ")
          + Paper.number(counts.total())
          + " verdicts."
          + quiet;
    }
    String kind = summary.compared() ? "new finding" : "finding";
    String severities =
        summary.bySeverity().entrySet().stream()
            .filter(entry -> entry.getValue().noncompliant() > 0)
            .map(entry -> Paper.number(entry.getValue().noncompliant()) + " " + wire(entry))
            .collect(Collectors.joining(", "));
    return "NONCOMPLIANT: "
        + Paper.count(counts.noncompliant(), kind, kind + "s")
        + " to fix ("
        + severities
        + ")."
        + quiet;
  }

  private static String quiet(Counts counts) {
    String kinds =
        COLUMNS.stream()
            .filter(column -> !column.always() && column.of().applyAsInt(counts) > 0)
            .map(column -> Paper.number(column.of().applyAsInt(counts)) + " " + column.title())
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "" : " Not counted: " + kinds + ".";
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
        + Paper.count(summary.openGaps(), "thing", "things")
        + " could not be read. What is hidden there is not known to be compliant.";
  }

  private static void table(Summary summary, Paper paper) throws IOException {
    List<Column> columns =
        COLUMNS.stream()
            .filter(column -> column.always() || column.of().applyAsInt(summary.counts()) > 0)
            .toList();
    String titles =
        columns.stream().map(column -> column.cell(column.title())).collect(Collectors.joining());
    paper.line(paper.ink(Ink.FAINT, ("  Severity  " + titles).stripTrailing()));
    for (Map.Entry<Severity, Counts> entry : summary.bySeverity().entrySet()) {
      paper.line(row(wire(entry), entry.getValue(), columns));
    }
    paper.line(row("all", summary.counts(), columns));
  }

  private static String row(String name, Counts counts, List<Column> columns) {
    return "  %-8s  ".formatted(name)
        + columns.stream()
            .map(column -> column.cell(Paper.number(column.of().applyAsInt(counts))))
            .collect(Collectors.joining());
  }
}
