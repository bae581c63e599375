package dev.plumbline.reports.annotations;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import dev.plumbline.reports.annotations.Command.Level;
import dev.plumbline.reports.summary.Chosen;
import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.GapGroup;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.RuleSummary;
import dev.plumbline.reports.summary.Sentence;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counts, at its lines. GitHub shows ten errors, ten warnings and ten notices of a step and
 * drops the rest without a word, so that the worst are chosen and the last line says how many more
 * there are.
 */
public final class AnnotationsReport implements Report {

  private static final int ROOM = 10;

  @Override
  public void write(FindingsFile findings, Writer out) throws IOException {
    Chosen errors = new Chosen(ROOM);
    Chosen warnings = new Chosen(ROOM);
    Chosen unknown = new Chosen(0); // is only counted
    Summary summary =
        findings.read(
            finding -> {
              if (counts(finding)) {
                (level(finding) == Level.ERROR ? errors : warnings).add(finding);
                if (finding.verdict() == Verdict.UNKNOWN) {
                  unknown.add(finding);
                }
              }
            });
    Map<String, RuleCard> cards =
        summary.rules().stream()
            .map(RuleSummary::card)
            .collect(Collectors.toMap(card -> card.name().value(), card -> card));
    List<String> lines = new ArrayList<>();
    Stream.concat(errors.findings().stream(), warnings.findings().stream())
        .forEach(finding -> lines.add(line(finding, cards)));
    int gaps = gaps(summary, ROOM - errors.findings().size(), lines);
    notices(summary, lines);
    int more = errors.left() + warnings.left() + gaps;
    if (!lines.isEmpty() || more > 0) {
      lines.add(last(summary, unknown.seen(), more));
    }
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
    out.flush();
  }

  private static boolean counts(Finding finding) {
    return finding.standing().counts()
        && (finding.verdict() == Verdict.NONCOMPLIANT || finding.verdict() == Verdict.UNKNOWN);
  }

  private static Level level(Finding finding) {
    return finding.verdict() == Verdict.NONCOMPLIANT && finding.severity().atLeast(Severity.HIGH)
        ? Level.ERROR
        : Level.WARNING;
  }

  private static String line(Finding finding, Map<String, RuleCard> cards) {
    String rule = finding.rule().value();
    RuleCard card = cards.get(rule);
    String kind = finding.verdict() == Verdict.UNKNOWN ? "unknown" : finding.severity().wireName();
    return new Command(level(finding), kind + ": " + rule)
        .at(finding.location())
        .line(
            (card == null ? "" : card.title() + ". ")
                + Place.name(finding.subject().id())
                + ": "
                + Sentence.of(finding)
                + "."
                + origin(finding)
                + " How to fix it: plumbline explain "
                + rule);
  }

  private static String origin(Finding finding) {
    String steps =
        finding.evidence().stream()
            .limit(Sentence.OBSERVATIONS)
            .map(Evidence::written)
            .flatMap(written -> written.stream().map(Written::via).flatMap(List::stream))
            .distinct()
            .map(via -> Sentence.of(via) + " (" + via.at().toString() + ")")
            .collect(Collectors.joining(", "));
    return steps.isEmpty() ? "" : " The value comes from " + steps + ".";
  }

  /** Adds gaps while there is room for errors; returns how many are left. */
  private static int gaps(Summary summary, int room, List<String> lines) {
    if (summary.openGaps() == 0) {
      return 0;
    }
    if (summary.openGaps() < summary.gaps()) {
      // A findings file says how many gaps are accepted, not which.
      return summary.openGaps();
    }
    summary.gapGroups().stream()
        .map(GapGroup::gaps)
        .flatMap(List::stream)
        .limit(room)
        .forEach(gap -> lines.add(new Command(Level.ERROR, "not scanned").line(Sentence.of(gap))));
    return Math.max(0, summary.gaps() - room);
  }

  /** What the change alters about its own judgement; one notice is kept for the last line. */
  private static void notices(Summary summary, List<String> lines) {
    summary.register().notices().stream()
        .filter(notice -> notice.kind().isOfTheGate())
        .limit(ROOM - 1)
        .forEach(
            notice ->
                lines.add(
                    new Command(Level.NOTICE, "Plumbline").at(notice.at()).line(notice.text())));
  }

  private static String last(Summary summary, int unknown, int more) {
    String counted =
        String.format(
            Locale.ROOT,
            "%,d %sto fix, %,d unknown, %,d not scanned.",
            summary.counts().noncompliant(),
            summary.compared() ? "new " : "",
            unknown,
            summary.openGaps());
    String rest =
        more == 0
            ? " The job's summary and findings.jsonl say more."
            : String.format(
                Locale.ROOT,
                " %,d more have no annotation, for GitHub shows ten errors and ten warnings of a"
                    + " step: the job's summary and findings.jsonl have them all.",
                more);
    return new Command(Level.NOTICE, "Plumbline").line(counted + rest);
  }
}
