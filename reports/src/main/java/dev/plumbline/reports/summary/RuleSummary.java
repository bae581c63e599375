package dev.plumbline.reports.summary;

import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Severity;
import java.util.Comparator;

/**
 * A rule and how its findings count.
 *
 * @param severity the effective one, which the findings carry; the card's where there are none
 */
public record RuleSummary(RuleCard card, Severity severity, Counts counts) {

  /** Rules to act on first: those with something to fix, then those with something unknown. */
  public static final Comparator<RuleSummary> WORST_FIRST =
      Comparator.comparing(RuleSummary::standing)
          .thenComparing(RuleSummary::severity)
          .thenComparing(rule -> -rule.counts().noncompliant())
          .thenComparing(rule -> -rule.counts().unknown())
          .thenComparing(rule -> rule.card().name());

  private int standing() {
    if (counts.noncompliant() > 0) {
      return 0;
    }
    return counts.unknown() > 0 ? 1 : 2;
  }
}
