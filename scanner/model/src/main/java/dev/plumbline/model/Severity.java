package dev.plumbline.model;

/** How much a noncompliant finding matters, worst first. */
public enum Severity {
  CRITICAL("critical"),
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String wireName;

  Severity(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** Whether this is as bad as the threshold or worse. */
  public boolean atLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
