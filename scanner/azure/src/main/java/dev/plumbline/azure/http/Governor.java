package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import java.util.concurrent.Semaphore;

/**
 * Keeps below the platform's limits, so that a scan neither is throttled nor takes what others on
 * the same subscription need: at most so many requests in flight, and the {@link Pace} of each
 * subscription. One governor is shared by all pipelines of a scan. A wait before a retry holds no
 * place in flight.
 */
public final class Governor extends BlockingPolicy {

  private final Semaphore inFlight;
  private final Timing timing;
  private final Pace pace;

  public Governor(int mostInFlight, Timing timing) {
    this.inFlight = new Semaphore(mostInFlight);
    this.timing = timing;
    this.pace = new Pace(timing.clock());
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    timing.pause().quietly(pace.take(context.getHttpRequest().getUrl()));
    try {
      inFlight.acquire();
    } catch (InterruptedException e) {
      throw Interruption.here();
    }
    try {
      return next.processSync();
    } finally {
      inFlight.release();
    }
  }
}
