package dev.plumbline.evaluate.kit;

import dev.plumbline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The defaults table, looked up a second time: not the library's code but the table's description
 * is followed here, so that the two can be compared.
 */
record DefaultRows(Value table) {

  /** Whether a row applies. */
  private enum Fit {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * What stands for an absent member: its default, {@link Value.Unresolved} where nobody can say,
   * or {@link Value.Null} for a member without a default.
   */
  Value of(Spot spot, Value input) {
    if (spot.hasItems()) {
      return Value.Null.VALUE;
    }
    List<Value> rows = table.at(spot.fact(), spot.dottedPath()).itemsOrEmpty();
    for (Value row : rows) {
      switch (fit(row.at("when"), spot.fact(), input)) {
        case NO -> {}
        case UNKNOWN -> {
          return new Value.Unresolved("kit", "");
        }
        case YES -> {
          return row.at("unknown") instanceof Value.Text(String why)
              ? new Value.Unresolved(why, "")
              : row.at("value");
        }
      }
    }
    return Value.Null.VALUE;
  }

  /** Paths whose values decide which row applies. */
  boolean decidesARow(Spot spot) {
    return table instanceof Value.Obj(Map<String, Value> facts)
        && facts.getOrDefault(spot.fact(), Value.Null.VALUE)
            instanceof Value.Obj(Map<String, Value> paths)
        && paths.values().stream()
            .flatMap(rows -> rows.itemsOrEmpty().stream())
            .map(row -> row.at("when", "created", "at").textOr(""))
            .filter(at -> !at.isEmpty())
            .anyMatch(at -> at.equals(spot.dottedPath()) || at.startsWith(spot.dottedPath()));
  }

  private static Fit fit(Value when, String fact, Value input) {
    Fit source =
        when.at("source") instanceof Value.Text(String wanted)
            ? answer(input.at("source").textOr("").equals(wanted))
            : Fit.YES;
    Fit version = within(when.at("api_version"), Optional.of(input.at("apiVersion")));
    Value created = when.at("created");
    Fit creation =
        within(
            created,
            created.at("at") instanceof Value.Text(String at)
                ? at(fact, at, input)
                : Optional.empty());
    List<Fit> all = List.of(source, version, creation);
    if (all.contains(Fit.NO)) {
      return Fit.NO;
    }
    return all.contains(Fit.UNKNOWN) ? Fit.UNKNOWN : Fit.YES;
  }

  private static Optional<Value> at(String fact, String path, Value input) {
    return new Spot(fact, List.of((Object[]) path.split("\\.", -1))).value(input);
  }

  private static Fit within(Value range, Optional<Value> date) {
    if (!(range instanceof Value.Obj)) {
      return Fit.YES;
    }
    String text = date.map(value -> value.textOr("")).orElse("");
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
      return Fit.UNKNOWN;
    }
    String day = text.substring(0, 10);
    boolean late = day.compareTo(range.at("from").textOr("")) >= 0;
    boolean early = day.compareTo(range.at("before").textOr("9999")) < 0;
    return answer(late && early);
  }

  private static Fit answer(boolean yes) {
    return yes ? Fit.YES : Fit.NO;
  }
}
