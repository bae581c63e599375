package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final String SUBSCRIPTIONS = Visitor.ARM + "/subscriptions?api-version=2022-12-01";

  @Test
  void recordsTunnelsAndRequestsWithoutHeaderValues() throws Exception {
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
        Visitor visitor = Visitor.toArm(azure)) {
      visitor.get(SUBSCRIPTIONS);

      List<Exchange> log = azure.log();
      assertThat(log)
          .contains(Exchange.tunnel("management.azure.com", "management.azure.com:443", 200))
          .contains(
              new Exchange(
                  "GET",
                  "management.azure.com",
                  "/subscriptions?api-version=2022-12-01",
                  200,
                  true,
                  false))
          .filteredOn(exchange -> exchange.method().equals("POST"))
          .singleElement()
          .extracting(Exchange::host, Exchange::authorized)
          .containsExactly("login.microsoftonline.com", false);
      assertThat(log.toString())
          .doesNotContain(visitor.token())
          .doesNotContain(azure.environment().get("AZURE_CLIENT_SECRET"));
    }
  }

  @Test
  void tunnelsToServedHostsOnly() throws Exception {
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
        Visitor visitor = Visitor.anonymous(azure)) {
      for (String host : List.of("example.org", "nosuchvault.vault.azure.net")) {
        assertThatThrownBy(() -> visitor.get("https://" + host + "/"))
            .isInstanceOf(IOException.class);
        assertThat(azure.log()).contains(Exchange.tunnel(host, host + ":443", 403));
      }
    }
  }

  @Test
  void keepsAConnectionAliveBetweenRequests() throws Exception {
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
        Visitor visitor = Visitor.toArm(azure)) {
      for (int i = 0; i < 5; i++) {
        visitor.get(SUBSCRIPTIONS);
      }

      assertThat(azure.log())
          .filteredOn(exchange -> exchange.method().equals("CONNECT"))
          .filteredOn(exchange -> exchange.host().equals("management.azure.com"))
          .hasSize(1);
    }
  }

  @Test
  void letsEveryRequestWait() throws Exception {
    DemoOptions slow = DemoOptions.defaults().withLatency(Duration.ofMillis(150));
    try (DemoAzure azure = DemoAzure.start(slow);
        Visitor visitor = Visitor.toArm(azure)) {
      Instant before = Instant.now();
      visitor.get(SUBSCRIPTIONS);

      assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(149));
    }
  }

  @Test
  void leavesNothingBehindWhenItIsClosed() throws Exception {
    DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
    Path directory = azure.caFile().getParent();
    int port = azure.proxy().getPort();
    try (Visitor visitor = Visitor.toArm(azure)) {
      visitor.get(SUBSCRIPTIONS);
      azure.close();
    }

    assertThat(Files.exists(directory)).isFalse();
    assertThatThrownBy(() -> new Socket(azure.proxy().getAddress(), port))
        .isInstanceOf(ConnectException.class);
  }
}
