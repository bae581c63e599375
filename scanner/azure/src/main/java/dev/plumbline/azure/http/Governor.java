package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import java.util.Optional;
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
  private final Optional<Pace> pace;

  /** At the pace of Azure's limits. */
  public Governor(int mostInFlight, Timing timing) {
    this(mostInFlight, timing, Optional.of(new Pace(timing.clock())));
  }

  private Governor(int mostInFlight, Timing timing, Optional<Pace> pace) {
    this.inFlight = new Semaphore(mostInFlight);
    this.timing = timing;
    this.pace = pace;
  }

  /** For another side that limits nothing. */
  public static Governor withoutPace(int mostInFlight, Timing timing) {
    return new Governor(mostInFlight, timing, Optional.empty());
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    pace.map(limits -> limits.take(context.getHttpRequest().getUrl()))
        .ifPresent(timing.pause()::quietly);
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
