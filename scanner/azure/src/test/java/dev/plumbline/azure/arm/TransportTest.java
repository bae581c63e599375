package dev.plumbline.azure.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.ProxyAddress;
import dev.plumbline.azure.http.TestCertificate;
import dev.plumbline.azure.http.TestProxy;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.CredentialChoice;
import dev.plumbline.azure.identity.SignInException;
import dev.plumbline.azure.identity.TestTokens;
import dev.plumbline.model.Gap.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets and TLS on loopback: a server in Azure's name behind a CONNECT proxy. */
class TransportTest {

  private static final String VAULTS = "/subscriptions/s/providers/Microsoft.KeyVault/vaults";

  private static TestCertificate certificate = new TestCertificate(Path.of(""), Path.of(""));

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final HttpsServer server;
  private volatile Handler handler = exchange -> answer(exchange, 200, "{\"value\":[]}");

  @FunctionalInterface
  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  @BeforeAll
  static void makeACertificate(@TempDir Path directory) throws Exception {
    certificate = TestCertificate.in(directory);
  }

  TransportTest() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    seen.add(exchange.getRequestMethod() + " " + host + exchange.getRequestURI().getPath());
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().endsWith("/oauth2/v2.0/token")) {
      answer(exchange, 200, TestTokens.issued().body().toString());
      return;
    }
    handler.handle(exchange);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private AzureConnection open(ProxyAddress proxy, Optional<Path> caFile)
      throws UnusableOptionException {
    return AzureConnection.open(
        new ConnectionOptions(
            Cloud.PUBLIC,
            new CredentialChoice.Environment(),
            Map.of(
                "AZURE_TENANT_ID", TestTokens.TENANT,
                "AZURE_CLIENT_ID", TestTokens.CLIENT,
                "AZURE_CLIENT_SECRET", "CANARY"),
            new Network(Optional.of(proxy), caFile, Duration.ofSeconds(5), Duration.ofSeconds(2)),
            Patience.standard(),
            ConnectionOptions.IN_FLIGHT,
            new FakeTime().timing()));
  }

  private static Optional<Path> ca() {
    return Optional.of(certificate.pem());
  }

  @Test
  void reachesSignInAndAzureThroughTheProxyAlone() throws Exception {
    try (TestProxy proxy = TestProxy.open(server.getAddress().getPort())) {
      AzureConnection azure = open(proxy.address(), ca());

      assertThat(azure.arm().list(VAULTS, "2025-05-01").failure()).isEmpty();
      assertThat(proxy.connects())
          .containsExactly("login.microsoftonline.com:443", "management.azure.com:443");
      assertThat(seen)
          .containsExactly(
              "POST login.microsoftonline.com/" + TestTokens.TENANT + "/oauth2/v2.0/token",
              "GET management.azure.com" + VAULTS);
      assertThat(azure.traffic().count().requests()).isEqualTo(2);
    }
  }

  @Test
  void saysHowToTrustANetworkThatInspectsTls() throws Exception {
    try (TestProxy proxy = TestProxy.open(server.getAddress().getPort())) {
      ProxyAddress address = proxy.address();
      assertThatThrownBy(() -> open(address, Optional.empty()))
          .isInstanceOf(SignInException.class)
          .hasMessage(
              "Cannot sign in with environment: The certificate that came back for"
                  + " login.microsoftonline.com is not trusted here. If your network inspects TLS,"
                  + " pass the certificate of its authority with --ca-file; if it does not,"
                  + " somebody else answered.");
      assertThat(seen).isEmpty();
      assertThat(proxy.connects()).hasSize(1);
    }
  }

  @Test
  void saysThatTheProxyRefuses() throws Exception {
    try (TestProxy proxy = new TestProxy(1, head -> "HTTP/1.1 403 CANARY")) {
      ProxyAddress address = proxy.address();
      assertThatThrownBy(() -> open(address, ca()))
          .isInstanceOf(SignInException.class)
          .hasMessage(
              "Cannot sign in with environment: The proxy would not open a way to"
                  + " login.microsoftonline.com. Let the proxy of --proxy pass CONNECT to"
                  + " login.microsoftonline.com:443.");
    }
  }

  @Test
  void givesItsPasswordToTheProxyAndToNobodyElse() throws Exception {
    String expected =
        "Proxy-Authorization: Basic "
            + Base64.getEncoder().encodeToString("scan:p@ss".getBytes(StandardCharsets.ISO_8859_1));
    List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    handler =
        exchange -> {
          authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"evil\"");
          answer(exchange, 401, "{}");
        };
    try (TestProxy proxy =
        new TestProxy(
            server.getAddress().getPort(),
            head ->
                head.contains(expected)
                    ? ""
                    : "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"proxy\"")) {
      AzureConnection azure =
          open(ProxyAddress.parse("http://scan:p%40ss@127.0.0.1:" + proxy.port()), ca());

      assertThat(azure.arm().list(VAULTS, "1").failure())
          .hasValueSatisfying(
              failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAUTHENTICATED));
      assertThat(authorizations).containsExactly("Bearer " + TestTokens.jwt());
    }
  }

  @Test
  void saysThatTheProxyWantsAPassword() throws Exception {
    try (TestProxy proxy =
        new TestProxy(
            1, head -> "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"CANARY\"")) {
      ProxyAddress address = proxy.address();
      assertThatThrownBy(() -> open(address, ca()))
          .isInstanceOf(SignInException.class)
          .hasMessage(
              "Cannot sign in with environment: The proxy wants a name and password on the way to"
                  + " login.microsoftonline.com. Pass them with --proxy"
                  + " http://NAME:PASSWORD@HOST:PORT, or correct them.");
    }
  }

  @Test
  void asksAgainWhenAConnectionBreaksWithinABody() throws Exception {
    int[] tries = {0};
    handler =
        exchange -> {
          if (tries[0]++ == 0) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"value\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("gone");
          }
          answer(exchange, 200, "{\"value\":[{}]}");
        };
    try (TestProxy proxy = TestProxy.open(server.getAddress().getPort())) {
      Listing listing = open(proxy.address(), ca()).arm().list(VAULTS, "1");
      assertThat(listing.failure()).isEmpty();
      assertThat(listing.items()).hasSize(1);
      assertThat(tries[0]).isEqualTo(2);
    }
  }

  @Test
  void doesNotWaitForEverForAnAnswer() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    handler =
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (TestProxy proxy = TestProxy.open(server.getAddress().getPort())) {
      AzureConnection azure =
          AzureConnection.open(
              new ConnectionOptions(
                  Cloud.PUBLIC,
                  new CredentialChoice.Environment(),
                  Map.of(
                      "AZURE_TENANT_ID", TestTokens.TENANT,
                      "AZURE_CLIENT_ID", TestTokens.CLIENT,
                      "AZURE_CLIENT_SECRET", "s"),
                  new Network(
                      Optional.of(proxy.address()),
                      ca(),
                      Duration.ofSeconds(5),
                      Duration.ofMillis(500)),
                  Patience.once(),
                  1,
                  new FakeTime().timing()));
      assertThat(azure.arm().list(VAULTS, "1").failure())
          .hasValueSatisfying(
              failure -> {
                assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
                assertThat(failure.message())
                    .isEqualTo("management.azure.com did not answer in time.");
              });
    } finally {
      end.countDown();
    }
  }

  @Test
  void followsNoRedirect() throws Exception {
    handler =
        exchange -> {
          exchange.getResponseHeaders().set("Location", "https://management.azure.com/elsewhere");
          answer(exchange, 307, "");
        };
    try (TestProxy proxy = TestProxy.open(server.getAddress().getPort())) {
      assertThat(open(proxy.address(), ca()).arm().list(VAULTS, "1").failure())
          .hasValueSatisfying(failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED));
      assertThat(seen).hasSize(2);
    }
  }

  @Test
  void trustsThePlatformBesideTheFile(@TempDir Path dir) throws Exception {
    Path two = dir.resolve("two.pem");
    String pem = Files.readString(certificate.pem());
    Files.writeString(two, "some words first\n" + pem + "\n" + pem);
    try (TestProxy proxy = TestProxy.open(server.getAddress().getPort())) {
      assertThat(open(proxy.address(), Optional.of(two)).identity().tenant())
          .isEqualTo(TestTokens.TENANT);
    }
  }

  @Test
  void saysWhatIsWrongWithTheCaFile(@TempDir Path dir) throws Exception {
    Path none = dir.resolve("none.pem");
    Path text = Files.writeString(dir.resolve("text.pem"), "CANARY");
    Path damaged =
        Files.writeString(
            dir.resolve("damaged.pem"),
            "-----BEGIN CERTIFICATE-----\nQ0FOQVJZ\n-----END CERTIFICATE-----\n");
    assertUnusable(none, "Cannot read the file of --ca-file, " + none + ": there is no such file.");
    assertUnusable(dir, "Cannot read the file of --ca-file, " + dir + ": it is a directory.");
    assertUnusable(text, "The file of --ca-file, " + text + ", holds no PEM certificate.");
    assertUnusable(damaged, "A certificate in the file of --ca-file, " + damaged + ", is damaged.");
  }

  private void assertUnusable(Path file, String message) throws Exception {
    ProxyAddress unused = ProxyAddress.parse("127.0.0.1:9");
    assertThatThrownBy(() -> open(unused, Optional.of(file)))
        .isInstanceOf(UnusableOptionException.class)
        .hasMessage(
            message
                + " --ca-file takes a PEM file with the certificate of each authority to trust.");
  }
}
