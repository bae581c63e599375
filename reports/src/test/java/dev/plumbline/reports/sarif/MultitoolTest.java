package dev.plumbline.reports.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's validator, where {@code npm ci} was run in {@code src/test/sarif}. */
class MultitoolTest {

  private static final Path PROGRAM =
      Path.of(System.getProperty("plumbline.root", ".."))
          .resolve("reports/src/test/sarif/node_modules")
          .resolve("@microsoft/sarif-multitool-linux/Sarif.Multitool");

  private final Path directory;

  MultitoolTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void findsNoErrorInGithubsCopy() throws Exception {
    assertThat(validate(render(Profile.GITHUB), "Sarif;Ghas")).doesNotContain(": error ");
  }

  @Test
  void findsNoErrorInTheFullForm() throws Exception {
    assertThat(validate(render(Profile.FULL), "Sarif")).doesNotContain(": error ");
  }

  @Test
  void wouldFindAnError() throws Exception {
    Path log = render(Profile.GITHUB);
    Files.writeString(log, Files.readString(log).replace("\"ruleIndex\" : ", "\"ruleIndex\" : 9"));
    assertThat(validate(log, "Sarif;Ghas")).contains(": error ");
  }

  private Path render(Profile profile) throws IOException {
    Path log = directory.resolve("log.sarif");
    try (Writer out = Files.newBufferedWriter(log);
        FindingsFile findings =
            FindingsFile.open(PullRequest.write(directory.resolve("findings.jsonl")))) {
      new SarifReport(profile).write(findings, out);
    }
    return log;
  }

  /** All that it says: its exit code is 0 even where it finds errors. */
  private static String validate(Path log, String kinds) throws Exception {
    assumeTrue(
        Files.isRegularFile(PROGRAM), "Skipped: run \"npm ci\" in reports/src/test/sarif first.");
    assertThat(PROGRAM.toFile().setExecutable(true)).isTrue();
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "validate", log.toString(), "--rule-kind", kinds)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(said).contains("Done.");
    return said;
  }
}
