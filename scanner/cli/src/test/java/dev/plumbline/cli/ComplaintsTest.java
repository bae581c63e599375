package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to somebody who got something wrong: what, why, and what to do; exit code 2. */
final class ComplaintsTest {

  @TempDir private Path directory;

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertThat(complaint("scan", "azure", "--fial-on", "high")).contains("--fial-on", "--fail-on");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(complaint("evalaute", "x")).contains("Did you mean evaluate?");
  }

  @Test
  void suggestsTheRuleThatWasMeant() {
    assertThat(complaint("explain", "storage-http-only")).contains("storage-https-only");
  }

  @Test
  void namesTheSeveritiesThereAre() {
    assertThat(complaint("evaluate", "x", "--fail-on", "severe"))
        .contains("critical, high, medium, low");
  }

  @Test
  void namesTheFormatsThereAre() throws IOException {
    assertThat(complaint("evaluate", "x", "--format", "pdf")).contains("console, jsonl, html");
    assertThat(complaint("report", "x", "--format", "pdf")).contains("console, jsonl, html");
  }

  @Test
  void saysWhichVariableIsWrong() {
    Desk desk = new Desk(directory, Map.of("PLUMBLINE_FAIL_ON", "severe"));
    assertThat(desk.run("evaluate", "x")).isEqualTo(2);
    assertThat(desk.err()).contains("PLUMBLINE_FAIL_ON", "critical, high, medium, low");
  }

  @Test
  void reportsEveryProblemOfTheConfigurationAtOnce() throws IOException {
    Files.writeString(
        directory.resolve("plumbline.yaml"),
        """
        fail_onn: high
        cloud: moon
        rules:
          storage-http-only:
            enabled: false
        """);
    assertThat(complaint("config", "show"))
        .contains("line 1", "fail_on", "line 2", "usgovernment", "line 4", "storage-https-only");
  }

  @Test
  void saysThatAConfigurationFileIsNotThere() {
    assertThat(complaint("config", "show", "--config", "nowhere.yaml")).contains("nowhere.yaml");
  }

  @Test
  void saysWhichBaselinesThereAre() throws IOException {
    Files.writeString(directory.resolve("plumbline.yaml"), "baseline: strictest\n");
    assertThat(complaint("config", "show")).contains("strictest", "default");
  }

  @Test
  void refusesAProxyItCannotUseWithoutRepeatingItsPassword() {
    assertThat(complaint("scan", "azure", "--proxy", "https://user:hunter2hunter2@proxy:1"))
        .contains("--proxy")
        .doesNotContain("hunter2");
  }

  @Test
  void refusesAPublishAddressBeforeItScans() {
    assertThat(complaint("scan", "azure", "--publish", "https://example.net/x"))
        .contains("--publish", "https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX");
  }

  @Test
  void refusesCredentialsCloudsAndRetriesThatItDoesNotKnow() {
    assertThat(complaint("scan", "azure", "--credential", "password")).contains("azure-cli");
    assertThat(complaint("scan", "azure", "--cloud", "moon")).contains("usgovernment");
    assertThat(complaint("scan", "azure", "--retries", "99")).contains("0 to 10");
  }

  @Test
  void saysThatAnInventoryIsNotThere() {
    assertThat(complaint("evaluate", "nowhere.jsonl")).contains("nowhere.jsonl");
  }

  @Test
  void refusesAnInventoryThatIsNone() throws IOException {
    Files.writeString(directory.resolve("x.jsonl"), "{\"hello\": 1}\n");
    assertThat(complaint("evaluate", "x.jsonl")).contains("x.jsonl");
  }

  private String complaint(String... arguments) {
    Desk desk = new Desk(directory);
    assertThat(desk.run(arguments)).as(desk.err()).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    return desk.err();
  }
}
