package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exemptions, accepted gaps and known findings, from the files to the exit code. */
final class ApprovalsTest {

  private static final Instant SCANNED = Instant.parse("2026-11-20T23:59:59Z");
  private static final String ACCOUNT =
      "/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/old";

  @TempDir private Path directory;

  @BeforeEach
  void scan() throws IOException {
    try (InventoryWriter inventory =
        InventoryWriter.create(directory.resolve("plumbline-report/inventory.jsonl"), header())) {
      inventory.family(List.of(account()));
      inventory.gap(
          Gap.of(
              Gap.Reason.FORBIDDEN,
              new ResourceId("/subscriptions/s-9"),
              "subscription s-9",
              "403",
              "Grant Reader.",
              ""));
      inventory.finish();
    }
  }

  @Test
  void exemptionAndAcceptedGapEndTheRunWithZero() throws IOException {
    assertThat(evaluate(new Desk(directory))).isEqualTo(1);
    exemptions(exemption("old", "2026-11-20"));
    assertThat(evaluate(new Desk(directory))).isEqualTo(3);
    accept("2026-11-20");

    Desk desk = new Desk(directory);
    assertThat(evaluate(desk)).as(desk.err()).isZero();
    assertThat(desk.err())
        .contains("exit code 0", "apart: 1 noncompliant exempt, 1 accepted as unreadable");
    assertThat(directory.resolve("plumbline-report/findings.jsonl"))
        .content()
        .contains("\"verdict\":\"noncompliant\"", "\"exemption\":\"old\"")
        .contains(
            "{\"record\":\"exemption\",\"id\":\"old\"", "\"status\":\"active\",\"findings\":1")
        .contains("{\"record\":\"acceptedGap\",\"scope\":\"/subscriptions/s-9\"");
  }

  @Test
  void bothEndWithTheirLastDay() throws IOException {
    exemptions(exemption("old", "2026-11-19"));
    accept("2026-11-19");

    Desk desk = new Desk(directory);
    assertThat(evaluate(desk)).isEqualTo(1);
    assertThat(desk.err()).contains("the scan is incomplete, too").doesNotContain("apart");
    assertThat(directory.resolve("plumbline-report/findings.jsonl"))
        .content()
        .contains("\"status\":\"expired\",\"findings\":0", "\"status\":\"expired\",\"gaps\":0");
  }

  @Test
  void unusableExemptionsEndTheRunBeforeAnythingIsWritten() throws IOException {
    exemptions(exemption("old", "2026-12-31").replace("    reason: it is replaced\n", ""));

    Desk desk = new Desk(directory);
    assertThat(evaluate(desk)).isEqualTo(2);
    assertThat(desk.err())
        .contains("exemptions.yaml, line 2: an item of `exemptions` lacks `reason`");
    assertThat(directory.resolve("plumbline-report/findings.jsonl")).doesNotExist();
  }

  @Test
  void namedFileMustBeThere() {
    Desk desk = new Desk(directory);
    assertThat(desk.run("evaluate", "plumbline-report/inventory.jsonl", "--exemptions", "x.yaml"))
        .isEqualTo(2);
    assertThat(desk.err()).contains("x.yaml", "Check --exemptions");
  }

  @Test
  void runWithoutConfigurationTakesNoExemptionsThatItWasNotGiven() throws IOException {
    exemptions(exemption("old", "2026-12-31"));

    assertThat(
            new Desk(directory).run("evaluate", "plumbline-report/inventory.jsonl", "--no-config"))
        .isEqualTo(1);
  }

  @Test
  void configurationCapsHowLongAnExemptionHolds() throws IOException {
    exemptions(exemption("old", "2026-12-31"));
    Files.writeString(directory.resolve("plumbline.yaml"), "exemption_maximum_days: 30\n");

    Desk desk = new Desk(directory);
    assertThat(evaluate(desk)).isEqualTo(2);
    assertThat(desk.err()).contains("holds for 60 days; exemption_maximum_days allows 30");
  }

  @Test
  void checkListsWhatIsExpiredAndWhatIsAboutNothing() throws IOException {
    exemptions(
        exemption("old", "2026-12-31"),
        exemption("idle", "2026-12-31").replace("/old", "/gone"),
        exemption("past", "2026-11-21"));
    accept("2026-12-31");

    Desk desk = new Desk(directory);
    assertThat(desk.run("exemptions", "check")).isEqualTo(1);
    assertThat(desk.out())
        .contains("active     exemption old  until 2026-12-31  waiver  storage-https-only  (team-a")
        .contains("unmatched  exemption idle", "expired    exemption past")
        .contains("active     accepted gap /subscriptions/s-9")
        .contains("4 entries: 2 active, 1 expired, 1 unmatched");
  }

  @Test
  void checkWithoutAScanGoesByDatesAndSaysSo() throws IOException {
    Files.delete(directory.resolve("plumbline-report/inventory.jsonl"));
    exemptions(exemption("idle", "2026-12-31").replace("/old", "/gone"));

    Desk desk = new Desk(directory);
    assertThat(desk.run("exemptions", "check")).isZero();
    assertThat(desk.out()).contains("1 entry: 1 active", "Not matched with a scan");
  }

