package dev.plumbline.reports.html;

/**
 * The rows of one rule and one standing.
 *
 * @param all how many findings there are
 * @param listed how many of them the page has room for
 */
record Shelf(int all, int listed, SpooledRows rows) {

  /** A short list is open from the start; a long one would bury the next rule. */
  private static final int SHORT = 25;

  boolean isShort() {
    return all <= SHORT;
  }

  int left() {
    return all - listed;
  }
}
