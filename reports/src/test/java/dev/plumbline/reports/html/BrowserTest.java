package dev.plumbline.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.sample.SampleEstate;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code src/test/browser/check.mjs} where Node, Chromium and its packages are installed. */
class BrowserTest {

  private static final Path SCRIPTS =
      Path.of(System.getProperty("plumbline.root", "..")).resolve("reports/src/test/browser");

  private final Path directory;

  BrowserTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void isAccessibleSelfContainedAndUsableInARealBrowser() throws Exception {
    Optional<String> node = program("node");
    Optional<String> chromium =
        Optional.ofNullable(System.getenv("PLUMBLINE_CHROMIUM"))
            .or(() -> program("chromium"))
            .or(() -> program("google-chrome"));
    assumeTrue(node.isPresent(), "Skipped: no node on the PATH.");
    assumeTrue(
        chromium.isPresent(), "Skipped: no chromium on the PATH and PLUMBLINE_CHROMIUM not set.");
    assumeTrue(
        Files.isDirectory(SCRIPTS.resolve("node_modules")),
        "Skipped: run \"npm ci\" in reports/src/test/browser first.");

    Process check =
        new ProcessBuilder(
                node.orElseThrow(),
                SCRIPTS.resolve("check.mjs").toString(),
                chromium.orElseThrow(),
                page("small", SampleEstate.write(directory.resolve("small.jsonl"), 60)),
                page("large", SampleEstate.write(directory.resolve("large.jsonl"), 10_000)),
                page("change", PullRequest.write(directory.resolve("change.jsonl"))))
            .redirectErrorStream(true)
            .start();
    String complaints = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(complaints).isZero();
  }

  private String page(String name, Path findings) throws IOException {
    Path page = directory.resolve(name + ".html");
    try (Writer out = Files.newBufferedWriter(page)) {
      try (FindingsFile file = FindingsFile.open(findings)) {
        new HtmlReport().write(file, out);
      }
    }
    return page.toString();
  }

  private static Optional<String> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
