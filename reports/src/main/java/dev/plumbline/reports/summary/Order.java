package dev.plumbline.reports.summary;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Verdict;
import java.util.Comparator;

/** Which findings come first where there is no room for all. */
public final class Order {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.location().map(Location::file).orElse(""))
          .thenComparing(finding -> finding.location().map(Location::line).orElse(0))
          .thenComparing(finding -> finding.location().map(Location::column).orElse(0));

  /**
   * Those that count before those that are known, noncompliant before unknown, then the worst, then
   * by place. Two findings are equal only when they are the same one.
   */
  public static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> !finding.standing().counts())
          .thenComparing(finding -> finding.verdict() == Verdict.UNKNOWN)
          .thenComparing(Finding::severity)
          .thenComparing(BY_PLACE)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.subject().id())
          .thenComparing(Finding::fingerprint);

  private Order() {}
}
