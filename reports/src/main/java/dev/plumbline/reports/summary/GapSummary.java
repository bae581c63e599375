package dev.plumbline.reports.summary;

import dev.plumbline.model.Gap;
import java.util.Comparator;

/**
 * A gap and what it cost.
 *
 * @param unknown how many verdicts are unknown because of it
 */
public record GapSummary(Gap gap, int unknown) {

  /** The gaps that hide most first. */
  public static final Comparator<GapSummary> COSTLIEST_FIRST =
      Comparator.<GapSummary, Integer>comparing(summary -> -summary.unknown())
          .thenComparing(summary -> summary.gap().reason())
          .thenComparing(summary -> summary.gap().scope())
          .thenComparing(summary -> summary.gap().what());
}
