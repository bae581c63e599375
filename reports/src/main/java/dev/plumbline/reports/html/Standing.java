package dev.plumbline.reports.html;

import dev.plumbline.model.Finding;
import java.util.Optional;

/** The findings that a page lists one by one, in the order in which it has room for them. */
enum Standing {
  NONCOMPLIANT("noncompliant"),
  UNKNOWN("unknown"),
  KNOWN("known"),
  EXEMPT("exempt"),
  IGNORED("ignored");

  private final String title;

  Standing(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Empty for the verdicts that are only counted. */
  static Optional<Standing> of(Finding finding) {
    return switch (finding.verdict()) {
      case NONCOMPLIANT -> Optional.of(of(finding.standing()));
      case UNKNOWN -> Optional.of(UNKNOWN);
      case COMPLIANT, NOT_APPLICABLE -> Optional.empty();
    };
  }

  private static Standing of(dev.plumbline.model.Standing standing) {
    if (standing.exemption().isPresent()) {
      return EXEMPT;
    }
    if (standing.ignore().isPresent()) {
      return IGNORED;
    }
    return standing.known().isPresent() ? KNOWN : NONCOMPLIANT;
  }
}
