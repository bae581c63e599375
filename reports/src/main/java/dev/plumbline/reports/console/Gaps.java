package dev.plumbline.reports.console;

import dev.plumbline.model.Gap;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.GapGroup;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.util.List;

/** What could not be read, by the action that would change it, costliest first. */
final class Gaps {

  private static final int GROUPS = 8;
  private static final int PER_GROUP = 3;

  private Gaps() {}

  static void print(Summary summary, OutputFiles files, Paper paper) throws IOException {
    List<GapGroup> groups = summary.gapGroups();
    if (groups.isEmpty()) {
      return;
    }
    paper.heading("Could not be read: " + Paper.count(summary.gaps(), "gap", "gaps"));
    int shown = 0;
    for (GapGroup group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
      print(group, files, paper);
      shown += group.gaps().size();
    }
    if (shown < summary.gaps()) {
      paper.line("  and " + Paper.number(summary.gaps() - shown) + " more: see " + files.fullest());
    }
  }

  private static void print(GapGroup group, OutputFiles files, Paper paper) throws IOException {
    String cost =
        group.unknown() == 0
            ? ""
            : ", " + Paper.count(group.unknown(), "verdict", "verdicts") + " unknown";
    String missing = group.permission().isEmpty() ? "" : ", lacks " + group.permission();
    paper.wrapped(2, Ink.PLAIN, Printable.line(group.reason().wireName() + cost + missing));
    int more = group.gaps().size() - PER_GROUP;
    for (Gap gap : group.gaps().subList(0, Math.min(PER_GROUP, group.gaps().size()))) {
      paper.wrapped(6, Ink.PLAIN, Printable.line(gap.what()));
    }
    if (more > 0) {
      paper.line("      and " + Paper.number(more) + " more: see " + files.fullest());
    }
    paper.wrapped(4, Ink.YELLOW, Printable.line("-> " + group.action()));
  }
}
