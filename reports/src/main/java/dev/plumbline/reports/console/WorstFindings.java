package dev.plumbline.reports.console;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Verdict;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Observed;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.RuleSummary;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to fix, rule by rule, worst first. A rule shows its first few resources: the fix is the same
 * for all of them, and a list of hundreds hides the next rule.
 */
final class WorstFindings {

  private static final int PER_RULE = 5;
  private static final int RULES = 20;
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::subject, Place.ORDER).thenComparing(Finding::fingerprint);

  private final Map<RuleName, SortedSet<Finding>> first = new HashMap<>();

  void add(Finding finding) {
    if (finding.verdict() != Verdict.NONCOMPLIANT || finding.exemption().isPresent()) {
      return;
    }
    SortedSet<Finding> kept = first.computeIfAbsent(finding.rule(), rule -> new TreeSet<>(ORDER));
    kept.add(finding);
    if (kept.size() > PER_RULE) {
      kept.removeLast();
    }
  }

  void print(List<RuleSummary> rules, OutputFiles files, Paper paper) throws IOException {
    List<RuleSummary> failing =
        rules.stream().filter(rule -> rule.counts().noncompliant() > 0).toList();
    if (failing.isEmpty()) {
      return;
    }
    paper.heading("To fix, worst first");
    for (RuleSummary rule : failing.subList(0, Math.min(RULES, failing.size()))) {
      paper.blank();
      print(rule, files, paper);
    }
    if (failing.size() > RULES) {
      int more = failing.size() - RULES;
      paper.blank();
      paper.line("  and " + Paper.count(more, "rule", "rules") + " more: see " + files.fullest());
    }
  }

  private void print(RuleSummary rule, OutputFiles files, Paper paper) throws IOException {
    int all = rule.counts().noncompliant();
    String severity = rule.severity().wireName().toUpperCase(Locale.ROOT);
    String name = rule.card().name().value();
    String number = "(" + Paper.number(all) + ")";
    int rest = paper.width() - severity.length() - name.length() - number.length() - 6;
    String title = rest < 20 ? "" : "  " + Printable.cut(rule.card().title(), rest);
    paper.line(
        paper.ink(Ink.RED, severity)
            + "  "
            + paper.ink(Ink.BOLD, name)
            + " "
            + number
            + paper.ink(Ink.FAINT, title));
    var shown = first.getOrDefault(rule.card().name(), new TreeSet<>(ORDER));
    int names =
        shown.stream().mapToInt(one -> Place.name(one.subject().id()).length()).max().orElse(0);
    for (Finding finding : shown) {
      print(finding, Math.min(names, paper.width() / 3), paper);
    }
    if (all > shown.size()) {
      paper.line("    and " + Paper.number(all - shown.size()) + " more: see " + files.fullest());
    }
  }

  /** One line where it fits, else the evidence goes below. */
  private static void print(Finding finding, int names, Paper paper) throws IOException {
    String name = Printable.cut(Place.name(finding.subject().id()), Math.max(names, 12));
    String evidence = evidence(finding);
    String padded = name + " ".repeat(Math.max(0, names - name.length()));
    String where =
        Printable.cut(Place.where(finding.subject()), paper.width() - padded.length() - 6);
    String start = "    " + padded + "  " + paper.ink(Ink.FAINT, where);
    int used = 4 + padded.length() + 2 + where.length();
    if (used + 2 + evidence.length() <= paper.width()) {
      paper.line(start + "  " + evidence);
    } else {
      paper.line(start);
      paper.wrapped(8, Ink.PLAIN, evidence);
    }
  }

  private static String evidence(Finding finding) {
    return finding.evidence().stream()
        .limit(3)
        .map(WorstFindings::evidence)
        .collect(Collectors.joining("; "));
  }

  private static String evidence(Evidence evidence) {
    String path = evidence.path().isEmpty() ? evidence.fact() : evidence.path();
    String origin = Observed.origin(evidence);
    return Printable.line(path.startsWith("properties.") ? path.substring(11) : path)
        + ": "
        + Printable.cut(Observed.text(evidence), 60)
        + (origin.isEmpty() ? "" : " (" + Printable.line(origin) + ")")
        + ", expected "
        + Printable.cut(evidence.expected(), 60);
  }
}
