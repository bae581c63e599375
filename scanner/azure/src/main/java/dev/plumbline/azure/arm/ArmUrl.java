package dev.plumbline.azure.arm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** URLs of Resource Manager: made from paths, and checked when they come back as links. */
final class ArmUrl {

  private static final String AS_IS = "-._~!$&'()*+,;=:@/?%[]";

  private final String endpoint;

  ArmUrl(String endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * The URL of a path with its API version, or empty if the text is no path. Names from Azure may
   * hold letters beyond ASCII and are not encoded in ids; what is encoded already stays so.
   */
  Optional<URI> of(String pathAndQuery, String apiVersion) {
    if (!pathAndQuery.startsWith("/") || pathAndQuery.startsWith("//")) {
      return Optional.empty();
    }
    String separator = pathAndQuery.contains("?") ? "&" : "?";
    String encoded = encode(pathAndQuery) + separator + "api-version=" + encode(apiVersion);
    try {
      return Optional.of(URI.create(endpoint + encoded));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A link to the next page as a URL of this endpoint, or empty if it leads anywhere else. */
  Optional<URI> follow(URI page, String link) {
    URI next;
    try {
      next = page.resolve(encode(link.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean home =
        "https".equalsIgnoreCase(next.getScheme())
            && next.getRawUserInfo() == null
            && next.getHost() != null
            && next.getHost().equalsIgnoreCase(page.getHost())
            && next.getHost().chars().allMatch(c -> c < 128)
            && (next.getPort() < 0 || next.getPort() == 443)
            && next.getRawFragment() == null;
    return home ? Optional.of(next) : Optional.empty();
  }

  /**
   * The form in which two links are compared: {@code :443} and the case of the host do not count.
   */
  static String key(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT) + url.getRawPath() + "?" + url.getRawQuery();
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || AS_IS.indexOf(c) >= 0);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
