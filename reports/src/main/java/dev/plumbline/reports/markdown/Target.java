package dev.plumbline.reports.markdown;

/** What the text is written for. */
public enum Target {
  /** GitHub takes 1 MiB of a step's summary, and of more it takes nothing. */
  SUMMARY(1_000_000, 2_000),
  /** A comment holds 65,536 characters; some are left for who posts it. */
  COMMENT(62_000, 100);

  private final int bytes;
  private final int rows;

  Target(int bytes, int rows) {
    this.bytes = bytes;
    this.rows = rows;
  }

  /** How long the text may be, in UTF-8. */
  int bytes() {
    return bytes;
  }

  /** How many findings a table may have. */
  int rows() {
    return rows;
  }
}
