package dev.plumbline.demo;

/**
 * Planned trouble on a path of Azure Resource Manager. It comes after authorization and before the
 * answer, as a provider's own trouble does.
 *
 * @param path without query; compared without case. Of a tunnel that is refused: the host
 * @param below whether everything below the path fails too
 * @param kind what happens
 * @param times how often it happens before the path recovers; 0 for ever
 */
public record Fault(String path, boolean below, Kind kind, int times) {

  /** What a client sees. */
  public enum Kind {
    /** 401 with a claims challenge, until a token comes that was issued after it. */
    CLAIMS_CHALLENGE,
    /** 401 with a claims challenge that no token meets. */
    CLAIMS_REFUSED,
    /** 401, and every token that was issued until now has expired. */
    TOKENS_EXPIRE,
    /** 404: deleted between its list and its reading. */
    GONE,
    /** 409: the subscription is not registered to use the resource provider. */
    UNREGISTERED,
    /** 409: something is being changed. */
    CONFLICT,
    /** 429 whose Retry-After is a number of seconds. */
    THROTTLED_SECONDS,
    /** 429 whose Retry-After is an HTTP date. */
    THROTTLED_DATE,
    /** 429 that asks to come again tomorrow. */
    THROTTLED_LONG,
    /** 429 that does not say when to come again. */
    THROTTLED_SILENT,
    /** 500 that asks to come again in an hour: waiting for it is no way to scan. */
    SERVER_ERROR,
    /** 500 that does not say when to come again. */
    INTERNAL_ERROR,
    /** 502 with the web page of a gateway. */
    BAD_GATEWAY,
    /** 503 that does not say when to come again. */
    UNAVAILABLE,
    /** 504 of Resource Manager, whose provider took too long. */
    GATEWAY_TIMEOUT,
    /** The connection is reset instead of an answer. */
    RESET,
    /** 200 whose body comes byte by byte. */
    SLOW_BODY,
    /** 200 whose JSON ends in the middle. */
    TRUNCATED,
    /** 200 with a web page, as a portal that wants a sign-in answers for others. */
    WEB_PAGE,
    /** 200 with no items and a nextLink; the items follow on the next page. */
    EMPTY_PAGE,
    /** 200 whose nextLink leads to the page itself. */
    REPEATED_LINK,
    /** 200 whose nextLink leads to somebody else. */
    FOREIGN_LINK,
    /** The proxy refuses CONNECT to a host. */
    TUNNEL_REFUSED
  }

  /** What happens for ever on exactly one path. */
  public static Fault on(String path, Kind kind) {
    return new Fault(path, false, kind, 0);
  }

  /** The same that ends by itself. */
  public Fault times(int number) {
    return new Fault(path, below, kind, number);
  }

  boolean hits(String requestPath) {
    if (requestPath.equalsIgnoreCase(path)) {
      return true;
    }
    return below && requestPath.regionMatches(true, 0, path + "/", 0, path.length() + 1);
  }
}
