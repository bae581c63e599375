package dev.plumbline.template.ignore;

import dev.plumbline.model.Location;

/** How stretches of files lie to each other. */
final class Spans {

  private Spans() {}

  /** Whether one lies in the other, or is it. */
  static boolean holds(Location outer, Location inner) {
    return outer.file().equals(inner.file())
        && !before(inner.line(), inner.column(), outer.line(), outer.column())
        && !before(outer.endLine(), outer.endColumn(), inner.endLine(), inner.endColumn());
  }

  /** Whether the span, which is a whole line, is where the other begins. */
  static boolean overlaps(Location line, Location other) {
    return line.file().equals(other.file())
        && line.line() <= other.line()
        && other.line() <= line.endLine();
  }

  private static boolean before(int line, int column, int otherLine, int otherColumn) {
    return line < otherLine || (line == otherLine && column < otherColumn);
  }
}
