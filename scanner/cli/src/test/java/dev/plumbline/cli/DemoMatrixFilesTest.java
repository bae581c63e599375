package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.Defect;
import dev.plumbline.demo.Estate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix that was written by hand agrees with itself and with what is planted. */
final class DemoMatrixFilesTest {

  private static final Set<String> BAD = Set.of("noncompliant", "unknown");

  /** What Azure does and a scan overcomes: nothing in the matrix depends on it. */
  private static final Set<String> OVERCOME =
      Set.of("payments-vaults-throttled", "analytics-topics-throttled");

  private final List<List<String>> matrix = rows("demo-matrix.csv");
  private final List<List<String>> defects = rows("demo-defects.csv");

  @Test
  void noCellIsThereTwice() {
    assertThat(matrix).extracting(DemoMatrixFilesTest::cell).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleShowsCompliantNoncompliantAndUnknown() {
    Map<String, Set<String>> verdicts =
        matrix.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(1),
                    Collectors.mapping(row -> row.get(2), Collectors.toCollection(TreeSet::new))));

    assertThat(verdicts).hasSize(18);
    assertThat(verdicts.values())
        .allSatisfy(seen -> assertThat(seen).contains("compliant", "noncompliant", "unknown"));
  }

  @Test
  void everyBadCellIsMadeByADefect() {
    Set<String> made =
        defects.stream().map(row -> cell(row.subList(1, 3))).collect(Collectors.toSet());

    assertThat(matrix)
        .filteredOn(row -> BAD.contains(row.get(2)))
        .extracting(DemoMatrixFilesTest::cell)
        .allMatch(made::contains);
  }

  @Test
  void everyDefectStartsFromTheMatrixAndChangesSomething() {
    Map<String, String> verdicts =
        matrix.stream().collect(Collectors.toMap(DemoMatrixFilesTest::cell, row -> row.get(2)));

    assertThat(defects)
        .allSatisfy(
            row -> {
              String cell = cell(row.subList(1, 3));
              assertThat(row.get(3)).as(cell).isEqualTo(verdicts.getOrDefault(cell, "-"));
              assertThat(row.get(4)).as(cell).isNotEqualTo(row.get(3));
            });
  }

  @Test
  void everyPlantedDefectSaysWhatItChanges() {
    Set<String> described = defects.stream().map(List::getFirst).collect(Collectors.toSet());

    assertThat(Estate.contoso().defects())
        .extracting(Defect::id)
        .filteredOn(id -> !OVERCOME.contains(id))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void theDataPlaneChangesWhatItSays() {
    Map<String, String> verdicts =
        matrix.stream().collect(Collectors.toMap(DemoMatrixFilesTest::cell, row -> row.get(2)));

    assertThat(rows("demo-matrix-data-plane.csv"))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.get(2)).isNotEqualTo(verdicts.getOrDefault(cell(row), "-")));
  }

  /** Resource and rule; ids are compared without case, as Azure does. */
  private static String cell(List<String> row) {
    return row.get(0).toLowerCase(Locale.ROOT) + " " + row.get(1);
  }

  /** The rows below the head. No field holds a comma or a quote. */
  private static List<List<String>> rows(String file) {
    try (InputStream in =
        Objects.requireNonNull(DemoMatrixFilesTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
