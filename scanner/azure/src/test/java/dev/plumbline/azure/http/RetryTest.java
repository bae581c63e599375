package dev.plumbline.azure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

  private static final String URL = "https://management.azure.com/subscriptions?api-version=1";
  private static final Reply OK = Reply.json(200, "{}");

  private final FakeTime time = new FakeTime();
  private final Traffic traffic = new Traffic();

  private HttpResponse get(FakeAzure azure) {
    return Wires.get(Wires.pipeline(azure, time, Patience.standard(), traffic, Wires.ARM), URL);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void triesAgainWhenThatMayHelp(int status) {
    assertThat(get(FakeAzure.answering(Reply.json(status, "{}"), OK)).getStatusCode())
        .isEqualTo(200);
    assertThat(traffic.count()).isEqualTo(new Traffic.Count(2, 1, Duration.ofMillis(800)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 501, 505})
  void takesEveryOtherStatusAsTheAnswer(int status) {
    FakeAzure azure = FakeAzure.answering(Reply.json(status, "{}"), OK);
    assertThat(get(azure).getStatusCode()).isEqualTo(status);
    assertThat(azure.sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Retry-After | 10 | 10000",
        "Retry-After | Sun, 22 Nov 2026 12:00:07 GMT | 7000",
        "Retry-After | Sun, 22 Nov 2026 11:00:00 GMT | 800",
        "Retry-After | 0 | 800",
        "Retry-After | soon | 800",
        "Retry-After | -5 | 800",
        "Retry-After | 99999999999999999999 | 800",
        "retry-after-ms | 2500 | 2500",
        "x-ms-retry-after-ms | 1500 | 1500"
      })
  void waitsForAsLongAsItIsAskedTo(String header, String value, long millis) {
    get(FakeAzure.answering(Reply.json(429, "{}").with(header, value), OK));
    assertThat(time.slept()).containsExactly(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"61", "3600", "Sun, 22 Nov 2026 12:05:00 GMT"})
  void givesUpAtOnceWhenTheWaitIsLongerThanItsCap(String asked) {
    FakeAzure azure = FakeAzure.answering(Reply.json(429, "{}").with("Retry-After", asked), OK);
    assertThat(get(azure).getStatusCode()).isEqualTo(429);
    assertThat(time.slept()).isEmpty();
  }

  @Test
  void doublesItsWaitsAndStopsAfterFiveRetries() {
    FakeAzure azure = FakeAzure.answering(Reply.json(503, "{}"));
    assertThat(get(azure).getStatusCode()).isEqualTo(503);
    assertThat(time.slept())
        .extracting(Duration::toMillis)
        .containsExactly(800L, 1600L, 3200L, 6400L, 12800L);
    assertThat(traffic.count().requests()).isEqualTo(6);
  }

  @Test
  void stopsWhenTheWholeCallWouldTakeTooLong() {
    Patience patience =
        new Patience(
            50,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3));
    FakeAzure azure = FakeAzure.answering(Reply.json(429, "{}").with("Retry-After", "60"));
    Wires.get(Wires.pipeline(azure, time, patience, traffic, Wires.ARM), URL);
    assertThat(time.slept()).hasSize(3).containsOnly(Duration.ofSeconds(60));
  }

  @Test
  void sendsTheSameRequestIdEachTime() {
    FakeAzure azure = FakeAzure.answering(Reply.json(500, ""), Reply.json(500, ""), OK);
    get(azure);
    assertThat(azure.sent())
        .extracting(one -> one.headers().getValue(HttpHeaderName.X_MS_CLIENT_REQUEST_ID))
        .hasSize(3)
        .doesNotContainNull();
    assertThat(
            azure.sent().stream()
                .map(one -> one.headers().getValue(HttpHeaderName.X_MS_CLIENT_REQUEST_ID))
                .distinct())
        .hasSize(1);
  }

  @Test
  void triesAgainAfterABrokenConnection() {
    List<IOException> broken =
        new ArrayList<>(List.of(new ConnectException("no"), new IOException("reset")));
    FakeAzure azure =
        new FakeAzure(
            request -> {
              if (!broken.isEmpty()) {
                throw broken.removeFirst();
              }
              return OK;
            });
    assertThat(get(azure).getStatusCode()).isEqualTo(200);
    assertThat(azure.sent()).hasSize(3);
  }

  @Test
  void doesNotTryAgainWhereTlsFindsAStranger() {
    FakeAzure azure =
        new FakeAzure(
            request -> {
              throw (IOException)
                  new SSLHandshakeException("PKIX").initCause(new CertificateException("PKIX"));
            });
    assertThatThrownBy(() -> get(azure)).isInstanceOf(UncheckedIOException.class);
    assertThat(azure.sent()).hasSize(1);
  }

  @Test
  void sendsABodyAgainThatCouldOnlyBeReadOnce() throws Exception {
    FakeAzure azure = FakeAzure.answering(Reply.json(503, ""), OK);
    HttpRequest query =
        new HttpRequest(HttpMethod.POST, URI.create("https://management.azure.com/q").toURL());
    query.setBody(
        BinaryData.fromStream(
            new ByteArrayInputStream("question".getBytes(StandardCharsets.UTF_8))));
    Wires.pipeline(
            azure, time, Patience.standard(), traffic, Permit.posting("management.azure.com", "/q"))
        .sendSync(query, Context.NONE);
    assertThat(azure.sent())
        .extracting(FakeAzure.Sent::body)
        .containsExactly("question", "question");
  }

  @Test
  void stopsWhenItsThreadIsToldTo() {
    FakeAzure azure = FakeAzure.answering(Reply.json(503, ""));
    Timing interrupted =
        new Timing(
            time::now,
            wait -> {
              throw new InterruptedException();
            },
            time.timing().random());
    Wire wire =
        new Wire(azure, Patience.standard(), interrupted, traffic, new Governor(1, time.timing()));
    assertThatThrownBy(() -> Wires.get(wire.pipeline(List.of(Wires.ARM)), URL))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** As the JDK's transport says it: InterruptedException inside a bare RuntimeException. */
  @Test
  void takesAnInterruptedRequestForAnEndNotForTrouble() {
    FakeAzure azure =
        new FakeAzure(
            request -> {
              throw new IllegalStateException(new InterruptedException());
            });
    assertThatThrownBy(() -> get(azure)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
