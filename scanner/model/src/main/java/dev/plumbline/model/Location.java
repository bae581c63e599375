package dev.plumbline.model;

/**
 * A stretch of a file, as an editor shows it.
 *
 * @param file path relative to the scanned directory, with forward slashes
 * @param line first line, from 1
 * @param column first column, from 1, counted in UTF-16 units
 * @param endLine last line
 * @param endColumn the column after the last character
 */
public record Location(String file, int line, int column, int endLine, int endColumn) {

  public Location {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "Not a stretch of a file: %s:%d:%d-%d:%d"
              .formatted(file, line, column, endLine, endColumn));
    }
  }

  /** One character, where no end is known. */
  public static Location point(String file, int line, int column) {
    return new Location(file, line, column, line, column + 1);
  }

  /** The form that editors and terminals understand: {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
