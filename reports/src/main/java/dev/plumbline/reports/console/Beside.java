package dev.plumbline.reports.console;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resolved;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Register;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.util.List;

/** What stands beside the findings: notices, what is no more, and what was approved. */
final class Beside {

  private static final int LINES = 8;

  private Beside() {}

  /** What the reader must know of how this was judged, before all else. */
  static void notices(Summary summary, OutputFiles files, Paper paper) throws IOException {
    List<Notice> notices = summary.register().notices();
    if (notices.isEmpty()) {
      return;
    }
    paper.heading("To know");
    for (Notice notice : first(notices)) {
      String at = notice.at().map(where -> " " + where.toString()).orElse("");
      paper.wrapped(2, Ink.YELLOW, Printable.line(notice.text() + at));
    }
    more(notices.size(), files, paper);
  }

  static void resolved(Summary summary, OutputFiles files, Paper paper) throws IOException {
    List<Resolved> resolved = summary.register().resolved();
    if (resolved.isEmpty()) {
      return;
    }
    paper.heading("Resolved: " + Paper.count(resolved.size(), "finding", "findings"));
    for (Resolved one : first(resolved)) {
      paper.line(
          "  "
              + one.severity().wireName()
              + "  "
              + one.rule()
              + "  "
              + Printable.cut(Place.name(one.resource()), paper.width() / 2));
    }
    more(resolved.size(), files, paper);
  }

  /** Every approved exception, also those that are over or that nothing matched. */
  static void register(Summary summary, OutputFiles files, Paper paper) throws IOException {
    Register register = summary.register();
    if (!register.exemptions().isEmpty()) {
      paper.heading("Exemptions: " + Paper.count(summary.counts().exempt(), "finding", "findings"));
      for (FindingsRecord.OfExemption row : first(register.exemptions())) {
        String covers = Paper.count(row.findings(), "finding", "findings");
        String id = Printable.cut(row.exemption().id(), 40);
        paper.line(row(id, row.status().wireName(), covers, row.exemption().expires() + ""));
      }
      more(register.exemptions().size(), files, paper);
    }
    if (!register.acceptedGaps().isEmpty()) {
      paper.heading(
          "Accepted gaps: %s of %s"
              .formatted(
                  Paper.number(register.gapsAccepted()),
                  Paper.count(summary.gaps(), "gap", "gaps")));
      for (FindingsRecord.OfAcceptedGap row : first(register.acceptedGaps())) {
        String covers = Paper.count(row.gaps(), "gap", "gaps");
        String scope = Printable.cutStart(row.accepted().scope(), 40);
        paper.line(row(scope, row.status().wireName(), covers, row.accepted().expires() + ""));
      }
      more(register.acceptedGaps().size(), files, paper);
    }
  }

  private static String row(String name, String status, String covers, String expires) {
    return "  %s  %s, covers %s, expires %s".formatted(name, status, covers, expires);
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(LINES, all.size()));
  }

  private static void more(int all, OutputFiles files, Paper paper) throws IOException {
    if (all > LINES) {
      paper.line("  and " + Paper.number(all - LINES) + " more: see " + files.fullest());
    }
  }
}
