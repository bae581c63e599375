package dev.plumbline.reports.markdown;

import java.nio.charset.StandardCharsets;

/**
 * A text of bounded length. Each section has a share, so that a long one leaves room for the next;
 * what it has no room for it counts, and says so in a line for which there always is room.
 */
final class Sheet {

  /** Of the whole, for lines that must not be missing. */
  private static final int NOTES = 4_000;

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private int used;
  private int end;

  /**
   * @param limit bytes in UTF-8
   */
  Sheet(int limit) {
    this.limit = limit - NOTES;
    this.end = this.limit;
  }

  /** Begins a section that may take so many hundredths of the whole. */
  void section(int percent) {
    end = (int) Math.min(limit, used + (long) limit * percent / 100);
  }

  /** Adds lines when there is room for them. */
  boolean add(String lines) {
    int length = bytes(lines);
    if (used + length > end) {
      return false;
    }
    used += length;
    text.append(lines);
    return true;
  }

  /** Adds a short line that must not be missing. */
  void note(String line) {
    text.append(line);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
