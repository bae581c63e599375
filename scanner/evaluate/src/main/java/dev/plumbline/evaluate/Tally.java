package dev.plumbline.evaluate;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Severity;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** Counts findings and gaps as they pass. */
final class Tally {

  private final Map<Verdict, Map<Severity, Integer>> findings = new EnumMap<>(Verdict.class);
  private int gaps;
  private int rulesFailed;

  void finding(Finding finding) {
    findings
        .computeIfAbsent(finding.verdict(), ignored -> new EnumMap<>(Severity.class))
        .merge(finding.severity(), 1, Integer::sum);
    if (finding.reasons().stream().anyMatch(UnknownReason.OfRuleFailed.class::isInstance)) {
      rulesFailed++;
    }
  }

  void gap() {
    gaps++;
  }

  EvaluationSummary summary() {
    return new EvaluationSummary(findings, gaps, rulesFailed);
  }
}
