package dev.plumbline.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Credentials before a URL's host, and the values of its query and fragment. Query values are
 * replaced whatever their name (a nextLink's skip token can carry anything), save two that say
 * which request it was.
 */
final class UrlSecrets {

  private static final Set<String> KEPT = Set.of("api-version", "comp");
  private static final Pattern KEPT_VALUE = Pattern.compile("[A-Za-z0-9.-]{1,40}");

  /** {@code scheme://user:password@}; the user goes too, being half of the credential. */
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^\\s/?#\"'<>]*@");

  private static final String URL_END = " \t\r\n\"<>`";

  private UrlSecrets() {}

  static String redact(String text) {
    String redacted = text;
    if (text.contains("://") && text.indexOf('@') >= 0) {
      redacted = USER_INFO.matcher(text).replaceAll(m -> SecretKind.CREDENTIAL.mark() + "@");
    }
    return redacted.indexOf('?') < 0 && redacted.indexOf('#') < 0 ? redacted : queries(redacted);
  }

  private static String queries(String text) {
    StringBuilder redacted = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      redacted.append(c);
      if (c == '?' || c == '#') {
        String before = redacted.substring(urlStart(redacted));
        int end = queryEnd(text, i, before.startsWith("'"));
        redacted.append(query(text.substring(i, end), before.indexOf('/') >= 0));
        i = end;
      }
    }
    return redacted.toString();
  }

  /** Pairs are replaced anywhere; a part without a name only where a URL stands before it. */
  private static String query(String query, boolean insideUrl) {
    StringBuilder redacted = new StringBuilder();
    for (String part : query.split("(?<=[&?#])", -1)) {
      boolean separated = !part.isEmpty() && "&?#".indexOf(part.charAt(part.length() - 1)) >= 0;
      String pair = separated ? part.substring(0, part.length() - 1) : part;
      redacted.append(pair(pair, insideUrl));
      if (separated) {
        redacted.append(part.charAt(part.length() - 1));
      }
    }
    return redacted.toString();
  }

  private static String pair(String pair, boolean insideUrl) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return insideUrl && !pair.isEmpty() ? SecretKind.QUERY_VALUE.mark() : pair;
    }
    String name = pair.substring(0, equals).toLowerCase(Locale.ROOT);
    String value = pair.substring(equals + 1);
    boolean kept = KEPT.contains(name) && KEPT_VALUE.matcher(value).matches();
    if (kept || value.isEmpty() || SecretKind.markLengthAt(value, 0) == value.length()) {
      return pair;
    }
    SecretKind kind = SecretNames.kindOf(name).orElse(SecretKind.QUERY_VALUE);
    return pair.substring(0, equals + 1) + kind.mark();
  }

  /**
   * A mark that stands in a query already is stepped over, so that redacting twice is the same. A
   * single quote is part of a query (OData has them in skip tokens) unless it opened before it.
   */
  private static int queryEnd(String text, int from, boolean quoted) {
    int end = from;
    while (end < text.length()
        && URL_END.indexOf(text.charAt(end)) < 0
        && !(quoted && text.charAt(end) == '\'')
        && !text.startsWith("\\\"", end)) {
      end += Math.max(1, SecretKind.markLengthAt(text, end));
    }
    return end;
  }

  private static int urlStart(StringBuilder before) {
    int start = before.length() - 1;
    while (start > 0 && URL_END.indexOf(before.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
