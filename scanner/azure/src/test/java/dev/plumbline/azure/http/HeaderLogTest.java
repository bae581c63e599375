package dev.plumbline.azure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderLogTest {

  private static final String URL =
      "https://management.azure.com/subscriptions/s?api-version=2022-12-01&$skiptoken=CANARY&sig=CANARY";

  private final Captured log = new Captured();
  private final FakeTime time = new FakeTime();

  private void send(FakeAzure azure) throws Exception {
    Wire wire =
        new Wire(
            azure,
            Patience.once(),
            time.timing(),
            new Traffic(),
            new Governor(1, time.timing()),
            Trail.NONE,
            log);
    HttpPipeline pipeline = wire.pipeline(List.of(Wires.ARM));
    HttpRequest request = new HttpRequest(HttpMethod.GET, URI.create(URL).toURL());
    request.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer CANARY");
    pipeline.sendSync(request, Context.NONE);
  }

  @Test
  void writesOneLineWithNothingSecretInIt() throws Exception {
    send(
        FakeAzure.answering(
            Reply.json(200, "{\"key\":\"CANARY\"}")
                .with("x-ms-request-id", "r-1\u001b[31m\nforged line")
                .with("x-ms-ratelimit-remaining-subscription-reads", "249")
                .with("WWW-Authenticate", "CANARY")
                .with("Set-Cookie", "CANARY")));

    assertThat(log.lines())
        .containsExactly(
            "GET management.azure.com"
                + " /subscriptions/s?api-version=2022-12-01&$skiptoken=REDACTED&sig=REDACTED"
                + " -> 200 in PT0S; x-ms-request-id: r-1 [31m forged line;"
                + " x-ms-ratelimit-remaining-subscription-reads: 249");
  }

  @Test
  void writesOfAnExceptionOnlyItsKind() {
    FakeAzure broken =
        new FakeAzure(
            request -> {
              throw new IOException("CANARY");
            });

    assertThat(catchThrowable(() -> send(broken))).isNotNull();
    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().getFirst())
        .endsWith(" -> UncheckedIOException in PT0S")
        .doesNotContain("CANARY");
  }
}
