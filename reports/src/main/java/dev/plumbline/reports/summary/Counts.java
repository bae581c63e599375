package dev.plumbline.reports.summary;

import dev.plumbline.model.Finding;

/**
 * How many findings there are of each verdict.
 *
 * @param noncompliant to fix: not covered by an exemption
 * @param exempt noncompliant and covered by an exemption, which is why they are counted apart
 */
public record Counts(int noncompliant, int exempt, int unknown, int compliant, int notApplicable) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** These counts with one finding more. */
  public Counts and(Finding finding) {
    return switch (finding.verdict()) {
      case NONCOMPLIANT ->
          finding.exemption().isPresent() ? plus(0, 1, 0, 0, 0) : plus(1, 0, 0, 0, 0);
      case UNKNOWN -> plus(0, 0, 1, 0, 0);
      case COMPLIANT -> plus(0, 0, 0, 1, 0);
      case NOT_APPLICABLE -> plus(0, 0, 0, 0, 1);
    };
  }

  public int total() {
    return noncompliant + exempt + unknown + compliant + notApplicable;
  }

  private Counts plus(int failed, int excused, int open, int passed, int skipped) {
    return new Counts(
        noncompliant + failed,
        exempt + excused,
        unknown + open,
        compliant + passed,
        notApplicable + skipped);
  }
}
