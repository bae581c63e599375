package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.bench.generate.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of generated templates finds what they were composed of. Nothing here looks at a time. */
final class TemplateBenchTest {

  @TempDir private Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private Program program = new Program(Program.jvm(), Path.of(""));

  @BeforeEach
  void runFromTheClassPathOfTheTests() throws Exception {
    program = new Program(Program.jvm(), directory);
    String classPath = System.getProperty("java.class.path");
    Files.writeString(directory.resolve("options"), "-cp \"" + classPath + "\"\n");
  }

  @Test
  void findsWhatTheTemplatesWereComposedOf() throws Exception {
    Comparison.Result result = new TemplateBench(program, directory).run(40, 1, out);

    assertThat(result.differences()).isEmpty();
    assertThat(result.resources()).isGreaterThan(300);
    assertThat(result.unknownShare()).isLessThanOrEqualTo(TemplateBench.UNKNOWN);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("40 templates", "most heap");
  }
}
