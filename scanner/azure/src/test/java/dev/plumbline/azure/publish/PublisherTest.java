package dev.plumbline.azure.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.azure.arm.SignedIn;
import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.TestTokens;
import dev.plumbline.model.Digests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

  private static final String HOST = "https://contoso.blob.core.windows.net";
  private static final Reply CREATED =
      Reply.text(201, "", "")
          .with("ETag", "\"0x1\"")
          .with("Last-Modified", "Sun, 22 Nov 2026 12:00:00 GMT")
          .with("x-ms-request-server-encrypted", "true");

  private final Path report;

  PublisherTest(@TempDir Path report) throws IOException {
    this.report = report;
    Files.writeString(report.resolve("inventory.jsonl"), "{\"record\":\"header\"}\n");
    Files.writeString(report.resolve("report.html"), "<!doctype html>");
    Files.writeString(report.resolve("notes.bin"), "twenty bytes of notes");
    Files.writeString(report.resolve("somebody-elses.txt"), "not of this report");
  }

  private List<Path> files() {
    return Stream.of("report.html", "notes.bin", "inventory.jsonl").map(report::resolve).toList();
  }

  private static Destination destination() throws UnusableOptionException {
    return Destination.parse(HOST + "/reports/nightly/prod/", Cloud.PUBLIC);
  }

  @Test
  void uploadsTheNamedFilesAndTheManifestLast() throws Exception {
    SignedIn azure = SignedIn.answering(CREATED);

    URI manifest = new Publisher(azure.connection(), destination()).publish(files(), "20261122-1");

    String folder = HOST + "/reports/nightly/prod/20261122-1/";
    assertThat(manifest).hasToString(folder + "manifest.json");
    assertThat(azure.sent())
        .extracting(PublisherTest::shown)
        .containsExactly(
            "PUT " + folder + "inventory.jsonl",
            "PUT " + folder + "notes.bin",
            "PUT " + folder + "report.html",
            "PUT " + folder + "manifest.json");
    assertThat(azure.sent())
        .allSatisfy(one -> assertThat(one.authorization()).isEqualTo("Bearer " + TestTokens.jwt()));
    assertThat(azure.sent().getLast().body())
        .isEqualTo(
            """
            {"schema":"plumbline/manifest","version":1,"scan":"20261122-1","files":[\
            {"name":"inventory.jsonl","bytes":20,"mediaType":"application/x-ndjson",\
            "sha256":"%s"},\
            {"name":"notes.bin","bytes":21,"mediaType":"application/octet-stream",\
            "sha256":"%s"},\
            {"name":"report.html","bytes":15,"mediaType":"text/html; charset=utf-8",\
            "sha256":"%s"}]}\
            """
                .formatted(
                    Digests.sha256("{\"record\":\"header\"}\n"),
                    Digests.sha256("twenty bytes of notes"),
                    Digests.sha256("<!doctype html>")));
  }

  /** Without the percent signs that the client may put for slashes. */
  private static String shown(FakeAzure.Sent one) {
    return one.toString().replace("%2F", "/");
  }

  @Test
  void uploadsALargeFileInBlocks() throws Exception {
    SignedIn azure = SignedIn.answering(CREATED);

    new Publisher(azure.connection(), destination(), 16).publish(files(), "s");

    List<String> notes =
        azure.sent().stream()
            .map(PublisherTest::shown)
            .filter(one -> one.contains("notes.bin"))
            .map(one -> one.substring(one.indexOf('?')))
            .toList();
    assertThat(notes)
        .containsExactly(
            "?comp=block&blockid=MDAwMDAwMDA%3D",
            "?comp=block&blockid=MDAwMDAwMDE%3D", "?comp=blocklist");
    assertThat(azure.sent().stream().map(FakeAzure.Sent::body).toList())
        .contains("twenty bytes of ", "notes");
  }

  @Test
  void sendsAFileAgainAfterTroubleThatPasses() throws Exception {
    SignedIn azure =
        SignedIn.answering(CREATED, Reply.text(503, "application/xml", "<Error/>"), CREATED);

    new Publisher(azure.connection(), destination()).publish(files(), "s");

    assertThat(azure.sent())
        .extracting(PublisherTest::shown)
        .filteredOn(one -> one.endsWith("notes.bin"))
        .hasSize(2);
    assertThat(azure.sent())
        .filteredOn(one -> one.path().endsWith("notes.bin"))
        .extracting(FakeAzure.Sent::body)
        .containsOnly("twenty bytes of notes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | AuthorizationPermissionMismatch | Grant Storage Blob Data Contributor on the"
            + " container to the identity of the scan.",
        "403 | AuthorizationFailure | Let this machine through the account's firewall, or publish"
            + " from one that may.",
        "404 | ContainerNotFound | Create the container reports."
      })
  void leavesNoManifestBehindAHalfUpload(int status, String code, String action) {
    Reply refused =
        Reply.text(
                status,
                "application/xml",
                "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code>CANARY</Error>")
            .with("x-ms-error-code", code)
            .with("x-ms-request-id", "r-1");
    SignedIn azure = SignedIn.answering(CREATED, refused);

    assertThatThrownBy(() -> new Publisher(azure.connection(), destination()).publish(files(), "s"))
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith("Cannot publish to " + HOST + "/reports/nightly/prod: HTTP ")
        .hasMessageContaining(code + " (request id r-1). ")
        .hasMessageEndingWith(action)
        .message()
        .doesNotContain("CANARY");
    assertThat(azure.sent()).hasSize(2);
    assertThat(azure.sent()).noneMatch(one -> one.path().endsWith("manifest.json"));
  }

  @Test
  void publishesNothingWhenThereIsNothing() {
    SignedIn azure = SignedIn.answering(CREATED);
    assertThatThrownBy(
            () -> new Publisher(azure.connection(), destination()).publish(List.of(), "s"))
        .isInstanceOf(PublishException.class)
        .hasMessage("Nothing to publish: the scan wrote no file.");
    assertThat(azure.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://contoso.blob.core.windows.net/reports",
        "https://contoso.blob.core.windows.net",
        "https://contoso.blob.core.windows.net/",
        "https://contoso.blob.core.windows.net/Reports",
        "https://contoso.blob.core.windows.net/reports/../other",
        "https://contoso.blob.core.windows.net/reports/%2e%2e/other",
        "https://contoso.blob.core.windows.net/reports//x",
        "https://contoso.blob.core.windows.net:8443/reports",
        "https://contoso.blob.core.usgovcloudapi.net/reports",
        "https://contoso.blob.core.windows.net.evil.example/reports",
        "https://evil.example/contoso.blob.core.windows.net/reports",
        "https://a.b.blob.core.windows.net/reports",
        "https://CANARY@contoso.blob.core.windows.net/reports",
        "https://contoso.blob.core.windows.net/reports?sig=CANARY",
        "not a url CANARY"
      })
  void refusesADestinationThatIsNoContainerOfTheCloud(String url) {
    assertThatThrownBy(() -> Destination.parse(url, Cloud.PUBLIC))
        .isInstanceOf(UnusableOptionException.class)
        .hasMessageStartingWith("The URL of --publish ")
        .hasMessageEndingWith("Write https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX.")
        .message()
        .doesNotContain("CANARY");
  }

  @Test
  void takesADestinationWithoutAPrefix() throws Exception {
    assertThat(Destination.parse("https://contoso.blob.core.chinacloudapi.cn/reports", Cloud.CHINA))
        .isEqualTo(new Destination("contoso.blob.core.chinacloudapi.cn", "reports", ""));
  }
}
