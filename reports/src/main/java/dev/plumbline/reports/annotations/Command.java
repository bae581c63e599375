package dev.plumbline.reports.annotations;

import dev.plumbline.model.Location;
import dev.plumbline.reports.summary.Printable;
import java.util.Optional;

/**
 * One workflow command (docs.github.com, "Workflow commands for GitHub Actions"). A name or a value
 * that a stranger wrote must not end it and begin another, so that everything is escaped.
 */
final class Command {

  /** What a person sees it as. */
  enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTICE("notice");

    private final String wireName;

    Level(String wireName) {
      this.wireName = wireName;
    }
  }

  private static final int LONGEST = 2_000;

  private final Level level;
  private final String title;
  private final StringBuilder place = new StringBuilder();

  Command(Level level, String title) {
    this.level = level;
    this.title = title;
  }

  /** The same command, shown at a place. */
  Command at(Optional<Location> location) {
    location.ifPresent(at -> put(at));
    return this;
  }

  /**
   * An annotation is shown below its last line, and columns are for one line only: of a resource,
   * its first line is named.
   */
  private void put(Location at) {
    place.append("file=").append(property(at.file()));
    place.append(",line=").append(at.line()).append(",endLine=").append(at.line());
    if (at.endLine() == at.line()) {
      place.append(",col=").append(at.column()).append(",endColumn=").append(at.endColumn());
    }
    place.append(',');
  }

  /** The command's line, without its end. */
  String line(String message) {
    return "::%s %stitle=%s::%s"
        .formatted(level.wireName, place, property(title), data(Printable.cut(message, LONGEST)));
  }

  static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
