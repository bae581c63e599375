package dev.plumbline.reports.markdown;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.RuleName;
import dev.plumbline.reports.summary.GapGroup;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Register;
import dev.plumbline.reports.summary.Summary;
import java.util.List;
import java.util.stream.Collectors;

/** What stands beside the findings: notices, gaps, what is no more, and what was approved. */
final class Beside {

  private final Summary summary;
  private final Sheet sheet;

  Beside(Summary summary, Sheet sheet) {
    this.summary = summary;
    this.sheet = sheet;
  }

  void notices() {
    sheet.section(10);
    Rows rows = new Rows(sheet, summary.register().notices().size());
    rows.start("### To know\n\n", "");
    for (Notice notice : summary.register().notices()) {
      String at = notice.at().map(where -> " " + Markup.code(where.toString())).orElse("");
      rows.add("- " + Markup.prose(notice.text()) + at + "\n");
    }
    rows.end();
  }

  void gaps() {
    sheet.section(15);
    List<Gap> gaps =
        summary.gapGroups().stream().map(GapGroup::gaps).flatMap(List::stream).toList();
    Rows rows = new Rows(sheet, gaps.size());
    rows.start(
        "### Could not be read\n\n", accepted() + "| What | Why | What to do |\n|---|---|---|\n");
    for (Gap gap : gaps) {
      rows.add(
          "| %s | %s %s | %s |\n"
              .formatted(
                  Markup.cell(gap.what()),
                  gap.reason().wireName(),
                  Markup.cell(gap.detail()),
                  Markup.prose(gap.action())));
    }
    rows.end();
  }

  private String accepted() {
    int accepted = summary.register().gapsAccepted();
    return accepted == 0
        ? ""
        : Markup.number(accepted) + " of them accepted, " + open() + " not.\n\n";
  }

  private String open() {
    return Markup.number(summary.openGaps());
  }

  void resolved() {
    sheet.section(10);
    List<Resolved> resolved = summary.register().resolved();
    Rows rows = new Rows(sheet, resolved.size());
    rows.start("### Resolved\n\n", "| Severity | Rule | Resource |\n|---|---|---|\n");
    for (Resolved one : resolved) {
      rows.add(
          "| %s | %s | %s |\n"
              .formatted(
                  one.severity().wireName(),
                  one.rule().value(),
                  Markup.cell(Place.name(one.resource()))));
    }
    rows.end();
  }

  void register() {
    sheet.section(15);
    Register register = summary.register();
    int all = register.exemptions().size() + register.acceptedGaps().size();
    Rows rows = new Rows(sheet, all);
    rows.start(
        "### Exemptions and accepted gaps\n\n",
        """
        | Id or scope | Covers | Status | Expires | Approved by | Reason |
        |---|--:|---|---|---|---|
        """);
    register.exemptions().forEach(row -> rows.add(row(row)));
    register.acceptedGaps().forEach(row -> rows.add(row(row)));
    rows.end();
  }

  private static String row(FindingsRecord.OfExemption row) {
    Exemption exemption = row.exemption();
    String rules =
        exemption.rules().stream().limit(5).map(RuleName::value).collect(Collectors.joining(", "));
    return "| %s %s, %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            Markup.cell(exemption.id()),
            exemption.category().wireName(),
            rules,
            Markup.count(row.findings(), "finding", "findings"),
            row.status().wireName(),
            exemption.expires(),
            Markup.cell(exemption.approvedBy()),
            Markup.cell(exemption.reason()));
  }

  private static String row(FindingsRecord.OfAcceptedGap row) {
    return "| %s | %s | %s | %s | | %s |\n"
        .formatted(
            Markup.cell(row.accepted().scope()),
            Markup.count(row.gaps(), "gap", "gaps"),
            row.status().wireName(),
            row.accepted().expires(),
            Markup.cell(row.accepted().reason()));
  }
}
