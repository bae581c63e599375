package dev.plumbline.model;

/** Base64 as it stands in texts: plain, for URLs, percent-encoded, or escaped inside JSON. */
final class Base64Text {

  private Base64Text() {}

  /** The length of the base64 character at this place (an escaped one has several), or 0. */
  static int unitAt(String text, int i) {
    char c = text.charAt(i);
    if (isPlain(c)) {
      return 1;
    }
    if (c == '%' && escaped(text, i + 1, "2b", "2f")) {
      return 3;
    }
    if (c == '\\' && text.startsWith("/", i + 1)) {
      return 2;
    }
    return c == '\\' && escaped(text, i + 1, "u002b", "u002f") ? 6 : 0;
  }

  /**
   * The end of the padding at this place, or the place itself. One equals sign before more text is
   * an assignment, two are not.
   */
  static int paddingEnd(String text, int from) {
    int end = from;
    int signs = 0;
    while (signs < 2 && end < text.length()) {
      int length = signLength(text, end);
      if (length == 0) {
        break;
      }
      end += length;
      signs++;
    }
    boolean assignment = signs == 1 && end < text.length() && isPlain(text.charAt(end));
    return assignment ? from : end;
  }

  private static int signLength(String text, int i) {
    char c = text.charAt(i);
    if (c == '=') {
      return 1;
    }
    if (c == '%' && escaped(text, i + 1, "3d", "3d")) {
      return 3;
    }
    return c == '\\' && escaped(text, i + 1, "u003d", "u003d") ? 6 : 0;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '_'
        || c == '-';
  }

  private static boolean escaped(String text, int at, String one, String other) {
    return text.regionMatches(true, at, one, 0, one.length())
        || text.regionMatches(true, at, other, 0, other.length());
  }
}
