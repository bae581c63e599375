package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small part of Resource Graph's query language: a table, then {@code where} with one comparison
 * or several joined by {@code and} or {@code or}, {@code project}, {@code order by} and {@code
 * limit}. Anything else does not parse, so a query that Azure would refuse or read otherwise is not
 * quietly half understood.
 *
 * <p>https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language
 */
record GraphQuery(String table, List<Stage> stages) {

  private static final Pattern LIMIT = Pattern.compile("(?:limit|take)\\s+(\\d+)");
  private static final Pattern ORDER =
      Pattern.compile("(?:order|sort)\\s+by\\s+([\\w.]+)(?:\\s+(asc|desc))?");
  private static final Pattern COLUMN =
      Pattern.compile("(?:(\\w+)\\s*=\\s*)?(?:(tostring|tolower)\\()?([\\w.]+)\\)?");

  /** One step over the rows. */
  @FunctionalInterface
  interface Stage {
    List<Json.Obj> over(List<Json.Obj> rows);
  }

  /** Parses a query; what is outside the subset is an {@link IllegalArgumentException}. */
  static GraphQuery parse(String text) {
    List<String> parts = GraphCondition.split(text, "|");
    List<Stage> stages = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      stages.add(stage(part));
    }
    return new GraphQuery(parts.getFirst(), List.copyOf(stages));
  }

  List<Json.Obj> run(List<Json.Obj> table) {
    List<Json.Obj> rows = table;
    for (Stage stage : stages) {
      rows = stage.over(rows);
    }
    return rows;
  }

  private static Stage stage(String text) {
    Matcher limit = LIMIT.matcher(text);
    Matcher order = ORDER.matcher(text);
    if (text.startsWith("where ")) {
      GraphCondition condition = GraphCondition.parse(text.substring("where ".length()));
      return rows -> rows.stream().filter(condition::holds).toList();
    }
    if (text.startsWith("project ")) {
      return project(GraphCondition.split(text.substring("project ".length()), ","));
    }
    if (order.matches()) {
      return order(order.group(1), "asc".equals(order.group(2)));
    }
    if (limit.matches()) {
      int count = Integer.parseInt(limit.group(1));
      return rows -> rows.subList(0, Math.min(count, rows.size()));
    }
    throw new IllegalArgumentException("Operator not supported: " + text);
  }

  private static Stage project(List<String> columns) {
    List<Matcher> matchers = columns.stream().map(COLUMN::matcher).toList();
    for (Matcher matcher : matchers) {
      if (!matcher.matches()) {
        throw new IllegalArgumentException("Column not supported in: " + columns);
      }
    }
    return rows -> rows.stream().map(row -> projected(row, matchers)).toList();
  }

  private static Json.Obj projected(Json.Obj row, List<Matcher> columns) {
    Json.Obj result = Json.object();
    for (Matcher column : columns) {
      String path = column.group(3);
      String name = column.group(1) == null ? path.replace('.', '_') : column.group(1);
      Json value = row.at(path).orElse(Json.nil());
      boolean lower = "tolower".equals(column.group(2));
      // A dot in the name would be a path to this builder; projected names have none.
      result = result.with(name, lower ? lowered(value) : value);
    }
    return result;
  }

  private static Json lowered(Json value) {
    return value instanceof Json.Text text
        ? Json.text(text.value().toLowerCase(Locale.ROOT))
        : value;
  }

  /** Like the language's own, {@code order by} without a direction descends. */
  private static Stage order(String column, boolean ascending) {
    Comparator<Json.Obj> byColumn =
        Comparator.comparing(row -> row.text(column).toLowerCase(Locale.ROOT));
    Comparator<Json.Obj> order = ascending ? byColumn : byColumn.reversed();
    return rows -> rows.stream().sorted(order).toList();
  }
}
