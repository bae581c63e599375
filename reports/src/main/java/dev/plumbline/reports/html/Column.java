package dev.plumbline.reports.html;

import dev.plumbline.reports.summary.Counts;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A column of counts.
 *
 * @param cssClass the mark and colour of what it counts
 */
record Column(String title, String cssClass, ToIntFunction<Counts> of) {

  private static final List<Column> STANDINGS =
      List.of(
          new Column("Known", "known", Counts::known),
          new Column("Exempt", "exempt", Counts::exempt),
          new Column("Ignored", "ignored", Counts::ignored));

  /** The standings that any finding has; without one, its column would only be wide. */
  static List<Column> standings(Counts all) {
    return STANDINGS.stream().filter(column -> column.in(all) > 0).toList();
  }

  int in(Counts counts) {
    return of.applyAsInt(counts);
  }
}
