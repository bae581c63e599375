package dev.plumbline.azure.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.blob.models.BlobItem;
import dev.plumbline.azure.arm.AzureConnection;
import dev.plumbline.azure.arm.ConnectionOptions;
import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.TestCertificate;
import dev.plumbline.azure.http.TestProxy;
import dev.plumbline.azure.http.Timing;
import dev.plumbline.azure.http.Transport;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.CredentialChoice;
import dev.plumbline.azure.identity.TestTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/**
 * Against Azurite under the real host name of an account, behind a CONNECT proxy. Skipped where
 * neither PLUMBLINE_AZURITE names its script nor {@code azurite} is on the PATH; {@link
 * PublisherTest} runs everywhere.
 */
class AzuriteTest {

  private static final String ACCOUNT = "https://devstoreaccount1.blob.core.windows.net";

  @Test
  void publishesAReportThatReadsBackAsItWas(@TempDir Path dir) throws Exception {
    Optional<Path> script = Azurite.script();
    assumeThat(script)
        .as("Azurite: npm install -g azurite@3.35.0, or set PLUMBLINE_AZURITE to its azurite.js")
        .isPresent();
    TestCertificate certificate = TestCertificate.in(dir);
    Path report = Files.createDirectory(dir.resolve("report"));
    String large = "a line of findings\n".repeat(5000);
    Files.writeString(report.resolve("findings.jsonl"), large);
    Files.writeString(report.resolve("report.html"), "<!doctype html>");

    try (Azurite azurite = Azurite.start(script.get(), certificate, dir);
        TestProxy proxy = TestProxy.open(azurite.port())) {
      Network network =
          Network.through(Optional.of(proxy.address()), Optional.of(certificate.pem()));
      AzureConnection connection = connection(network);
      BlobContainerClient container =
          new BlobContainerClientBuilder()
              .endpoint(ACCOUNT)
              .containerName("reports")
              .credential(connection.credential())
              .httpClient(Transport.to(network))
              .buildClient();
      Destination destination = Destination.parse(ACCOUNT + "/reports/nightly", Cloud.PUBLIC);
      List<Path> files = List.of(report.resolve("findings.jsonl"), report.resolve("report.html"));
      Publisher publisher = new Publisher(connection, destination, 16 * 1024);

      assertThatThrownBy(() -> publisher.publish(files, "scan-1"))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("ContainerNotFound")
          .hasMessageEndingWith("Create the container reports.");
      container.create();
      publisher.publish(files, "scan-1");
      publisher.publish(files, "scan-2");

      assertThat(container.listBlobs().stream().map(BlobItem::getName))
          .containsExactly(
              "nightly/scan-1/findings.jsonl",
              "nightly/scan-1/manifest.json",
              "nightly/scan-1/report.html",
              "nightly/scan-2/findings.jsonl",
              "nightly/scan-2/manifest.json",
              "nightly/scan-2/report.html");
      assertThat(container.getBlobClient("nightly/scan-1/findings.jsonl").downloadContent())
          .hasToString(large);
      assertThat(
              container
                  .getBlobClient("nightly/scan-1/report.html")
                  .getProperties()
                  .getContentType())
          .isEqualTo("text/html; charset=utf-8");
      assertThat(
              container.getBlobClient("nightly/scan-1/manifest.json").downloadContent().toString())
          .contains("\"name\":\"findings.jsonl\",\"bytes\":" + large.length());
    }
  }

  /** Signs in in memory with a token that Azurite takes; the rest goes through the proxy. */
  private static AzureConnection connection(Network network) throws Exception {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        ,"aud":"https://storage.azure.com","iss":"https://sts.windows.net/%s/","iat":%d,"nbf":%d,\
        "exp":%d\
        """
            .formatted(TestTokens.TENANT, now - 60, now - 60, now + 3600);
    FakeAzure entra = FakeAzure.answering(TestTokens.issued(TestTokens.jwt(claims)));
    HttpClient azurite = Transport.to(network);
    return AzureConnection.over(
        new HttpClient() {
          @Override
          public Mono<HttpResponse> send(HttpRequest request) {
            return Mono.fromCallable(() -> sendSync(request, Context.NONE));
          }

          @Override
          public HttpResponse sendSync(HttpRequest request, Context context) {
            HttpClient next = request.getUrl().getHost().startsWith("login.") ? entra : azurite;
            return next.sendSync(request, context);
          }
        },
        entra,
        new ConnectionOptions(
            Cloud.PUBLIC,
            new CredentialChoice.Environment(),
            Map.of(
                "AZURE_TENANT_ID", TestTokens.TENANT,
                "AZURE_CLIENT_ID", TestTokens.CLIENT,
                "AZURE_CLIENT_SECRET", "s"),
            network,
            Patience.standard(),
            ConnectionOptions.IN_FLIGHT,
            Timing.real()));
  }
}
