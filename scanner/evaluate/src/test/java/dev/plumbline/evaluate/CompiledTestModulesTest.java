package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules that tests load are what their sources say. */
final class CompiledTestModulesTest {

  private static final Path RESOURCES =
      Path.of(System.getProperty("plumbline.root"), "scanner/evaluate/src/test/resources");

  @ParameterizedTest
  @ValueSource(strings = {"engine/traps", "pack"})
  void committedModulesAreThoseThatOpaMakesOfTheirSources(String name, @TempDir Path work)
      throws IOException {
    OpaCommand opa = OpaCommand.orSkip();
    Path folder = RESOURCES.resolve("dev/plumbline/evaluate").resolve(name);
    for (Path source : files(folder, ".rego", "build")) {
      Files.copy(source, work.resolve(source.getFileName()));
    }
    opa.script(work, "build");
    List<Path> modules = files(folder, ".wasm");
    assertThat(modules).isNotEmpty();
    for (Path module : modules) {
      assertThat(work.resolve(module.getFileName()))
          .as("%s; run the script `build` beside it", module)
          .hasSameBinaryContentAs(module);
    }
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
          .toList();
    }
  }
}
