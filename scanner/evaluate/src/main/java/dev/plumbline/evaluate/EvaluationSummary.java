package dev.plumbline.evaluate;

import dev.plumbline.model.Severity;
import dev.plumbline.model.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation came to, as far as an exit code needs it. Every finding is in exactly one of
 * the four counts; one that an exemption and something else speak for is exempt, one that a comment
 * and known findings speak for is ignored.
 *
 * @param open that count: nothing speaks for them. Where known findings were given, the new ones
 * @param exempt covered by an exemption
 * @param ignored covered by a comment in the file
 * @param known there before
 * @param resolved how many were known and are no more
 * @param gaps how many things could not be read and nobody accepted; any makes the scan incomplete
 * @param acceptedGaps how many could not be read and may stay so
 * @param rulesFailed how many findings are unknown because a rule gave no answer: a bug
 */
public record EvaluationSummary(
    Counts open,
    Counts exempt,
    Counts ignored,
    Counts known,
    int resolved,
    int gaps,
    int acceptedGaps,
    int rulesFailed) {

  /**
   * How many findings, by verdict and severity.
   *
   * @param counts a pair that did not occur is left out
   */
  public record Counts(Map<Verdict, Map<Severity, Integer>> counts) {

    public static final Counts NONE = new Counts(Map.of());

    public Counts {
      Map<Verdict, Map<Severity, Integer>> copy = new EnumMap<>(Verdict.class);
      counts.forEach(
          (verdict, bySeverity) -> {
            if (!bySeverity.isEmpty()) {
              copy.put(verdict, Collections.unmodifiableMap(new EnumMap<>(bySeverity)));
            }
          });
      counts = Collections.unmodifiableMap(copy);
    }

    /** How many findings have a verdict. */
    public int count(Verdict verdict) {
      return of(verdict).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many findings have a verdict and a severity. */
    public int count(Verdict verdict, Severity severity) {
      return of(verdict).getOrDefault(severity, 0);
    }

    private Map<Severity, Integer> of(Verdict verdict) {
      return counts.getOrDefault(verdict, Map.of());
    }
  }

  /** An evaluation without exemptions, comments and known findings. */
  public static EvaluationSummary plain(Counts open, int gaps, int rulesFailed) {
    return new EvaluationSummary(
        open, Counts.NONE, Counts.NONE, Counts.NONE, 0, gaps, 0, rulesFailed);
  }

  /** How many findings that count have a verdict. */
  public int count(Verdict verdict) {
    return open.count(verdict);
  }

  /** How many findings that count have a verdict and a severity. */
  public int count(Verdict verdict, Severity severity) {
    return open.count(verdict, severity);
  }

  /** The worst severity among the findings that count and have a verdict. */
  public Optional<Severity> worst(Verdict verdict) {
    return open.of(verdict).keySet().stream().min(Severity::compareTo);
  }

  /** Whether something could not be read that nobody accepted. */
  public boolean incomplete() {
    return gaps > 0;
  }
}
