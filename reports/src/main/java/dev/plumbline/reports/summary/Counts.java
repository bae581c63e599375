package dev.plumbline.reports.summary;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Standing;

/**
 * How many findings there are of each verdict. The noncompliant ones are counted by their standing,
 * each once: exempt before ignored before known.
 *
 * @param noncompliant to fix, and new where the scan was compared: nothing speaks for them
 * @param known present at the merge base, or accepted as known
 * @param exempt covered by an exemption
 * @param ignored covered by a comment in the file
 */
public record Counts(
    int noncompliant,
    int known,
    int exempt,
    int ignored,
    int unknown,
    int compliant,
    int notApplicable) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  /** These counts with one finding more. */
  public Counts and(Finding finding) {
    return switch (finding.verdict()) {
      case NONCOMPLIANT -> and(finding.standing());
      case UNKNOWN ->
          new Counts(noncompliant, known, exempt, ignored, unknown + 1, compliant, notApplicable);
      case COMPLIANT ->
          new Counts(noncompliant, known, exempt, ignored, unknown, compliant + 1, notApplicable);
      case NOT_APPLICABLE ->
          new Counts(noncompliant, known, exempt, ignored, unknown, compliant, notApplicable + 1);
    };
  }

  private Counts and(Standing standing) {
    if (standing.exemption().isPresent()) {
      return new Counts(
          noncompliant, known, exempt + 1, ignored, unknown, compliant, notApplicable);
    }
    if (standing.ignore().isPresent()) {
      return new Counts(
          noncompliant, known, exempt, ignored + 1, unknown, compliant, notApplicable);
    }
    return standing.known().isPresent()
        ? new Counts(noncompliant, known + 1, exempt, ignored, unknown, compliant, notApplicable)
        : new Counts(noncompliant + 1, known, exempt, ignored, unknown, compliant, notApplicable);
  }

  public int total() {
    return noncompliant + quiet() + unknown + compliant + notApplicable;
  }

  /** Noncompliant, and not counted as to fix. */
  public int quiet() {
    return known + exempt + ignored;
  }
}
