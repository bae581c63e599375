package dev.plumbline.evaluate;

import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * What one rule says of one resource, sorted: the engine gives lists that were sets in the order of
 * hashes.
 *
 * @param reasons why the verdict is unknown; empty for the other verdicts
 */
public record RuleAnswer(
    Verdict verdict, List<Observation> observations, List<UnknownReason> reasons) {

  /**
   * One observation behind the verdict.
   *
   * @param reference the page that documents a default, else empty
   */
  public record Observation(
      String fact, String path, Value observed, String expected, String origin, String reference) {}

  private static final Comparator<Observation> BY_PLACE =
      Comparator.comparing(Observation::fact)
          .thenComparing(Observation::path)
          .thenComparing(Observation::expected)
          .thenComparing(Observation::origin)
          .thenComparing(o -> o.observed().toString());

  private static final Comparator<UnknownReason> BY_TEXT =
      Comparator.comparing(UnknownReason::kind).thenComparing(UnknownReason::toString);

  public RuleAnswer {
    observations = observations.stream().distinct().sorted(BY_PLACE).toList();
    reasons = reasons.stream().distinct().sorted(BY_TEXT).toList();
    if ((verdict == Verdict.UNKNOWN) == reasons.isEmpty()) {
      throw new IllegalArgumentException("An answer is unknown if and only if it has a reason.");
    }
  }

  /** The rule gave no answer; the message says why. */
  static RuleAnswer failed(String message) {
    return unknown(List.of(new UnknownReason.OfRuleFailed(message)));
  }

  static RuleAnswer unknown(List<UnknownReason> reasons) {
    return new RuleAnswer(Verdict.UNKNOWN, List.of(), reasons);
  }
}
