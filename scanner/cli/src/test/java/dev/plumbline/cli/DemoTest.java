package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoOptions;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Reconciliation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, looked at as somebody who runs it for the first time. */
final class DemoTest {

  @TempDir private static Path directory;
  private static Desk desk;
  private static int code;

  @BeforeAll
  static void runTheDemo() {
    desk = new Desk(directory);
    code = desk.run("demo");
  }

  @Test
  void endsWithFindingsAndSaysThatItIsIncompleteToo() {
    assertThat(code).isEqualTo(1);
    assertThat(desk.err()).contains("exit code 1", "the scan is incomplete, too");
  }

  @Test
  void printsTheTableAndWritesThreeFiles() {
    assertThat(desk.out()).contains("NONCOMPLIANT", "To fix, worst first", "Could not be read");
    assertThat(desk.file("plumbline-demo"))
        .isDirectoryContaining("glob:**/inventory.jsonl")
        .isDirectoryContaining("glob:**/findings.jsonl")
        .isDirectoryContaining("glob:**/report.html");
  }

  @Test
  void theReconciliationAddsUp() throws IOException {
    List<Reconciliation> rows = new ArrayList<>();
    try (FindingsReader reader = FindingsReader.open(desk.file("plumbline-demo/findings.jsonl"))) {
      for (Iterator<FindingsRecord> records = reader.records(); records.hasNext(); ) {
        if (records.next() instanceof FindingsRecord.OfReconciliation(Reconciliation row)) {
          rows.add(row);
        }
      }
      assertThat(reader.finished()).isTrue();
    }
    assertThat(rows).hasSizeGreaterThan(5).allMatch(Reconciliation::adds);
    assertThat(rows).anyMatch(row -> row.excluded() > 0).anyMatch(row -> row.unknown() > 0);
  }

  @Test
  void theSameInventoryJudgedAgainGivesTheSameBytes() throws IOException {
    int again = desk.run("evaluate", "plumbline-demo/inventory.jsonl", "--output", "again");
    assertThat(again).isEqualTo(1);
    assertThat(Files.readAllBytes(desk.file("again/findings.jsonl")))
        .isEqualTo(Files.readAllBytes(desk.file("plumbline-demo/findings.jsonl")));
  }

  @Test
  void asJsonLinesStandardOutputIsTheFindingsFile() throws IOException {
    Desk pipe = new Desk(directory);
    assertThat(pipe.run("report", "plumbline-demo/findings.jsonl", "--format", "jsonl")).isZero();
    assertThat(pipe.out())
        .isEqualTo(
            Files.readString(desk.file("plumbline-demo/findings.jsonl"), StandardCharsets.UTF_8));
  }

  @Test
  void ignoresTheConfigurationOfTheDirectoryItRunsIn(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("plumbline.yaml"), "no_such_key: 1\n");
    assertThat(new Desk(other).run(DemoOptions.defaults(), "demo")).isEqualTo(1);
  }
}
