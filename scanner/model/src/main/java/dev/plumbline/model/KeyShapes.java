package dev.plumbline.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that only their randomness gives away. A text is cut into runs of base64 and base64url
 * characters, also as URLs and JSON escape them; GUIDs, which Azure puts everywhere, end a run.
 */
final class KeyShapes {

  private static final int SHORTEST = 32;

  /** 28 bytes; a 16-byte value is more often a checksum or an etag. */
  private static final int SHORTEST_PADDED = 38;

  /**
   * How often neighbours are of different classes (upper case, lower case, digit). Random base64
   * does so at 62 of 100 places; paths, names and camel case stay below 35.
   */
  private static final double RANDOM = 0.42;

  private static final Pattern GUID =
      Pattern.compile(
          "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

  private KeyShapes() {}

  static String redact(String text, boolean hexadecimal) {
    if (text.length() < SHORTEST) {
      return text;
    }
    StringBuilder redacted = new StringBuilder(text.length());
    Matcher guid = GUID.matcher(text);
    int guidStart = guid.find() ? guid.start() : text.length();
    int i = 0;
    while (i < text.length()) {
      if (i == guidStart) {
        redacted.append(text, i, guid.end());
        i = guid.end();
        guidStart = guid.find(i) ? guid.start() : text.length();
        continue;
      }
      Run run = run(text, i, guidStart);
      if (run.end() == i) {
        redacted.append(text.charAt(i++));
        continue;
      }
      redacted.append(redacted(text, run, hexadecimal));
      i = run.end();
    }
    return redacted.toString();
  }

  /**
   * @param plain the run without escapes and padding
   */
  private record Run(int start, int end, String plain, boolean padded) {}

  private static Run run(String text, int start, int limit) {
    StringBuilder plain = new StringBuilder();
    int i = start;
    while (i < limit) {
      int unit = Base64Text.unitAt(text, i);
      if (unit == 0) {
        break;
      }
      plain.append(unit == 1 ? text.charAt(i) : '/');
      i += unit;
    }
    int end = plain.isEmpty() ? i : Base64Text.paddingEnd(text, i);
    return new Run(start, end, plain.toString(), end > i);
  }

  private static String redacted(String text, Run run, boolean hexadecimal) {
    String original = text.substring(run.start(), run.end());
    String plain = run.plain();
    if (plain.length() < SHORTEST) {
      return original;
    }
    if (run.padded() && plain.length() >= SHORTEST_PADDED && isMixed(plain)) {
      return kindOfPadded(plain).mark();
    }
    boolean segment = run.start() > 0 && text.charAt(run.start() - 1) == '/';
    if (hexadecimal && !segment && isHexadecimal(plain)) {
      return SecretKind.KEY_LIKE.mark();
    }
    return looksRandom(plain) ? SecretKind.KEY_LIKE.mark() : segments(original);
  }

  /** A key that is glued to a path is one of its segments. */
  private static String segments(String run) {
    if (run.indexOf('/') < 0) {
      return run;
    }
    StringBuilder redacted = new StringBuilder(run.length());
    for (String segment : run.split("(?<=/)|(?=/)", -1)) {
      redacted.append(
          segment.length() >= SHORTEST && looksRandom(segment)
              ? SecretKind.KEY_LIKE.mark()
              : segment);
    }
    return redacted.toString();
  }

  private static SecretKind kindOfPadded(String plain) {
    return plain.contains("+ASt") ? SecretKind.STORAGE_ACCOUNT_KEY : SecretKind.ACCESS_KEY;
  }

  private static boolean isMixed(String text) {
    return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isHexadecimal(String text) {
    return text.chars().allMatch(c -> Character.digit(c, 16) >= 0)
        && text.chars().anyMatch(c -> c >= '0' && c <= '9')
        && text.chars().anyMatch(c -> c > '9');
  }

  private static boolean looksRandom(String text) {
    int pairs = 0;
    int changes = 0;
    boolean[] seen = new boolean[4];
    for (int i = 0; i < text.length(); i++) {
      int here = classOf(text.charAt(i));
      seen[here] = true;
      int before = i == 0 ? 0 : classOf(text.charAt(i - 1));
      if (here != 0 && before != 0) {
        pairs++;
        changes += here == before ? 0 : 1;
      }
    }
    return seen[1] && seen[2] && seen[3] && pairs >= SHORTEST / 2 && changes >= pairs * RANDOM;
  }

  private static int classOf(char c) {
    if (c >= 'a' && c <= 'z') {
      return 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return 2;
    }
    return c >= '0' && c <= '9' ? 3 : 0;
  }
}
