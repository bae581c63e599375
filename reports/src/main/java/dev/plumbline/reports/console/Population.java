package dev.plumbline.reports.console;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.reports.console.Paper.Ink;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Whether every listed resource is accounted for, type by type. */
final class Population {

  /** A column of the table; the two that only templates have are shown when they count anything. */
  private record Column(String title, ToIntFunction<Reconciliation> of, boolean always) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("listed", Reconciliation::listed, true),
          new Column("judged", Reconciliation::judged, true),
          new Column("unknown", Reconciliation::unknown, true),
          new Column("excluded", Reconciliation::excluded, true),
          new Column("no rule", Reconciliation::noRule, true),
          new Column("referenced", Reconciliation::referenced, false),
          new Column("cond. false", Reconciliation::conditionFalse, false));

  private static final int NARROWEST = 32;

  /** What was excluded for another reason is in the other reports. */
  private static final int EXCLUSIONS = 5;

  private Population() {}

  static void print(Summary summary, Paper paper) throws IOException {
    List<Reconciliation> rows = summary.reconciliations();
    if (rows.isEmpty()) {
      return;
    }
    List<Column> columns = columns(rows);
    paper.heading(
        "Resources: listed = "
            + columns.stream().skip(1).map(Column::title).collect(Collectors.joining(" + ")));
    int numbers = columns.stream().mapToInt(column -> column.title().length() + 2).sum();
    int room = paper.width() - numbers - 2;
    int longest = longest(rows);
    // A type's end alone does not tell it from others: it gets a line of its own.
    boolean apart = room < Math.min(longest, NARROWEST);
    int types = Math.max(0, Math.min(room, longest));
    paper.line(paper.ink(Ink.FAINT, "  " + " ".repeat(types) + titles(columns)));
    for (Reconciliation row : rows) {
      if (apart) {
        paper.line("  " + Printable.cutStart(row.type().value(), paper.width() - 2));
      }
      String type = apart ? "" : Printable.cutStart(row.type().value(), types);
      paper.line("  " + type + " ".repeat(types - type.length()) + numbers(row, columns));
    }
    for (String note : notes(summary)) {
      paper.wrapped(2, Ink.PLAIN, note);
    }
  }

  private static List<Column> columns(List<Reconciliation> rows) {
    return COLUMNS.stream()
        .filter(
            column ->
                column.always() || rows.stream().anyMatch(row -> column.of().applyAsInt(row) > 0))
        .toList();
  }

  private static int longest(List<Reconciliation> rows) {
    return rows.stream().mapToInt(row -> row.type().value().length()).max().orElse(0);
  }

  private static String titles(List<Column> columns) {
    return columns.stream().map(column -> "  " + column.title()).collect(Collectors.joining());
  }

  private static String numbers(Reconciliation row, List<Column> columns) {
    StringBuilder line = new StringBuilder();
    for (Column column : columns) {
      String number = Paper.number(column.of().applyAsInt(row));
      line.append("  ").append(" ".repeat(Math.max(0, column.title().length() - number.length())));
      line.append(number);
    }
    return line.append(row.adds() ? "" : "  DOES NOT ADD UP").toString();
  }

  private static List<String> notes(Summary summary) {
    List<String> notes = new ArrayList<>();
    for (Reconciliation row : summary.reconciliations()) {
      if (row.unreadListings() > 0) {
        notes.add(
            "Not read: "
                + Paper.count(row.unreadListings(), "listing", "listings")
                + " of "
                + row.type()
                + ", and what is in there is not counted.");
      }
    }
    int managed = summary.reconciliations().stream().mapToInt(Reconciliation::managed).sum();
    if (managed > 0) {
      notes.add("Managed by another resource: " + Paper.number(managed) + " of all listed.");
    }
    excluded(summary.exclusions()).entrySet().stream()
        .limit(EXCLUSIONS)
        .forEach(why -> notes.add(Paper.number(why.getValue()) + " " + why.getKey()));
    return notes;
  }

  private static Map<String, Integer> excluded(List<Exclusion> exclusions) {
    Map<String, Integer> byDetail = new TreeMap<>();
    for (Exclusion exclusion : exclusions) {
      String reason =
          switch (exclusion.reason()) {
            case BY_OPTION, DELETED_IN_FLIGHT -> "excluded: ";
            case CONDITION_FALSE -> "not deployed: ";
          };
      byDetail.merge(reason + Printable.cut(exclusion.detail(), 120), 1, Integer::sum);
    }
    return byDetail;
  }
}
