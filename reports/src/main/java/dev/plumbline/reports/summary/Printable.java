package dev.plumbline.reports.summary;

/**
 * Names, tags and error texts are written by strangers. A terminal obeys the escape sequences in
 * them, and both terminals and browsers obey the marks that turn the direction of text: shown to a
 * person, each of these characters appears as its code instead.
 */
public final class Printable {

  private Printable() {}

  /**
   * One line of text: every control, format, separator and unpaired surrogate as {@code \\uXXXX}.
   */
  public static String line(String text) {
    if (text.codePoints().noneMatch(Printable::unsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** At most so many characters, the last one an ellipsis where something was cut off. */
  public static String cut(String text, int length) {
    String line = line(text);
    int points = line.codePointCount(0, line.length());
    return points <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Math.max(0, length - 1))) + "…";
  }

  /** As {@link #cut}, dropping the beginning: for types and paths, whose end tells them apart. */
  public static String cutStart(String text, int length) {
    String line = line(text);
    int points = line.codePointCount(0, line.length());
    return points <= length
        ? line
        : "…" + line.substring(line.offsetByCodePoints(0, points - Math.max(0, length - 1)));
  }

  private static boolean unsafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static void append(StringBuilder safe, int point) {
    if (unsafe(point)) {
      for (char unit : Character.toChars(point)) {
        safe.append("\\u%04x".formatted((int) unit));
      }
    } else {
      safe.appendCodePoint(point);
    }
  }
}
