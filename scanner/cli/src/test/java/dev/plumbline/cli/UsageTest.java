package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.demo.Fault;
import dev.plumbline.demo.SmallEstate;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every report says which identity, roles, requests, retries and waits its scan used. */
final class UsageTest {

  private static final String ROOT =
      "/providers/Microsoft.Management/managementGroups/contoso-small";
  private static final String ASSIGNMENTS =
      "/subscriptions/"
          + SmallEstate.SUBSCRIPTION
          + "/providers/Microsoft.Authorization/roleAssignments";

  @TempDir private Path directory;

  @Test
  void standsInTheFindingsAndInEveryReport() throws IOException {
    Estate estate =
        SmallEstate.estate().with(Fault.on(Troubles.LOGS, Fault.Kind.THROTTLED_SECONDS).times(1));
    ScanClock clock = ScanClock.standing();
    Desk desk;
    long sent;
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults().withEstate(estate))) {
      desk = scan(azure, clock);
      sent = azure.log().stream().filter(UsageTest::isRequest).count();
    }
    Usage usage = usage(desk.file("out/findings.jsonl"));

    assertThat(usage.roles())
        .containsExactly(new Usage.Role("Key Vault Reader", ROOT), new Usage.Role("Reader", ROOT));
    assertThat(usage.rolesUnread()).isEmpty();
    assertThat(usage.requests()).isEqualTo(sent);
    assertThat(usage.retries()).isEqualTo(1);
    assertThat(usage.waited())
        .isEqualTo(clock.waits().stream().reduce(Duration.ZERO, Duration::plus));
    String words = sent + " requests, 1 of them sent again after 1 s of waiting";
    assertThat(desk.out().replaceAll("\\s+", " "))
        .contains(
            "Read as environment in tenant c0a5e9d4-3b1f-4f7e-9a52-6d1b8e0f2a37",
            words,
            "Roles of the identity: Key Vault Reader, Reader");
    assertThat(Files.readString(desk.file("out/report.html")))
        .contains("<dt>Read as</dt><dd>environment", "Reader on <code>" + ROOT, words);
    assertThat(Files.readString(desk.file("out/inventory.jsonl")))
        .contains("{\"record\":\"usage\",\"roles\":[{\"name\":\"Key Vault Reader\"");
    Desk json = new Desk(directory);
    assertThat(json.run("report", "out/findings.jsonl", "--format", "json")).isZero();
    assertThat(json.out()).contains("\"requests\":" + sent + ",", "\"clientId\":");
  }

  @Test
  void saysThatRolesCouldNotBeListedAndCallsItNoGap() throws IOException {
    Estate estate = SmallEstate.estate().with(Fault.on(ASSIGNMENTS, Fault.Kind.INTERNAL_ERROR));
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults().withEstate(estate))) {
      Desk desk = scan(azure, ScanClock.standing());
      assertThat(usage(desk.file("out/findings.jsonl")).rolesUnread())
          .singleElement()
          .asString()
          .contains("Back office", "HTTP 500 InternalServerError");
      assertThat(desk.out()).contains("could not be listed: Back office");
      assertThat(desk.err()).contains("exit code 0");
    }
  }

  private Desk scan(DemoAzure azure, ScanClock clock) {
    Desk desk = new Desk(directory, azure.environment());
    String[] command =
        OnDemo.command(
            azure, "scan", "azure", "--retries", "2", "--fail-on", "critical", "--output", "out");
    assertThat(desk.run(clock.timing(), command)).as(desk.err()).isZero();
    return desk;
  }

  private static boolean isRequest(Exchange exchange) {
    return !exchange.method().equals("CONNECT");
  }

  private static Usage usage(Path findings) throws IOException {
    try (FindingsReader reader = FindingsReader.open(findings)) {
      for (Iterator<FindingsRecord> records = reader.records(); records.hasNext(); ) {
        if (records.next() instanceof FindingsRecord.OfUsage(Usage usage)) {
          return usage;
        }
      }
    }
    throw new AssertionError("The findings do not say what the scan used.");
  }
}
