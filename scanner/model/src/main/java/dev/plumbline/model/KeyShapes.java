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

  /** Of {@link #SHORTEST} random characters, what is left of them between separators. */
  private static final int FEWEST_PAIRS = 24;

  private static final Pattern WORD_END = Pattern.compile("[^A-Za-z0-9]");

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

  /**
   * Words of one case are not counted: names, versions and checksums are such words however often
   * they change between letters and digits, and a key has hardly any.
   */
  private static boolean looksRandom(String run) {
    int pairs = 0;
    int changes = 0;
    boolean digit = false;
    for (String word : WORD_END.split(run, 0)) {
      if (!isMixed(word)) {
        continue;
      }
      digit |= word.chars().anyMatch(c -> classOf((char) c) == 3);
      pairs += word.length() - 1;
      for (int i = 1; i < word.length(); i++) {
        changes += classOf(word.charAt(i)) == classOf(word.charAt(i - 1)) ? 0 : 1;
      }
    }
    return digit && pairs >= FEWEST_PAIRS && changes >= pairs * RANDOM;
  }

  /** Of a letter or digit. */
  private static int classOf(char c) {
    if (c >= 'a' && c <= 'z') {
      return 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return 2;
    }
    return 3;
  }
}
