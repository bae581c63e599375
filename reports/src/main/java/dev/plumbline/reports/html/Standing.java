package dev.plumbline.reports.html;

import dev.plumbline.model.Finding;
import java.util.Optional;

/** The findings that a page lists one by one, in the order in which it has room for them. */
enum Standing {
  NONCOMPLIANT,
  UNKNOWN,
  EXEMPT;

  /** Empty for the verdicts that are only counted. */
  static Optional<Standing> of(Finding finding) {
    return switch (finding.verdict()) {
      case NONCOMPLIANT -> Optional.of(finding.exemption().isPresent() ? EXEMPT : NONCOMPLIANT);
      case UNKNOWN -> Optional.of(UNKNOWN);
      case COMPLIANT, NOT_APPLICABLE -> Optional.empty();
    };
  }
}
