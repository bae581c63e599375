package dev.plumbline.azure.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;

/**
 * One debug line per request: method, host, path, the names of the query's parameters, status, time
 * and a few harmless headers. Never a body, never a header that is not on the list: the SDK's log
 * at its most talkative prints keys.
 */
final class HeaderLog extends BlockingPolicy {

  private static final List<String> SHOWN =
      List.of(
          "x-ms-request-id",
          "x-ms-correlation-request-id",
          "Retry-After",
          "x-ms-ratelimit-remaining-subscription-reads",
          "x-ms-ratelimit-remaining-subscription-global-reads",
          "x-ms-user-quota-remaining");

  private final Logger log;
  private final Timing timing;

  HeaderLog(Logger log, Timing timing) {
    this.log = log;
    this.timing = timing;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    if (!log.isDebugEnabled()) {
      return next.processSync();
    }
    Instant start = timing.clock().instant();
    HttpRequest request = context.getHttpRequest();
    URI url = URI.create(request.getUrl().toString());
    String what = request.getHttpMethod() + " " + Shown.host(url) + " " + Shown.target(url);
    try {
      HttpResponse response = next.processSync();
      log.debug("{} -> {} in {}{}", what, response.getStatusCode(), since(start), list(response));
      return response;
    } catch (RuntimeException e) {
      // Its class says enough here; its text may repeat what the other side said.
      log.debug("{} -> {} in {}", what, e.getClass().getSimpleName(), since(start));
      throw e;
    }
  }

  private Duration since(Instant start) {
    return Duration.between(start, timing.clock().instant());
  }

  private static String list(HttpResponse response) {
    StringBuilder line = new StringBuilder();
    for (String name : SHOWN) {
      String value = response.getHeaderValue(HttpHeaderName.fromString(name));
      if (value != null) {
        line.append("; ").append(name).append(": ").append(Shown.line(value));
      }
    }
    return line.toString();
  }
}
