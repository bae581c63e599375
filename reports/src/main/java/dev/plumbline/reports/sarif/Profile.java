package dev.plumbline.reports.sarif;

/** For whom a file is written. */
public enum Profile {
  /** Every noncompliant, unknown and resolved finding, with how it counts. */
  FULL,
  /** What GitHub code scanning reads and shows, within its limits. */
  GITHUB
}
