package dev.plumbline.azure.http;

import java.net.URI;
import java.util.regex.Pattern;

/** Parts of the wire in a form that may be shown: bounded, printable, without secrets. */
public final class Shown {

  private static final int LONGEST = 300;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern QUERY_PAIR = Pattern.compile("([^&=]*)=([^&]*)");

  private Shown() {}

  /** The host of a URL as received, or a phrase when it has none. */
  public static String host(URI url) {
    return url.getHost() == null ? "an address without a host" : line(url.getHost());
  }

  /** One line of at most 300 characters without control characters. */
  public static String line(String text) {
    String cut = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String clean = UNPRINTABLE.matcher(cut).replaceAll(" ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + " …" : clean;
  }

  /** Path and query of a URL; of the query only {@code api-version} keeps its value. */
  public static String target(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    if (url.getRawQuery() == null) {
      return path;
    }
    return path
        + "?"
        + QUERY_PAIR
            .matcher(url.getRawQuery())
            .replaceAll(
                pair ->
                    java.util.regex.Matcher.quoteReplacement(
                        pair.group(1).equals("api-version")
                            ? pair.group()
                            : pair.group(1) + "=REDACTED"));
  }
}
