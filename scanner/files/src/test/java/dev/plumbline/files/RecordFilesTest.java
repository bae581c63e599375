package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordFilesTest {

  private final Path directory;

  RecordFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void readsBackEveryKindOfInventoryRecord() throws IOException {
    Path file = inventory("inventory.jsonl", true);

    try (InventoryReader reader = InventoryReader.open(file)) {
      assertThat(reader.scan()).isEqualTo(Samples.SCAN);
      assertThat(reader.finished()).isTrue();
      assertThat(all(reader.records()))
          .containsExactly(
              new InventoryRecord.OfResource(Samples.family().get(0)),
              new InventoryRecord.OfResource(Samples.family().get(1)),
              new InventoryRecord.OfResource(Samples.template()),
              new InventoryRecord.OfGap(Samples.GAP),
              new InventoryRecord.OfExclusion(Samples.EXCLUSION));
    }
  }

  @Test
  void readsBackEveryKindOfFindingsRecord() throws IOException {
    Path file = findings("findings.jsonl");

    try (FindingsReader reader = FindingsReader.open(file)) {
      assertThat(reader.header()).isEqualTo(Samples.HEADER);
      assertThat(reader.finished()).isTrue();
      List<FindingsRecord> expected = new ArrayList<>();
      expected.add(new FindingsRecord.OfRule(Samples.CARD));
      expected.add(new FindingsRecord.OfGap(Samples.GAP));
      expected.add(new FindingsRecord.OfExclusion(Samples.EXCLUSION));
      Samples.findings().forEach(f -> expected.add(new FindingsRecord.OfFinding(f)));
      expected.addAll(Samples.notes());
      expected.add(new FindingsRecord.OfReconciliation(Samples.reconciliation()));
      assertThat(all(reader.records())).isEqualTo(expected);
    }
  }

  @Test
  void readsTheRecordsOfAnInventoryAgain() throws IOException {
    try (InventoryReader reader = InventoryReader.open(inventory("inventory.jsonl", true))) {
      List<InventoryRecord> first = all(reader.records());
      assertThat(all(reader.records())).isEqualTo(first).isNotEmpty();
      reader.records().next();
      assertThat(all(reader.records())).isEqualTo(first);
    }
  }

  @Test
  void writesEqualBytesForEqualInput() throws IOException {
    assertThat(inventory("a.jsonl", true)).hasSameBinaryContentAs(inventory("b.jsonl", true));
    assertThat(findings("c.jsonl")).hasSameBinaryContentAs(findings("d.jsonl"));
  }

  @Test
  void readsAnUnfinishedFileUpToItsLastFullLineAndSaysSo() throws IOException {
    Path file = inventory("inventory.jsonl", false);
    byte[] bytes = Files.readAllBytes(file);
    for (int cut : List.of(0, 1, 30)) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));
      try (InventoryReader reader = InventoryReader.open(file)) {
        assertThat(reader.finished()).isFalse();
        assertThat(all(reader.records())).hasSize(cut == 0 ? 5 : 4);
      }
    }
  }

  @Test
  void takesATrailerThatWasCutOffForUnfinished() throws IOException {
    Path file = inventory("inventory.jsonl", true);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));

    try (InventoryReader reader = InventoryReader.open(file)) {
      assertThat(reader.finished()).isFalse();
      assertThat(all(reader.records())).hasSize(5);
    }
  }

  @Test
  void takesAFinishedFileWhoseLastLineEndWasLost() throws IOException {
    Path file = inventory("inventory.jsonl", true);
    Files.writeString(file, Files.readString(file).stripTrailing());

    try (InventoryReader reader = InventoryReader.open(file)) {
      assertThat(reader.finished()).isTrue();
      assertThat(all(reader.records())).hasSize(5);
    }
  }

  @Test
  void refusesAFileThatWasChangedBeforeGivingItsFirstRecord() throws IOException {
    Path file = inventory("inventory.jsonl", true);
    Files.writeString(file, Files.readString(file).replace("kv-1", "kv-2"));

    assertThatThrownBy(() -> InventoryReader.open(file))
        .isInstanceOf(FileFormatException.class)
        .hasMessageContaining("was changed after it was written")
        .hasMessageContaining(file.toString());
  }

  @Test
  void hasTheDigestThatItsTrailerGives() throws IOException {
    Path file = inventory("inventory.jsonl", true);
    String trailer = Files.readAllLines(file).getLast();

    try (InventoryReader reader = InventoryReader.open(file)) {
      assertThat(trailer)
          .isEqualTo(
              "{\"record\":\"trailer\",\"counts\":{\"resource\":3,\"gap\":1,\"exclusion\":1,\"usage\":0},\"sha256\":\""
                  + reader.digest()
                  + "\"}");
    }
  }

  @Test
  void asksForAnUpdateWhenTheFileIsNewer() throws IOException {
    Path file =
        unfinished(
            "{\"record\":\"header\",\"schema\":\"plumbline/inventory\",\"version\":2,\"x\":1}\n");

    assertThatThrownBy(() -> InventoryReader.open(file))
        .hasMessageContaining("written by a newer Plumbline")
        .hasMessageContaining("update Plumbline");
  }

  @Test
  void refusesTheOtherKindOfFile() throws IOException {
    Path file = findings("findings.jsonl");

    assertThatThrownBy(() -> InventoryReader.open(file))
        .hasMessageContaining("is a plumbline/findings file")
        .hasMessageContaining("plumbline/inventory");
  }

  @Test
  void refusesWhatIsNoRecordFileAtAll() throws IOException {
    for (String content : List.of("", "hello\n", "[]\n", "{\"record\":\"gap\"}\n")) {
      Path file = unfinished(content);
      assertThatThrownBy(() -> InventoryReader.open(file))
          .isInstanceOf(FileFormatException.class)
          .hasMessageContaining("its first line is not a header");
    }
    assertThatThrownBy(() -> FindingsReader.open(directory.resolve("none.jsonl")))
        .isInstanceOf(FileFormatException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void namesFileLineAndMemberOfARecordThatIsNotOne() throws IOException {
    String header = Files.readAllLines(inventory("a.jsonl", false)).getFirst() + "\n";
    Map.of(
            "{\"record\":\"exclusion\",\"id\":\"/x\",\"type\":\"t\",\"reason\":\"odd\",\"detail\":\"\"}",
            "\"reason\" must be one of byOption, deletedInFlight, conditionFalse",
            "{\"record\":\"exclusion\",\"id\":\" \",\"type\":\"t\"}",
            "\"id\" must not be blank",
            "{\"record\":\"exclusion\",\"id\":\"/x\",\"type\":\"t\",\"reason\":\"byOption\",\"detail\":\"\",\"more\":1}",
            "\"more\" is not known",
            "{\"record\":\"finding\"}",
            "\"record\" must be one of resource, gap, exclusion",
            "{\"record\":",
            "Not JSON")
        .forEach(
            (line, message) ->
                assertThatThrownBy(() -> readAll(unfinished(header + line + "\n")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(FileFormatException.class)
                    .hasMessageContaining("line 2: ")
                    .hasMessageContaining(message));
  }

  @Test
  void keepsFamiliesTogetherWhenManyThreadsWrite() throws Exception {
    Path file = directory.resolve("many.jsonl");
    try (InventoryWriter writer = InventoryWriter.create(file, Samples.SCAN)) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 500; i++) {
          threads.execute(() -> writer.family(Samples.family()));
          threads.execute(() -> writer.gap(Samples.GAP));
        }
      }
      writer.finish();
    }

    int families = 0;
    int gaps = 0;
    try (InventoryReader reader = InventoryReader.open(file)) {
      Iterator<InventoryRecord> records = reader.records();
      while (records.hasNext()) {
        switch (records.next()) {
          case InventoryRecord.OfResource(Resource parent) -> {
            assertThat(parent).isEqualTo(Samples.family().get(0));
            assertThat(records.next())
                .isEqualTo(new InventoryRecord.OfResource(Samples.family().get(1)));
            families++;
          }
          case InventoryRecord.OfGap(Gap ignored) -> gaps++;
          case InventoryRecord.OfExclusion ignored -> throw new AssertionError("none was written");
          case InventoryRecord.OfUsage ignored -> throw new AssertionError("none was written");
        }
      }
    }
    assertThat(families).isEqualTo(500);
    assertThat(gaps).isEqualTo(500);
  }

  @Test
  void takesNothingMoreAfterTheTrailer() throws IOException {
    try (InventoryWriter writer =
        InventoryWriter.create(directory.resolve("x.jsonl"), Samples.SCAN)) {
      writer.finish();
      assertThatIllegalStateException().isThrownBy(() -> writer.gap(Samples.GAP));
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
  }

  @Test
  void writesTheHeaderAtOnceSoThatACrashLeavesAFileThatSaysWhatItIs() throws IOException {
    Path file = directory.resolve("deep/er/inventory.jsonl");
    try (InventoryWriter writer = InventoryWriter.create(file, Samples.SCAN)) {
      try (InventoryReader reader = InventoryReader.open(file)) {
        assertThat(reader.scan()).isEqualTo(Samples.SCAN);
        assertThat(reader.finished()).isFalse();
      }
      writer.finish();
    }
  }

  @Test
  void readsCardsFromAnArray() throws IOException {
    Value cards =
        ValueJson.read(ValueJson.write(Value.array(List.of(RuleCardJson.write(Samples.CARD)))));

    assertThat(RuleCardJson.readAll(cards)).containsExactly(Samples.CARD);
    assertThatThrownBy(() -> RuleCardJson.read(Value.object("name", Value.of("nohyphen"))))
        .isInstanceOf(FileFormatException.class)
        .hasMessageContaining("card.name")
        .hasMessageContaining("Not a rule name");
  }

  private Path inventory(String name, boolean finish) throws IOException {
    Path file = directory.resolve(name);
    try (InventoryWriter writer = InventoryWriter.create(file, Samples.SCAN)) {
      writer.family(Samples.family());
      writer.family(List.of(Samples.template()));
      writer.gap(Samples.GAP);
      writer.exclusion(Samples.EXCLUSION);
      if (finish) {
        writer.finish();
      }
    }
    return file;
  }

  private Path findings(String name) throws IOException {
    Path file = directory.resolve(name);
    try (FindingsWriter writer = FindingsWriter.create(file, Samples.HEADER)) {
      writer.rule(Samples.CARD);
      writer.gap(Samples.GAP);
      writer.exclusion(Samples.EXCLUSION);
      Samples.findings().forEach(writer::finding);
      Samples.notes().forEach(writer::record);
      writer.reconciliation(Samples.reconciliation());
      writer.finish();
    }
    return file;
  }

  private Path unfinished(String content) throws IOException {
    return Files.write(
        directory.resolve("unfinished.jsonl"), content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<InventoryRecord> readAll(Path file) throws IOException {
    try (InventoryReader reader = InventoryReader.open(file)) {
      return all(reader.records());
    }
  }

  private static <T> List<T> all(Iterator<T> records) {
    List<T> all = new ArrayList<>();
    records.forEachRemaining(all::add);
    return all;
  }
}
