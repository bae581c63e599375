package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads each answer to its end right behind the transport: a connection that breaks in the middle
 * of a body is then one more broken connection to the retry above, a body without end stops at a
 * bound, and one that drips stops at a deadline. Also the one place that counts what was sent.
 */
final class BodyLimit extends BlockingPolicy {

  private final int mostBytes;
  private final Duration longest;
  private final Timing timing;
  private final Traffic traffic;

  BodyLimit(int mostBytes, Duration longest, Timing timing, Traffic traffic) {
    this.mostBytes = mostBytes;
    this.longest = longest;
    this.timing = timing;
    this.traffic = traffic;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    traffic.sent();
    Instant end = timing.clock().instant().plus(longest);
    try (HttpResponse response = next.processSync()) {
      return new CompleteResponse(response, read(response, end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      // The JDK transport wraps an interruption in a bare RuntimeException.
      Interruption.rethrow(e);
      throw e;
    }
  }

  private byte[] read(HttpResponse response, Instant end) throws IOException {
    if (response.getStatusCode() == 407) {
      // The proxy's answer to CONNECT; the JDK gives it no body, not even an empty one.
      throw new ProxyLoginException();
    }
    HttpRequest request = response.getRequest();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[16 * 1024];
    try (InputStream in = response.getBodyAsBinaryData().toStream()) {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        body.write(part, 0, n);
        if (body.size() > mostBytes) {
          throw new BodyTooLargeException(mostBytes);
        }
        if (timing.clock().instant().isAfter(end)) {
          throw new HttpTimeoutException(
              "The answer to " + request.getHttpMethod() + " did not end within " + longest);
        }
      }
    }
    return body.toByteArray();
  }
}
