package dev.plumbline.template.fix;

import dev.plumbline.template.syntax.Syntax;
import java.util.List;

/** Adds a member to an object, in the object's own layout. */
final class Insertion {

  private final SourceText source;

  Insertion(SourceText source) {
    this.source = source;
  }

  /**
   * The edits, last place first.
   *
   * @param path names of the new member and of the objects in it
   */
  List<Edit> into(Syntax.Obj object, List<String> path, String value) {
    if (object.members().isEmpty()) {
      return List.of(first(object, path, value));
    }
    int begin = source.from(object.members().getLast().at());
    int end = source.to(object.members().getLast().at());
    int after = source.next(end);
    boolean comma = source.text().charAt(after) == ',';
    int closing = comma ? source.next(after + 1) : after;
    boolean ownLine = source.beginsLine(begin) && closing > source.lineEnd(end);
    if (!ownLine) {
      return List.of(new Edit(end, end, ", " + inline(path, value)));
    }
    String newline = source.newline(end);
    String indent = source.indent(begin);
    String added = newline + indent + lines(path, value, indent, newline);
    int line = source.lineEnd(end);
    // A comment over several lines may begin on this line; then the new one goes before it.
    boolean whole = source.next(end) > line || (comma && after < line);
    int place = whole && !opensComment(end, line) ? line : end;
    if (comma) {
      return place == end
          ? List.of(new Edit(end, end, "," + added))
          : List.of(new Edit(place, place, added + ","));
    }
    return place == end
        ? List.of(new Edit(end, end, "," + added))
        : List.of(new Edit(place, place, added), new Edit(end, end, ","));
  }

  private boolean opensComment(int from, int lineEnd) {
    String rest = source.text().substring(from, lineEnd);
    return rest.lastIndexOf("/*") > rest.lastIndexOf("*/");
  }

  private Edit first(Syntax.Obj object, List<String> path, String value) {
    int open = source.from(object.at()) + 1;
    boolean oneLine = source.text().indexOf('\n') < 0;
    if (oneLine) {
      return new Edit(open, open, inline(path, value));
    }
    String newline = source.newline(open);
    String outer = source.indent(open);
    String indent = outer + source.step();
    String member = newline + indent + lines(path, value, indent, newline);
    int close = source.to(object.at()) - 1;
    boolean bare = source.text().substring(open, close).isBlank();
    return bare ? new Edit(open, close, member + newline + outer) : new Edit(open, open, member);
  }

  private static String inline(List<String> path, String value) {
    String name = Json.text(path.getFirst()) + ": ";
    return path.size() == 1
        ? name + value
        : name + "{" + inline(path.subList(1, path.size()), value) + "}";
  }

  private String lines(List<String> path, String value, String indent, String newline) {
    String name = Json.text(path.getFirst()) + ": ";
    if (path.size() == 1) {
      return name + value;
    }
    String deeper = indent + source.step();
    return name
        + "{"
        + newline
        + deeper
        + lines(path.subList(1, path.size()), value, deeper, newline)
        + newline
        + indent
        + "}";
  }
}
