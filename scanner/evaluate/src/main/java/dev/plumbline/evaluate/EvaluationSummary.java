package dev.plumbline.evaluate;

import dev.plumbline.model.Severity;
import dev.plumbline.model.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation came to, as far as an exit code needs it.
 *
 * @param findings how many, by verdict and severity; a pair that did not occur is left out
 * @param gaps how many things could not be read; any makes the scan incomplete
 * @param rulesFailed how many findings are unknown because a rule gave no answer: a bug
 */
public record EvaluationSummary(
    Map<Verdict, Map<Severity, Integer>> findings, int gaps, int rulesFailed) {

  public EvaluationSummary {
    Map<Verdict, Map<Severity, Integer>> copy = new EnumMap<>(Verdict.class);
    findings.forEach(
        (verdict, counts) -> {
          if (!counts.isEmpty()) {
            copy.put(verdict, Collections.unmodifiableMap(new EnumMap<>(counts)));
          }
        });
    findings = Collections.unmodifiableMap(copy);
  }

  /** How many findings have a verdict. */
  public int count(Verdict verdict) {
    return counts(verdict).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many findings have a verdict and a severity. */
  public int count(Verdict verdict, Severity severity) {
    return counts(verdict).getOrDefault(severity, 0);
  }

  /** The worst severity among the findings with a verdict. */
  public Optional<Severity> worst(Verdict verdict) {
    return counts(verdict).keySet().stream().min(Severity::compareTo);
  }

  /** Whether something could not be read. */
  public boolean incomplete() {
    return gaps > 0;
  }

  private Map<Severity, Integer> counts(Verdict verdict) {
    return findings.getOrDefault(verdict, Map.of());
  }
}
