package dev.plumbline.reports.console;

import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.ReasonSummary;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;

/** Why verdicts are unknown, and what to do about each kind of reason. */
final class Unknowns {

  private static final int KINDS = 8;

  private Unknowns() {}

  static void print(Summary summary, Paper paper) throws IOException {
    int unknown = summary.counts().unknown();
    if (unknown == 0) {
      return;
    }
    paper.heading("Unknown: " + Paper.count(unknown, "verdict", "verdicts"));
    for (ReasonSummary reason : summary.reasons().stream().limit(KINDS).toList()) {
      paper.line("  %6s  %s".formatted(Paper.number(reason.unknown()), reason.title()));
      paper.wrapped(10, Ink.PLAIN, Printable.line(reason.action()));
    }
    if (summary.reasons().size() > KINDS) {
      paper.line("  and " + (summary.reasons().size() - KINDS) + " kinds of reason more");
    }
  }
}
