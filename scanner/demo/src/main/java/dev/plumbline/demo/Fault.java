package dev.plumbline.demo;

/**
 * Planned trouble on a path of Azure Resource Manager. It comes after authorization and before the
 * answer, as a provider's own trouble does.
 *
 * @param path without query; compared without case
 * @param below whether everything below the path fails too
 * @param kind what happens
 * @param times how often it happens before the path recovers; 0 for ever
 */
record Fault(String path, boolean below, Kind kind, int times) {

  /** What a client sees. */
  enum Kind {
    /** 500 that asks to come again in an hour: waiting for it is no way to scan. */
    SERVER_ERROR,
    /** 200 whose JSON ends in the middle. */
    TRUNCATED,
    /** 429 whose Retry-After is a number of seconds. */
    THROTTLED_SECONDS,
    /** 429 whose Retry-After is an HTTP date. */
    THROTTLED_DATE,
    /** 200 with no items and a nextLink; the items follow on the next page. */
    EMPTY_PAGE
  }

  boolean hits(String requestPath) {
    if (requestPath.equalsIgnoreCase(path)) {
      return true;
    }
    return below && requestPath.regionMatches(true, 0, path + "/", 0, path.length() + 1);
  }
}
