package dev.plumbline.model;

/** What a rule says of a resource. Nothing else, never a boolean. */
public enum Verdict {
  COMPLIANT("compliant"),
  NONCOMPLIANT("noncompliant"),
  NOT_APPLICABLE("notApplicable"),
  UNKNOWN("unknown");

  private final String wireName;

  Verdict(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