  @Test
  void checkTellsEveryProblemOfTheFile() throws IOException {
    exemptions(
        exemption("a", "2026-12-31").replace("storage-https-only", "storage-htps-only"),
        exemption("a", "2026-02-30"));

    Desk desk = new Desk(directory);
    assertThat(desk.run("exemptions", "check")).isEqualTo(2);
    assertThat(desk.err())
        .contains("did you mean `storage-https-only`?")
        .contains("there is another exemption `a`")
        .contains("`expires` must be a day such as 2026-01-31");
  }

  @Test
  void examplesOfTheGuidesAreUsable() throws IOException {
    String[] parts = guide("exemptions.md").split("```(yaml)?\n", -1);
    Files.writeString(directory.resolve("exemptions.yaml"), parts[1]);
    Files.writeString(directory.resolve("plumbline.yaml"), parts[3]);
    Desk desk = new Desk(directory);
    desk.run("exemptions", "check");
    assertThat(desk.out())
        .contains("exemption partner-upload  until 2027-03-31", "accepted gap /subscriptions/c47e")
        .contains("2 entries");

    String gate = guide("gate.md");
    int begin = gate.indexOf("    exemptions:");
    Files.writeString(
        directory.resolve("exemptions.yaml"), gate.substring(begin, gate.indexOf("\n\n", begin)));
    Desk second = new Desk(directory);
    second.run("exemptions", "check");
    assertThat(second.out()).contains("exemption EX-2026-014");
  }

  private static String guide(String name) throws IOException {
    return Files.readString(Path.of(System.getProperty("plumbline.root"), "docs", name));
  }

  @Test
  void acceptWritesWhatTheScanFoundAndAddsNothingTwice() throws IOException {
    evaluate(new Desk(directory));

    Desk first = new Desk(directory);
    assertThat(first.run("known-findings", "accept")).as(first.err()).isZero();
    assertThat(first.out()).contains("known-findings.json holds").contains("0 dropped");
    assertThat(directory.resolve("known-findings.json"))
        .content()
        .contains("\"rule\":\"storage-https-only\",\"verdict\":\"noncompliant\"");

    Desk second = new Desk(directory);
    byte[] bytes = Files.readAllBytes(directory.resolve("known-findings.json"));
    assertThat(second.run("known-findings", "accept")).isZero();
    assertThat(second.out()).contains("0 added, 0 dropped");
    assertThat(directory.resolve("known-findings.json")).hasBinaryContent(bytes);
  }

  @Test
  void acceptSaysWhichFileIsMissing() {
    Desk desk = new Desk(directory);
    assertThat(desk.run("known-findings", "accept", "--findings", "none.jsonl")).isEqualTo(2);
    assertThat(desk.err()).contains("none.jsonl");
    assertThat(directory.resolve("known-findings.json")).doesNotExist();
  }

  private static int evaluate(Desk desk) {
    return desk.run("evaluate", "plumbline-report/inventory.jsonl");
  }

  private void exemptions(String... entries) throws IOException {
    Files.writeString(
        directory.resolve("exemptions.yaml"), "exemptions:\n" + String.join("", entries));
  }

  private static String exemption(String id, String expires) {
    return """
      - id: %s
        rules: [storage-https-only]
        selector: {resources: ["/subscriptions/*/**/old"]}
        category: waiver
        reason: it is replaced
        owner: team-a
        approved_by: ciso
        ticket: RISK-7
        created: 2026-11-01
        expires: %s
    """
        .formatted(id, expires);
  }

  private void accept(String expires) throws IOException {
    Files.writeString(
        directory.resolve("plumbline.yaml"),
        """
        accepted_gaps:
          - scope: /subscriptions/s-9
            reason: not ours
            expires: %s
        """
            .formatted(expires));
  }

  private static Resource account() {
    Value body =
        Value.object(
            "properties",
            Value.object(
                "supportsHttpsTrafficOnly", Value.of(false),
                "minimumTlsVersion", Value.of("TLS1_2"),
                "allowSharedKeyAccess", Value.of(false),
                "allowBlobPublicAccess", Value.of(false),
                "publicNetworkAccess", Value.of("Disabled")));
    return Resource.live(
        new ResourceId(ACCOUNT),
        new ResourceType("microsoft.storage/storageaccounts"),
        "2025-06-01",
        new Placement("t", "public", List.of(), "s-1", "Prod", "Enabled", "rg", ""),
        Map.of(),
        Map.of("account", new Fact.Read(body, new Fact.Origin("GET " + ACCOUNT, SCANNED))));
  }

  private static Scan header() {
    return new Scan(
        "scan-1",
        "plumbline/0.1.0",
        List.of("everything"),
        new Scan.Identity("none", "t", "", ""),
        SCANNED,
        new TreeMap<>());
  }
}
