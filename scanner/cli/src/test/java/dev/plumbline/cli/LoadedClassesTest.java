package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that touch no Azure must not pay for its SDK: loading it costs seconds. */
final class LoadedClassesTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules list",
        "explain storage-https-only",
        "config show",
        "evaluate none.jsonl",
        "scan path ."
      })
  void loadNoClassOfTheAzureSdk(String command) throws IOException, InterruptedException {
    Path loaded = directory.resolve("loaded.txt");
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main"));
    java.addAll(List.of(command.split(" ", -1)));

    Process process =
        new ProcessBuilder(java)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("said.txt").toFile())
            .start();
    process.waitFor();

    List<String> lines = Files.readAllLines(loaded);
    assertThat(lines).anyMatch(line -> line.contains("dev.plumbline.cli.Main "));
    assertThat(lines.stream().filter(LoadedClassesTest::isOfAzure)).isEmpty();
  }

  private static boolean isOfAzure(String line) {
    return line.contains(" com.azure.") || line.contains(" dev.plumbline.azure.");
  }
}
