package dev.plumbline.reports.jsonl;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.reports.sample.Small;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlReportTest {

  private final Path directory;

  JsonlReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void printsTheFindingsFileAsItIs() throws IOException {
    Path file =
        Small.withRules()
            .fails("storage-https-only", account("stödeme"))
            .write(directory.resolve("findings.jsonl"));
    StringWriter out = new StringWriter();
    render(file, out);
    assertThat(out.toString()).isEqualTo(Files.readString(file));
  }

  @Test
  void printsNothingOfABrokenFile() throws IOException {
    Path file =
        Small.withRules()
            .fails("storage-https-only", account("st1"))
            .write(directory.resolve("findings.jsonl"));
    Files.writeString(file, Files.readString(file).replace("\"noncompliant\"", "\"compliant\""));
    StringWriter out = new StringWriter();
    assertThatThrownBy(() -> render(file, out)).isInstanceOf(FileFormatException.class);
    assertThat(out.toString()).isEmpty();
  }

  private static void render(Path findings, StringWriter out) throws IOException {
    try (FindingsFile file = FindingsFile.open(findings)) {
      new JsonlReport().write(file, out);
    }
  }
}
