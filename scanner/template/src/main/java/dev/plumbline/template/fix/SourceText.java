package dev.plumbline.template.fix;

import dev.plumbline.model.Location;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Comment;
import java.util.ArrayList;
import java.util.List;

/** The characters of a file, found by line and column, and the habits of its layout. */
final class SourceText {

  private final Document document;
  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  SourceText(Document document) {
    this.document = document;
    this.text = document.text();
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  String text() {
    return text;
  }

  /** Whether lines end as git knows it; a carriage return alone ends none there. */
  boolean isPlain() {
    return text.replace("\r\n", "").indexOf('\r') < 0;
  }

  int from(Location at) {
    return starts.get(at.line() - 1) + at.column() - 1;
  }

  int to(Location at) {
    return starts.get(at.endLine() - 1) + at.endColumn() - 1;
  }

  /** The end of line that is used at a place; where the file has none, the common one. */
  String newline(int offset) {
    int end = text.indexOf('\n', offset);
    int last = end >= 0 ? end : text.lastIndexOf('\n');
    return last > 0 && text.charAt(last - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The blanks at the beginning of the line. */
  String indent(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Whether nothing but blanks stands before it on its line. */
  boolean beginsLine(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  /** One step of indentation: that of the first line that has any. */
  String step() {
    return text.lines()
        .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
        .findFirst()
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
        .orElse("  ");
  }

  /** The first character from an offset on that is neither blank nor in a comment. */
  int next(int offset) {
    int here = offset;
    while (here < text.length()) {
      int at = here;
      int after =
          document.comments().stream()
              .map(Comment::at)
              .filter(comment -> from(comment) == at)
              .mapToInt(this::to)
              .findFirst()
              .orElse(-1);
      if (after < 0 && !Character.isWhitespace(text.charAt(here))) {
        return here;
      }
      here = after < 0 ? here + 1 : after;
    }
    return here;
  }

  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    int last = end < 0 ? text.length() : end;
    return last > offset && text.charAt(last - 1) == '\r' ? last - 1 : last;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }
}
