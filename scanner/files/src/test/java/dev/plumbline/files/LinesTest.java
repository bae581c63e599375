package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinesTest {

  /** What is read from the disk at once. */
  private static final int BLOCK = 1 << 16;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 1, 2 * BLOCK, 5 * BLOCK})
  void lineMayEndAnywhereInABlock(int length) throws IOException {
    String line = "x".repeat(length);

    assertThat(lines(line + "\n" + line + "\nä\n\nlast\n"))
        .containsExactly(line, line, "ä", "", "last");
  }

  @Test
  void lineThatWasCutOffCountsNot() throws IOException {
    assertThat(lines("whole\ncut")).containsExactly("whole");
    assertThat(lines("cut")).isEmpty();
    assertThat(lines("")).isEmpty();
  }

  @Test
  void nothingIsReadBeyondTheGivenLength() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "one\ntwo\nthree\n");

    try (Lines lines = Lines.open(file, 8)) {
      assertThat(all(lines)).containsExactly("one", "two");
      assertThat(lines.number()).isEqualTo(3);
    }
  }

  private List<String> lines(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), text);
    try (Lines lines = Lines.open(file, Files.size(file))) {
      return all(lines);
    }
  }

  private static List<String> all(Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(new String(line.get(), StandardCharsets.UTF_8));
    }
    return all;
  }
}
