package dev.plumbline.reports.console;

import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Verdict;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.RuleSummary;
import dev.plumbline.reports.summary.Sentence;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    if (finding.verdict() != Verdict.NONCOMPLIANT || !finding.standing().counts()) {
      return;
    }
    SortedSet<Finding> kept = first.computeIfAbsent(finding.rule(), rule -> new TreeSet<>(ORDER));
    kept.add(finding);
    if (kept.size() > PER_RULE) {
      kept.removeLast();
    }
  }

  void print(Summary summary, OutputFiles files, Paper paper) throws IOException {
    List<RuleSummary> failing =
        summary.rules().stream().filter(rule -> rule.counts().noncompliant() > 0).toList();
    InFiles inFiles = new InFiles(paper);
    if (failing.isEmpty()) {
      return;
    }
    paper.heading("To fix, worst first");
    for (RuleSummary rule : failing.subList(0, Math.min(RULES, failing.size()))) {
      paper.blank();
      print(rule, inFiles, files, paper);
    }
    if (failing.size() > RULES) {
      int more = failing.size() - RULES;
      paper.blank();
      paper.line("  and " + Paper.count(more, "rule", "rules") + " more: see " + files.fullest());
    }
  }

  private void print(RuleSummary rule, InFiles inFiles, OutputFiles files, Paper paper)
      throws IOException {
    heading(rule, paper);
    Collection<Finding> shown = first.getOrDefault(rule.card().name(), new TreeSet<>(ORDER));
    Map<String, List<Finding>> alike =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    WorstFindings::evidence, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Finding>> group : alike.entrySet()) {
      paper.wrapped(4, Ink.PLAIN, group.getKey());
      print(group.getValue(), inFiles, paper);
    }
    int more = rule.counts().noncompliant() - shown.size();
    if (more > 0) {
      paper.line("      and " + Paper.number(more) + " more: see " + files.fullest());
    }
  }

  private static void heading(RuleSummary rule, Paper paper) throws IOException {
    String severity = rule.severity().wireName().toUpperCase(Locale.ROOT);
    String name = rule.card().name().value();
    String number = "(" + Paper.number(rule.counts().noncompliant()) + ")";
    String title = Printable.line(rule.card().title());
    String start =
        paper.ink(Ink.RED, severity) + "  " + paper.ink(Ink.BOLD, name) + " " + number + "  ";
    int used = severity.length() + name.length() + number.length() + 5;
    if (used + title.length() <= paper.width()) {
      paper.line(start + paper.ink(Ink.FAINT, title));
    } else {
      paper.line(start);
      paper.wrapped(2, Ink.FAINT, title);
    }
  }

  private static void print(List<Finding> findings, InFiles inFiles, Paper paper)
      throws IOException {
    int longest =
        findings.stream().mapToInt(one -> Place.name(one.subject().id()).length()).max().orElse(0);
    int names = Math.min(longest, paper.width() / 2);
    for (Finding finding : findings) {
      String name = Printable.cut(Place.name(finding.subject().id()), names);
      if (finding.location().isPresent()) {
        inFiles.print(name, finding);
        continue;
      }
      int room = paper.width() - names - 8;
      String where = Printable.cut(Place.where(finding.subject()), room);
      String gap = " ".repeat(names - name.codePointCount(0, name.length()) + 2);
      paper.line("      " + name + gap + paper.ink(Ink.FAINT, where));
    }
  }

  private static String evidence(Finding finding) {
    return finding.evidence().stream()
        .limit(Sentence.OBSERVATIONS)
        .map(evidence -> Sentence.of(evidence, 60))
        .collect(Collectors.joining("; "));
  }
}
