package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoOptions;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private static final String DATA_PLANE = "--with-key-vault-data-plane";

  @TempDir private Path directory;

  @Test
  void theOutputEqualsTheMatrixWrittenByHand() throws IOException {
    assertSame(byHand(), scan(DemoOptions.defaults()));
  }

  @Test
  void withTheDataPlaneTheOutputEqualsItsMatrix() throws IOException {
    SortedMap<Cells.Cell, String> expected = byHand();
    Cells.overlay(expected, Cells.table("demo-matrix-data-plane.csv"), "verdict");
    assertSame(expected, scan(DemoOptions.defaults(), DATA_PLANE));
  }

  @Test
  void readerNeedsNoOtherRoleWithoutTheDataPlane() throws IOException {
    assertSame(byHand(), scan(DemoOptions.defaults().asReaderOnly()));
    assertEveryUnknownSaysWhatIsMissing();
  }

  @Test
  void asReaderWithTheDataPlaneTheOutputEqualsItsMatrix() throws IOException {
    SortedMap<Cells.Cell, String> expected = byHand();
    Cells.overlay(expected, Cells.table("demo-matrix-reader-only.csv"), "verdict");
    assertSame(expected, scan(DemoOptions.defaults().asReaderOnly(), DATA_PLANE));
    assertEveryUnknownSaysWhatIsMissing();
  }

  static Stream<List<String>> defects() throws IOException {
    return IndependentDefects.groups().stream();
  }

  /** Those of a group have no cell and no resource in common: each changes what is its own. */
  @ParameterizedTest
  @MethodSource("defects")
  void removingDefectsChangesExactlyTheirCells(List<String> defects) throws IOException {
    // A throttled list has no rows: the scan waits and reads it all the same.
    List<Map<String, String>> rows =
        Cells.table("demo-defects.csv").stream()
            .filter(row -> defects.contains(Cells.get(row, "defect")))
            .toList();
    SortedMap<Cells.Cell, String> expected = byHand();
    Cells.overlay(expected, rows, "without");
    DemoOptions demo = DemoOptions.defaults();
    for (String defect : defects) {
      demo = demo.without(defect);
    }
    assertSame(expected, scan(demo));
  }

  private static void assertSame(
      SortedMap<Cells.Cell, String> expected, SortedMap<Cells.Cell, String> found) {
    assertThat(Cells.differences(expected, found)).isEmpty();
    assertThat(found).isNotEmpty();
  }

  /**
   * No unknown without a way out: a gap names a permission or says what to do, and what was not
   * asked for names its option. Of what no list tells the reason says so.
   */
  private void assertEveryUnknownSaysWhatIsMissing() throws IOException {
    Map<GapId, Gap> gaps = new HashMap<>();
    List<Finding> unknown = new ArrayList<>();
    try (FindingsReader in = FindingsReader.open(findings())) {
      for (Iterator<FindingsRecord> records = in.records(); records.hasNext(); ) {
        switch (records.next()) {
          case FindingsRecord.OfGap(Gap gap) -> gaps.put(gap.id(), gap);
          case FindingsRecord.OfFinding(Finding found) when found.verdict() == Verdict.UNKNOWN ->
              unknown.add(found);
          case FindingsRecord ignored -> {}
        }
      }
    }
    assertThat(unknown)
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.reasons())
                    .isNotEmpty()
                    .allSatisfy(reason -> assertSaysWhatIsMissing(reason, gaps)));
  }

  private static void assertSaysWhatIsMissing(UnknownReason reason, Map<GapId, Gap> gaps) {
    switch (reason) {
      case UnknownReason.OfGap(GapId id) -> {
        Gap gap = Objects.requireNonNull(gaps.get(id), id.value());
        assertThat(gap.action()).isNotBlank();
        if (gap.reason() == Gap.Reason.FORBIDDEN) {
          assertThat(gap.permission()).isNotBlank();
        }
      }
      case UnknownReason.OfNotRequested(String option) -> assertThat(option).isEqualTo(DATA_PLANE);
      case UnknownReason.OfUnresolved(String why) -> assertThat(why).startsWith("no scan lists");
      case UnknownReason.OfRuleFailed(String why) -> throw new AssertionError(why);
    }
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
    return Cells.of(findings());
  }

  private Path findings() {
    return directory.resolve("plumbline-demo").resolve("findings.jsonl");
  }
}
