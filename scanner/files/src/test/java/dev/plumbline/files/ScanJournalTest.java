package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.ReadJournal.FinishedRead;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanJournalTest {

  private static final FinishedRead VAULT = read("vault", 1);
  private static final FinishedRead ACCOUNT = read("account \ud83d\udd11 \n$plumbline", 2);

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("scan.journal");
  }

  private static FinishedRead read(String name, int second) {
    return new FinishedRead(
        Value.object("$plumbline", Value.of(name), "n", Value.array(List.of(Value.of(second)))),
        new Fact.Origin("GET /" + name, Instant.ofEpochSecond(second)));
  }

  private void write() throws IOException {
    try (ScanJournal journal = ScanJournal.begin(file, Samples.SCAN)) {
      journal.finished("vault", VAULT);
      journal.finished("account", ACCOUNT);
    }
  }

  @Test
  void givesBackTheScanAndWhatWasRead() throws IOException {
    write();
    try (ScanJournal left = ScanJournal.left(file).orElseThrow()) {
      assertThat(left.scan()).isEqualTo(Samples.SCAN);
      assertThat(left.kept()).isEqualTo(2);
      assertThat(left.replay("account")).contains(ACCOUNT);
      assertThat(left.replay("vault")).contains(VAULT);
      assertThat(left.replay("topic")).isEmpty();
    }
  }

  @Test
  void givesEachAnswerOnceInTheOrderOfTheAnswers() throws IOException {
    try (ScanJournal journal = ScanJournal.begin(file, Samples.SCAN)) {
      journal.finished("it", read("first", 1));
      journal.finished("it", read("second", 2));
      journal.finished("it", read("third", 3));
    }
    try (ScanJournal left = ScanJournal.left(file).orElseThrow()) {
      assertThat(left.replay("it")).contains(read("first", 1));
      assertThat(left.replay("it")).contains(read("second", 2));
      assertThat(left.replay("it")).contains(read("third", 3));
      assertThat(left.replay("it")).isEmpty();
    }
  }

  @Test
  void losesOnlyTheLineThatWasCutShortWhereverThatWas() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file);
    int last = lineStart(whole, 2);
    for (int end = last; end < whole.length; end++) {
      Files.write(file, Arrays.copyOf(whole, end));
      try (ScanJournal left = ScanJournal.left(file).orElseThrow()) {
        assertThat(left.kept()).isEqualTo(1);
        left.finished("account", ACCOUNT);
      }
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void readsNothingBehindADamagedLine() throws IOException {
    write();
    byte[] bytes = Files.readAllBytes(file);
    bytes[lineStart(bytes, 2) - 5]++;
    Files.write(file, bytes);
    try (ScanJournal left = ScanJournal.left(file).orElseThrow()) {
      assertThat(left.kept()).isZero();
      assertThat(left.replay("vault")).isEmpty();
      assertThat(left.replay("account")).isEmpty();
    }
  }

  @Test
  void isNotThereWithoutAWholeHeader() throws IOException {
    assertThat(ScanJournal.left(file)).isEmpty();
    write();
    byte[] whole = Files.readAllBytes(file);
    for (int end : List.of(0, 1, 40, lineStart(whole, 1) - 1)) {
      Files.write(file, Arrays.copyOf(whole, end));
      assertThat(ScanJournal.left(file)).isEmpty();
    }
    Files.writeString(file, "{\"record\":\"header\"}\n");
    assertThat(ScanJournal.left(file)).isEmpty();
  }

  @Test
  void isGoneWhenTheScanIsFinished() throws IOException {
    write();
    Optional<ScanJournal> left = ScanJournal.left(file);
    left.orElseThrow().discard();
    assertThat(file).doesNotExist();
  }

  private static int lineStart(byte[] bytes, int line) {
    int start = 0;
    for (int passed = 0; passed < line; start++) {
      passed += bytes[start] == '\n' ? 1 : 0;
    }
    return start;
  }
}
