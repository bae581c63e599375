package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.Defect;
import dev.plumbline.demo.Estate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix that was written by hand agrees with itself and with what is planted. */
final class DemoMatrixFilesTest {

  private static final Set<String> BAD = Set.of("noncompliant", "unknown");

  /** What Azure does and a scan overcomes: nothing in the matrix depends on it. */
  private static final Set<String> OVERCOME =
      Set.of("payments-vaults-throttled", "analytics-topics-throttled");

  /** What only rules of the strict baseline see, or only a scan with the data plane. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "lab-certificate-for-decades",
          "lab-certificate-unrenewed",
          "lab-endpoint-pending",
          "lab-key-lasting",
          "lab-key-software",
          "lab-secret-lasting",
          "lab-secret-unlabelled",
          "partners-copy-scope-unset",
          "partners-encrypted-once",
          "partners-endpoint-pending",
          "partners-no-lock",
          "plain-no-lock",
          "security-workspace-short",
          "sftp-local-users-on",
          "work-no-lifecycle-policy");

  /** Unknown by nature: an option, what no scan lists, and what two defects hide together. */
  private static final List<String> NOT_PLANTED =
      List.of(
          " keyvault-certificate-expiring",
          " keyvault-certificate-validity",
          "/vaults/kv-billing/providers/microsoft.insights/diagnosticsettings/to-log-central"
              + " diagnostics-destination-exists",
          "/8b2d7e63-1c9f-4a5b-8d34-0e6f5a4b3c22 diagnostics-destination-exists");

  private final List<List<String>> matrix = rows("demo-matrix.csv");
  private final List<List<String>> defects = rows("demo-defects.csv");

  @Test
  void noCellIsThereTwice() {
    assertThat(matrix).extracting(DemoMatrixFilesTest::cell).doesNotHaveDuplicates();
  }

  /** What the demo cannot show, because it would need more of one kind, a fixture does. */
  @Test
  void everyRuleShowsCompliantNoncompliantAndUnknown() throws IOException {
    Map<String, Set<String>> verdicts = new TreeMap<>();
    Stream.of(matrix, rows("demo-matrix-data-plane.csv"))
        .flatMap(List::stream)
        .forEach(
            row -> verdicts.computeIfAbsent(row.get(1), rule -> new TreeSet<>()).add(row.get(2)));
    Path policies = Path.of(System.getProperty("plumbline.root"), "policies");

    assertThat(verdicts.keySet())
        .containsExactlyElementsOf(new TreeSet<>(RuleFolders.baseline(policies, "default")));
    Objects.requireNonNull(verdicts.get("storage-immutability"))
        .add(RuleFolders.fixture("storage-immutability", "compliant"));
    assertThat(verdicts)
        .allSatisfy(
            (rule, seen) ->
                assertThat(seen).as(rule).contains("compliant", "noncompliant", "unknown"));
  }

  /** Whatever the baseline: of each verdict that a rule can give there is a fixture. */
  @Test
  void everyRuleHasAFixtureForEachVerdict() throws IOException {
    Path policies = Path.of(System.getProperty("plumbline.root"), "policies");
    for (String rule : RuleFolders.baseline(policies, "strict")) {
      for (String verdict : List.of("compliant", "noncompliant", "unknown")) {
        assertThat(RuleFolders.fixture(rule, verdict)).as(rule).isEqualTo(verdict);
      }
    }
  }

  @Test
  void everyBadCellIsMadeByADefect() {
    Set<String> made =
        defects.stream().map(row -> cell(row.subList(1, 3))).collect(Collectors.toSet());

    assertThat(matrix)
        .filteredOn(row -> BAD.contains(row.get(2)))
        .extracting(DemoMatrixFilesTest::cell)
        .filteredOn(cell -> NOT_PLANTED.stream().noneMatch(cell::endsWith))
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
        .filteredOn(id -> !OVERCOME.contains(id) && !ELSEWHERE.contains(id))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void theOtherMatricesChangeWhatTheySay() {
    Map<String, String> verdicts =
        matrix.stream().collect(Collectors.toMap(DemoMatrixFilesTest::cell, row -> row.get(2)));

    assertThat(
            Stream.of("demo-matrix-data-plane.csv", "demo-matrix-reader-only.csv")
                .flatMap(file -> rows(file).stream()))
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
