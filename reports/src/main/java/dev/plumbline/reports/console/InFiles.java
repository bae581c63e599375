package dev.plumbline.reports.console;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Source;
import dev.plumbline.model.Written;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Sentence;
import java.io.IOException;
import java.util.List;

/**
 * Where a finding is written and how it came there. Places are whole, in the form that terminals
 * and editors open, even where they are wider than the page.
 */
final class InFiles {

  private static final int FIXES = 3;
  private static final int FIX_LINES = 14;

  private final Paper paper;
  private int fixes;

  InFiles(Paper paper) {
    this.paper = paper;
  }

  void print(String name, Finding finding) throws IOException {
    String where = place(finding.location().orElseThrow());
    if (name.length() + where.length() + 8 <= paper.width()) {
      paper.line("      " + name + "  " + paper.ink(Ink.FAINT, where));
    } else {
      paper.line("      " + name);
      paper.line("        " + paper.ink(Ink.FAINT, where));
    }
    for (Written.Via via : steps(finding)) {
      paper.line("        from " + Sentence.of(via) + "  " + faint(via.at()));
    }
    if (finding.subject().source() instanceof Source.Template template) {
      for (Location caller : template.callers()) {
        paper.line("        deployed by  " + faint(caller));
      }
    }
    if (finding.fix().isPresent() && fixes < FIXES) {
      fixes++;
      fix(finding.fix().get());
    }
  }

  private static List<Written.Via> steps(Finding finding) {
    return finding.evidence().stream()
        .limit(Sentence.OBSERVATIONS)
        .map(Evidence::written)
        .flatMap(written -> written.stream().map(Written::via).flatMap(List::stream))
        .distinct()
        .toList();
  }

  private void fix(String diff) throws IOException {
    List<String> lines = diff.lines().toList();
    for (String line : lines.subList(0, Math.min(FIX_LINES, lines.size()))) {
      Ink ink = line.startsWith("+") ? Ink.GREEN : line.startsWith("-") ? Ink.RED : Ink.FAINT;
      paper.line("        " + paper.ink(ink, Printable.line(line.replace("\t", "  "))));
    }
  }

  private String faint(Location at) {
    return paper.ink(Ink.FAINT, place(at));
  }

  private String place(Location at) {
    return Printable.line(at.toString());
  }
}
