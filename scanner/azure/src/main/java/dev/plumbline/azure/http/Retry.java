package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Sends a request again when that may help: 408, 429, 500, 502, 503, 504 and broken connections.
 * 401 and 403 are answers, an untrusted certificate and a refused request stay what they are. The
 * last answer or exception comes out as it is, however often it was tried.
 *
 * <p>The SDK's policy is not used because it sleeps for whatever Retry-After says, and because its
 * ARM form throws {@code NumberFormatException} on a Retry-After that is a date.
 */
final class Retry extends BlockingPolicy {

  private static final Set<Integer> WORTH_IT = Set.of(408, 429, 500, 502, 503, 504);

  private final Patience patience;
  private final Timing timing;
  private final Traffic traffic;

  Retry(Patience patience, Timing timing, Traffic traffic) {
    this.patience = patience;
    this.timing = timing;
    this.traffic = traffic;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    makeReplayable(context.getHttpRequest());
    Instant end = timing.clock().instant().plus(patience.wholeCall());
    for (int retry = 0; ; retry++) {
      Duration wait;
      try {
        HttpResponse response = next.clone().processSync();
        if (!WORTH_IT.contains(response.getStatusCode())) {
          return response;
        }
        Duration asked =
            RetryAfter.in(response.getHeaders(), timing.clock().instant()).orElse(Duration.ZERO);
        wait = longer(asked, backoff(retry));
        if (asked.compareTo(patience.longestWait()) > 0 || tooLate(retry, wait, end)) {
          return response;
        }
        response.close();
      } catch (UncheckedIOException e) {
        wait = backoff(retry);
        if (Trouble.isLasting(e) || tooLate(retry, wait, end)) {
          throw e;
        }
      }
      timing.pause().quietly(wait);
      traffic.retriedAfter(wait);
    }
  }

  private boolean tooLate(int retry, Duration wait, Instant end) {
    return retry >= patience.retries() || timing.clock().instant().plus(wait).isAfter(end);
  }

  private Duration backoff(int retry) {
    long doubled = patience.firstWait().toMillis() << Math.min(retry, 20);
    long capped = Math.min(doubled, patience.longestBackoff().toMillis());
    return Duration.ofMillis(Math.round(capped * (0.8 + 0.4 * timing.random().nextDouble())));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static void makeReplayable(HttpRequest request) {
    BinaryData body = request.getBodyAsBinaryData();
    if (body != null && !body.isReplayable()) {
      request.setBody(body.toReplayableBinaryData());
    }
  }
}
