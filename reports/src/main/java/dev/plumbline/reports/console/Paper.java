package dev.plumbline.reports.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Lines of bounded width, with or without ink of another colour. */
final class Paper {

  /** Weight and colour only repeat what the words say. */
  enum Ink {
    PLAIN(""),
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m"),
    RED("\u001b[1;31m"),
    YELLOW("\u001b[33m"),
    GREEN("\u001b[32m");

    private final String start;

    Ink(String start) {
      this.start = start;
    }
  }

  private static final String END = "\u001b[0m";

  private final Writer out;
  private final Terminal terminal;

  Paper(Writer out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  int width() {
    return terminal.width();
  }

  /** A text in an ink; measure before, since escape sequences have no width. */
  String ink(Ink ink, String text) {
    return terminal.colour() && ink != Ink.PLAIN ? ink.start + text + END : text;
  }

  void line(String line) throws IOException {
    out.write(line.stripTrailing());
    out.write('\n');
  }

  void blank() throws IOException {
    line("");
  }

  void heading(String text) throws IOException {
    blank();
    line(ink(Ink.BOLD, text));
  }

  /** A text broken at blanks; every line begins with as many blanks as {@code indent} says. */
  void wrapped(int indent, Ink ink, String text) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > width()) {
        line(" ".repeat(indent) + ink(ink, line.toString()));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line(" ".repeat(indent) + ink(ink, line.toString()));
  }

  /** "1 gap", "1,204 gaps". */
  static String count(int number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
