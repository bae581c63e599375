package dev.plumbline.reports.markdown;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import dev.plumbline.reports.summary.Chosen;
import dev.plumbline.reports.summary.Observed;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.ReasonSummary;
import dev.plumbline.reports.summary.Sentence;
import dev.plumbline.reports.summary.Summary;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of what is to fix and of what is unknown, and the fixes. */
final class Findings {

  private static final int FIXES = 50;

  private final Chosen failed;
  private final Chosen unknown;
  private final Chosen mendable = new Chosen(FIXES);

  Findings(int rows) {
    failed = new Chosen(rows);
    unknown = new Chosen(rows);
  }

  void add(Finding finding) {
    if (!finding.standing().counts()) {
      return;
    }
    if (finding.verdict() == Verdict.UNKNOWN) {
      unknown.add(finding);
    }
    if (finding.verdict() == Verdict.NONCOMPLIANT) {
      failed.add(finding);
      if (finding.fix().isPresent()) {
        mendable.add(finding);
      }
    }
  }

  void failed(Summary summary, Sheet sheet) {
    sheet.section(55);
    Rows rows = new Rows(sheet, failed.seen());
    rows.start(
        "### " + (summary.compared() ? "New findings" : "To fix") + "\n\n",
        """
        | Severity | Rule | Resource | Where | Observed | Expected |
        |---|---|---|---|---|---|
        """);
    for (Finding finding : failed.findings()) {
      rows.add(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  finding.severity().wireName(),
                  finding.rule().value(),
                  Markup.cell(Place.name(finding.subject().id())),
                  where(finding),
                  observed(finding),
                  expected(finding)));
    }
    rows.end();
  }

  void fixes(Summary summary, Sheet sheet) {
    sheet.section(20);
    Rows rows = new Rows(sheet, mendable.seen());
    rows.start("### Fixes\n\n", "");
    for (Finding finding : mendable.findings()) {
      String at = finding.location().map(Location::toString).orElse("");
      rows.add(
          "<details><summary>%s: <code>%s</code></summary>\n\n%s\n</details>\n"
              .formatted(
                  finding.rule().value(),
                  Markup.html(at.isEmpty() ? Place.name(finding.subject().id()) : at),
                  Markup.diff(finding.fix().orElse(""))));
    }
    rows.end();
  }

  void unknown(Summary summary, Sheet sheet) {
    sheet.section(15);
    Rows rows = new Rows(sheet, unknown.seen());
    rows.start(
        "### Unknown\n\n",
        reasons(summary) + "| Severity | Rule | Resource | Where | Why |\n|---|---|---|---|---|\n");
    for (Finding finding : unknown.findings()) {
      String why =
          finding.reasons().stream()
              .limit(Sentence.OBSERVATIONS)
              .map(Sentence::of)
              .map(Markup::cell)
              .collect(Collectors.joining("<br>"));
      rows.add(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  finding.severity().wireName(),
                  finding.rule().value(),
                  Markup.cell(Place.name(finding.subject().id())),
                  where(finding),
                  why));
    }
    rows.end();
  }

  private static String reasons(Summary summary) {
    StringBuilder list = new StringBuilder();
    for (ReasonSummary reason : summary.reasons().stream().limit(8).toList()) {
      list.append("- ")
          .append(Markup.number(reason.unknown()))
          .append(": ")
          .append(reason.title())
          .append(". ")
          .append(Markup.prose(reason.action()))
          .append('\n');
    }
    return list.append('\n').toString();
  }

  private static String where(Finding finding) {
    return Markup.cell(
        finding.location().map(Location::toString).orElseGet(() -> Place.where(finding.subject())));
  }

  private static String observed(Finding finding) {
    return shown(finding).stream()
        .map(
            evidence ->
                Markup.cell(Sentence.property(evidence) + ": " + Observed.text(evidence))
                    + origin(evidence))
        .collect(Collectors.joining("<br>"));
  }

  private static String origin(Evidence evidence) {
    List<Written.Via> via = evidence.written().map(Written::via).orElse(List.of());
    String names =
        via.stream()
            .map(step -> Sentence.of(step) + " " + step.at().toString())
            .map(Markup::cell)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " from " + names;
  }

  private static String expected(Finding finding) {
    return shown(finding).stream()
        .map(evidence -> Markup.cell(evidence.expected()))
        .collect(Collectors.joining("<br>"));
  }

  private static List<Evidence> shown(Finding finding) {
    return finding.evidence().stream().limit(Sentence.OBSERVATIONS).toList();
  }
}
