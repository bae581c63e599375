package dev.plumbline.reports.markdown;

import dev.plumbline.reports.summary.Printable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Texts of strangers in GitHub Markdown. In a code span nothing is markup, nobody is mentioned and
 * nothing is linked; elsewhere every sign that could mean something is written as an entity.
 */
final class Markup {

  private static final int LONGEST = 300;

  private Markup() {}

  /** A code span. */
  static String code(String text) {
    String line = Printable.cut(text, LONGEST);
    if (line.isBlank()) {
      return "–";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    String edge = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + edge + line + edge + fence;
  }

  /** A code span in a table, where a pipe would end the cell. */
  static String cell(String text) {
    return code(text).replace("|", "\\|");
  }

  /** Text inside an HTML element. */
  static String html(String text) {
    return Printable.cut(text, LONGEST)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A sentence that may hold a stranger's words. */
  static String prose(String text) {
    String line = Printable.cut(text, 1_000);
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean full = c == '.' && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
      safe.append(full || isPlain(c) ? String.valueOf(c) : entity(c));
    }
    return safe.toString();
  }

  private static boolean isPlain(char c) {
    return c > 126 || Character.isLetterOrDigit(c) || " ,;'()-".indexOf(c) >= 0;
  }

  private static String entity(char c) {
    // The comment parts the sign from the name or number that GitHub would make a link of.
    return "&#" + (int) c + ";" + (c == '@' || c == '#' ? "<!-- -->" : "");
  }

  /** A block of a diff, which may hold anything. */
  static String diff(String diff) {
    String fence = "`".repeat(Math.max(3, longestRun(diff) + 1));
    String lines =
        diff.lines()
            .map(
                line ->
                    Arrays.stream(line.split("\t", -1))
                        .map(Printable::line)
                        .collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
    return fence + "diff\n" + lines + "\n" + fence + "\n";
  }

  /** "1 gap", "1,204 gaps". */
  static String count(int number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
