package dev.plumbline.reports.console;

import dev.plumbline.model.Gap;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.GapSummary;
import dev.plumbline.reports.summary.Printable;
import java.io.IOException;
import java.util.List;

/** What could not be read, costliest first, each with its action. */
final class Gaps {

  private static final int SHOWN = 10;

  private Gaps() {}

  static void print(List<GapSummary> gaps, OutputFiles files, Paper paper) throws IOException {
    if (gaps.isEmpty()) {
      return;
    }
    paper.heading("Could not be read: " + Paper.count(gaps.size(), "gap", "gaps"));
    for (GapSummary summary : gaps.subList(0, Math.min(SHOWN, gaps.size()))) {
      print(summary, paper);
    }
    if (gaps.size() > SHOWN) {
      paper.line("  and " + Paper.number(gaps.size() - SHOWN) + " more: see " + files.fullest());
    }
  }

  private static void print(GapSummary summary, Paper paper) throws IOException {
    Gap gap = summary.gap();
    String cost =
        summary.unknown() == 0
            ? ""
            : "; " + Paper.count(summary.unknown(), "verdict", "verdicts") + " unknown";
    paper.wrapped(
        2, Ink.PLAIN, Printable.line(gap.what()) + " (" + gap.reason().wireName() + cost + ")");
    paper.wrapped(4, Ink.YELLOW, Printable.line("-> " + gap.action()));
  }
}
