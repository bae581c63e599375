package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.Defect;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demo's verdicts against tables that were written by hand from the rule catalogue, before
 * there were rules.
 */
final class DemoMatrixTest {

  @TempDir private Path directory;

  @Test
  void theOutputEqualsTheMatrixWrittenByHand() throws IOException {
    assertSame(byHand(), scan(DemoOptions.defaults()));
  }

  @Test
  void withTheDataPlaneTheOutputEqualsItsMatrix() throws IOException {
    SortedMap<Cells.Cell, String> expected = byHand();
    Cells.overlay(expected, Cells.table("demo-matrix-data-plane.csv"), "verdict");
    assertSame(expected, scan(DemoOptions.defaults(), "--with-key-vault-data-plane"));
  }

  @Test
  void everyRuleIsShownCompliantNoncompliantAndUnknown() throws IOException {
    Map<String, Set<String>> verdicts = new TreeMap<>();
    byHand()
        .forEach(
            (cell, verdict) ->
                verdicts
                    .computeIfAbsent(cell.rule().value(), rule -> new TreeSet<>())
                    .add(verdict));
    assertThat(verdicts).hasSize(18);
    assertThat(verdicts.values())
        .allSatisfy(seen -> assertThat(seen).contains("compliant", "noncompliant", "unknown"));
  }

  static Stream<String> defects() {
    return Estate.contoso().defects().stream().map(Defect::id);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void removingADefectChangesExactlyItsCells(String defect) throws IOException {
    // A throttled list has no rows: the scan waits and reads it all the same.
    List<Map<String, String>> rows =
        Cells.table("demo-defects.csv").stream()
            .filter(row -> Cells.get(row, "defect").equals(defect))
            .toList();
    SortedMap<Cells.Cell, String> expected = byHand();
    Cells.overlay(expected, rows, "without");
    assertSame(expected, scan(DemoOptions.defaults().without(defect)));
  }

  private static void assertSame(
      SortedMap<Cells.Cell, String> expected, SortedMap<Cells.Cell, String> found) {
    assertThat(Cells.differences(expected, found)).isEmpty();
    assertThat(found).isNotEmpty();
  }

  private static SortedMap<Cells.Cell, String> byHand() throws IOException {
    SortedMap<Cells.Cell, String> cells = new TreeMap<>();
    Cells.overlay(cells, Cells.table("demo-matrix.csv"), "verdict");
    return cells;
  }

  private SortedMap<Cells.Cell, String> scan(DemoOptions demo, String... more) throws IOException {
    Desk desk = new Desk(directory);
    String[] arguments = Stream.concat(Stream.of("demo"), Stream.of(more)).toArray(String[]::new);
    assertThat(desk.run(demo, arguments)).as(desk.err()).isEqualTo(1);
    return Cells.of(desk.file("plumbline-demo/findings.jsonl"));
  }
}
