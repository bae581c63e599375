package dev.plumbline.azure.http;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what went over the wire, for progress and for the end of a scan. Safe for many threads.
 */
public final class Traffic {

  private final LongAdder requests = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final LongAdder waitedMillis = new LongAdder();

  /**
   * A reading of the counters.
   *
   * @param requests requests sent, retries included
   * @param retries how many of them were sent again
   * @param waited time spent waiting before retries, summed over all threads
   */
  public record Count(long requests, long retries, Duration waited) {}

  void sent() {
    requests.increment();
  }

  void retriedAfter(Duration wait) {
    retries.increment();
    waitedMillis.add(wait.toMillis());
  }

  public Count count() {
    return new Count(requests.sum(), retries.sum(), Duration.ofMillis(waitedMillis.sum()));
  }
}
