package dev.plumbline.files;

import dev.plumbline.model.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;

/** Stretches of files, and how a value came to be written there. */
final class LocationForm {

  private LocationForm() {}

  static Value write(Location at) {
    return Value.object(
        "file", Value.of(at.file()),
        "line", Value.of(at.line()),
        "column", Value.of(at.column()),
        "endLine", Value.of(at.endLine()),
        "endColumn", Value.of(at.endColumn()));
  }

  static Location location(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    String file = members.text("file");
    int line = members.number("line");
    int column = members.number("column");
    int endLine = members.number("endLine");
    int endColumn = members.number("endColumn");
    members.end();
    try {
      return new Location(file, line, column, endLine, endColumn);
    } catch (IllegalArgumentException e) {
      throw new FileFormatException("\"" + place + "\": " + e.getMessage(), e);
    }
  }

  static Value write(Written written) {
    return Value.object(
        "at", write(written.at()),
        "via", Value.array(written.via().stream().map(LocationForm::write).toList()));
  }

  static Written written(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Written written =
        new Written(
            members.object("at", LocationForm::location), members.list("via", LocationForm::via));
    members.end();
    return written;
  }

  private static Value write(Written.Via via) {
    return Value.object(
        "kind", Value.of(via.kind().wireName()),
        "name", Value.of(via.name()),
        "at", write(via.at()));
  }

  private static Written.Via via(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Written.Via via =
        new Written.Via(
            members.choice("kind", Written.Kind.values(), Written.Kind::wireName),
            members.text("name"),
            members.object("at", LocationForm::location));
    members.end();
    return via;
  }
}
