package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.SmallEstate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No variable of the SDK, of ours or of the JVM makes a scan write what it was answered. */
final class NoBodiesInLogsTest {

  @TempDir private Path directory;

  @Test
  void noVariableTurnsThemOn() throws IOException, InterruptedException {
    DemoOptions small = DemoOptions.defaults().withEstate(SmallEstate.estate());
    String said;
    try (DemoAzure azure = DemoAzure.start(small)) {
      OwnProcess scan =
          OwnProcess.java()
              .with(azure.environment())
              .with(
                  Map.of(
                      "AZURE_HTTP_LOG_DETAIL_LEVEL", "body_and_headers",
                      "AZURE_LOG_LEVEL", "verbose",
                      "PLUMBLINE_LOG_LEVEL", "debug",
                      "PLUMBLINE_LOG_FORMAT", "json"))
              .option("-DAZURE_HTTP_LOG_DETAIL_LEVEL=body_and_headers")
              .option("-Xlog:class+load:file=" + directory.resolve("loaded.txt"));
      int code =
          scan.run(
              directory,
              OnDemo.command(
                  azure, "scan", "azure", "--with-key-vault-data-plane", "--output", "out"));
      said = Files.readString(directory.resolve("said.txt"));
      assertThat(code).as(said).isEqualTo(ExitCode.FINDINGS.number());
      assertThat(said).doesNotContain(azure.environment().getOrDefault("AZURE_CLIENT_SECRET", ""));
    }
    assertThat(said)
        .as("debug lines were asked for, and come as JSON")
        .contains("\"level\":\"DEBUG\"", "GET management.azure.com", "GET kv-payroll.vault.azure");
    assertThat(said)
        .as("members of bodies and headers")
        .doesNotContain("access_token", "eyJ", "Bearer ", "recoveryLevel", "enableSoftDelete")
        .doesNotContain("client_secret", "nextLink")
        .doesNotContainPattern("(?<!Microsoft\\.)Authorization");
    // One scan in a process of its own tells this, too.
    assertThat(Files.readAllLines(directory.resolve("loaded.txt")))
        .as("nobody traces it")
        .anyMatch(line -> line.contains(" dev.plumbline.azure.http.Trail "))
        .noneMatch(line -> line.contains(" io.opentelemetry."));
  }
}
