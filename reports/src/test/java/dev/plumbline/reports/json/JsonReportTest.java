package dev.plumbline.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.reports.sample.Golden;
import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  private final Path directory;

  JsonReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void isOneDocument() throws IOException {
    Golden.check("pull-request.json", render(sample()));
  }

  @Test
  void holdsEveryRecordOfTheFileAsItStandsThere() throws IOException {
    Path findings = sample();
    JsonNode document = new ObjectMapper().readTree(render(findings));
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(findings)) {
      JsonNode record = mapper.readTree(line);
      if (!record.path("record").asText().equals("trailer")) {
        assertThat(document.findParents("record")).contains(record);
      }
    }
    assertThat(document.findParents("record")).hasSize(Files.readAllLines(findings).size() - 1);
  }

  @Test
  void leavesOutALineThatWasCutOff() throws IOException {
    Path findings = sample();
    String text = Files.readString(findings);
    Files.writeString(findings, text.substring(0, text.indexOf("\"verdict\"") + 4));
    JsonNode document = new ObjectMapper().readTree(render(findings));
    assertThat(document.at("/summary/finished").asBoolean()).isFalse();
    assertThat(document.path("findings")).isEmpty();
  }

  @Test
  void holdsTheLastRecordOfAnUnfinishedFileWhoseLineIsWhole() throws IOException {
    Path findings = sample();
    String text = Files.readString(findings);
    int end = text.indexOf('\n', text.indexOf("\"record\":\"finding\"")) + 1;
    Files.writeString(findings, text.substring(0, end));
    JsonNode document = new ObjectMapper().readTree(render(findings));
    assertThat(document.at("/summary/finished").asBoolean()).isFalse();
    assertThat(document.path("findings")).hasSize(1);
  }

  @Test
  void printsNothingOfABrokenFile() throws IOException {
    Path findings = sample();
    Files.writeString(findings, Files.readString(findings).replace("\"unknown\"", "\"compliant\""));
    StringWriter out = new StringWriter();
    assertThatThrownBy(() -> render(findings, out)).isInstanceOf(FileFormatException.class);
    assertThat(out.toString()).isEmpty();
  }

  private Path sample() throws IOException {
    return PullRequest.write(directory.resolve("findings.jsonl"));
  }

  private static String render(Path findings) throws IOException {
    StringWriter out = new StringWriter();
    render(findings, out);
    return out.toString();
  }

  private static void render(Path findings, StringWriter out) throws IOException {
    try (FindingsFile file = FindingsFile.open(findings)) {
      new JsonReport().write(file, out);
    }
  }
}
