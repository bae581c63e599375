package dev.plumbline.evaluate;

import dev.plumbline.evaluate.EvaluationSummary.Counts;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** Counts findings and gaps as they pass. */
final class Tally {

  /** How a finding counts; the first that fits. */
  private enum Shelf {
    EXEMPT,
    IGNORED,
    KNOWN,
    OPEN
  }

  private final Map<Shelf, Map<Verdict, Map<Severity, Integer>>> findings =
      new EnumMap<>(Shelf.class);
  private int resolved;
  private int gaps;
  private int acceptedGaps;
  private int rulesFailed;

  void finding(Finding finding) {
    findings
        .computeIfAbsent(shelf(finding.standing()), ignored -> new EnumMap<>(Verdict.class))
        .computeIfAbsent(finding.verdict(), ignored -> new EnumMap<>(Severity.class))
        .merge(finding.severity(), 1, Integer::sum);
    if (finding.reasons().stream().anyMatch(UnknownReason.OfRuleFailed.class::isInstance)) {
      rulesFailed++;
    }
  }

  void gap(boolean accepted) {
    if (accepted) {
      acceptedGaps++;
    } else {
      gaps++;
    }
  }

  void record(FindingsRecord record) {
    if (record instanceof FindingsRecord.OfResolved) {
      resolved++;
    }
  }

  /** Whether there was no gap, accepted or not. */
  boolean complete() {
    return gaps + acceptedGaps == 0;
  }

  EvaluationSummary summary() {
    return new EvaluationSummary(
        counts(Shelf.OPEN),
        counts(Shelf.EXEMPT),
        counts(Shelf.IGNORED),
        counts(Shelf.KNOWN),
        resolved,
        gaps,
        acceptedGaps,
        rulesFailed);
  }

  private static Shelf shelf(Standing standing) {
    if (standing.exemption().isPresent()) {
      return Shelf.EXEMPT;
    }
    if (standing.ignore().isPresent()) {
      return Shelf.IGNORED;
    }
    return standing.known().isPresent() ? Shelf.KNOWN : Shelf.OPEN;
  }

  private Counts counts(Shelf shelf) {
    return new Counts(findings.getOrDefault(shelf, Map.of()));
  }
}
