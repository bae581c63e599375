package dev.plumbline.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Patterns for resource ids and for paths: {@code *} is any part of one segment, {@code **} any
 * number of segments. Ids of Azure, which begin with a slash, compare without regard to case;
 * addresses in files do not.
 */
final class Wildcards {

  private final List<Pattern> patterns;

  Wildcards(List<String> texts) {
    this.patterns = texts.stream().map(Wildcards::pattern).toList();
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether one of them is the whole text. */
  boolean match(String text) {
    String plain = comparable(text);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
  }

  private static String comparable(String text) {
    return text.startsWith("/") ? text.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)/$", "") : text;
  }

  private static Pattern pattern(String text) {
    String plain = comparable(text);
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < plain.length()) {
      if (plain.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (plain.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else if (plain.charAt(at) == '*') {
        regex.append("[^/]*");
        at++;
      } else {
        int end = plain.indexOf('*', at);
        String literal = plain.substring(at, end < 0 ? plain.length() : end);
        regex.append(Pattern.quote(literal));
        at += literal.length();
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
