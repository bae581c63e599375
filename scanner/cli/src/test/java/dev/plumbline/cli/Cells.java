package dev.plumbline.cli;

import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.RuleName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Verdicts by resource and rule: written by hand in a table, or read from a findings file. */
final class Cells {

  /** One rule on one resource. */
  record Cell(ResourceId resource, RuleName rule) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byResource = resource.compareTo(other.resource);
      return byResource != 0 ? byResource : rule.compareTo(other.rule);
    }
  }

  private Cells() {}

  /** What a findings file says. */
  static SortedMap<Cell, String> of(Path findings) throws IOException {
    SortedMap<Cell, String> cells = new TreeMap<>();
    try (FindingsReader reader = FindingsReader.open(findings)) {
      for (Iterator<FindingsRecord> records = reader.records(); records.hasNext(); ) {
        if (records.next() instanceof FindingsRecord.OfFinding(Finding finding)) {
          Cell cell = new Cell(finding.subject().id(), finding.rule());
          String before = cells.put(cell, finding.verdict().wireName());
          if (before != null) {
            throw new IllegalStateException("Two verdicts for " + cell);
          }
        }
      }
    }
    return cells;
  }

  /** A table of this package, as rows of name to value. Its last column may hold commas. */
  static List<Map<String, String>> table(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Cells.class.getResourceAsStream(name), name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> columns = List.of(lines.getFirst().split(",", -1));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] values = line.split(",", columns.size());
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), values[i]);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Where two differ, for a message that can be read: cell, expected, found. */
  static List<String> differences(SortedMap<Cell, String> expected, SortedMap<Cell, String> found) {
    SortedSet<Cell> all = new TreeSet<>(expected.keySet());
    all.addAll(found.keySet());
    return all.stream()
        .filter(cell -> !Objects.equals(expected.get(cell), found.get(cell)))
        .map(
            cell ->
                cell.rule()
                    + " on "
                    + cell.resource()
                    + ": expected "
                    + expected.get(cell)
                    + ", found "
                    + found.get(cell))
        .toList();
  }

  static Cell cell(Map<String, String> row) {
    return new Cell(new ResourceId(get(row, "resource")), new RuleName(get(row, "rule")));
  }

  static String get(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  /** The table's verdicts; a verdict of {@code -} means that there is no such cell. */
  static void overlay(
      SortedMap<Cell, String> cells, List<Map<String, String>> rows, String column) {
    for (Map<String, String> row : rows) {
      if (get(row, column).equals("-")) {
        cells.remove(cell(row));
      } else {
        cells.put(cell(row), get(row, column));
      }
    }
  }
}
