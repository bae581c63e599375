package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Exchange;
import dev.plumbline.demo.SmallEstate;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on less than a tenant, and on a cloud that only a file describes. */
final class ScopesAndCloudsTest {

  private static final DemoOptions SMALL = DemoOptions.defaults().withEstate(SmallEstate.estate());

  @TempDir private Path directory;

  @Test
  void scanOfOneResourceAsksForItAloneAndJudgesNoOther() throws IOException {
    Set<String> judged;
    try (DemoAzure azure = DemoAzure.start(SMALL)) {
      Desk desk = scan(azure, "--resource", SmallEstate.VAULT);
      judged = judged(desk.file("out/findings.jsonl"));
      assertThat(azure.log().stream().map(Exchange::target))
          .anyMatch(target -> target.contains("kv-payroll"))
          .noneMatch(target -> target.contains("kv-travel") || target.contains("sttravel"));
    }
    assertThat(judged).contains(SmallEstate.VAULT.toLowerCase(Locale.ROOT));
    assertThat(judged)
        .allSatisfy(id -> assertThat(id).startsWith(SmallEstate.VAULT.toLowerCase(Locale.ROOT)));
  }

  @Test
  void cloudFileTakesThePlaceOfTheCloudAndIsNamedInTheReport() throws IOException {
    Files.writeString(
        directory.resolve("cloud.yaml"),
        """
        name: twin
        resource_manager: https://management.azure.com
        audience: https://management.core.windows.net/
        authority: https://login.microsoftonline.com
        key_vault_suffix: vault.azure.net
        storage_suffix: core.windows.net
        """);
    Set<String> known;
    Set<String> twin;
    try (DemoAzure azure = DemoAzure.start(SMALL)) {
      known = judged(scan(azure).file("out/findings.jsonl"));
      Desk desk = scan(azure, "--cloud-file", "cloud.yaml");
      twin = judged(desk.file("out/findings.jsonl"));
      assertThat(Files.readString(desk.file("out/report.html"))).contains("twin");
    }
    assertThat(twin).isNotEmpty().isEqualTo(known);
  }

  @Test
  void hostOfAnotherCloudIsNeverAsked() throws IOException {
    Files.writeString(
        directory.resolve("cloud.yaml"),
        """
        name: airgap
        resource_manager: https://management.airgap.example
        authority: https://login.airgap.example
        key_vault_suffix: vault.airgap.example
        storage_suffix: core.airgap.example
        """);
    try (DemoAzure azure = DemoAzure.start(SMALL)) {
      Map<String, String> environment = new HashMap<>(azure.environment());
      environment.remove("AZURE_AUTHORITY_HOST");
      Desk desk = new Desk(directory, environment);
      int code =
          desk.run(
              ScanClock.standing().timing(),
              OnDemo.command(
                  azure, "scan", "azure", "--cloud-file", "cloud.yaml", "--output", "out"));
      assertThat(code).as(desk.err()).isEqualTo(ExitCode.USAGE.number());
      assertThat(desk.err()).contains("login.airgap.example");
      assertThat(azure.log())
          .isNotEmpty()
          .allMatch(exchange -> exchange.host().endsWith("airgap.example"));
    }
  }

  private Desk scan(DemoAzure azure, String... more) {
    Desk desk = new Desk(directory, azure.environment());
    String[] words = {"scan", "azure", "--fail-on", "critical", "--output", "out"};
    int code =
        desk.run(ScanClock.standing().timing(), OnDemo.command(azure, OnDemo.with(words, more)));
    assertThat(code).as(desk.err()).isZero();
    return desk;
  }

  private static Set<String> judged(Path findings) throws IOException {
    Set<String> ids = new TreeSet<>();
    try (FindingsReader reader = FindingsReader.open(findings)) {
      for (Iterator<FindingsRecord> records = reader.records(); records.hasNext(); ) {
        if (records.next() instanceof FindingsRecord.OfFinding(Finding finding)) {
          ids.add(finding.subject().id().key());
        }
      }
    }
    return ids;
  }
}
