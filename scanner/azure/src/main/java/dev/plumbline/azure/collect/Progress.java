package dev.plumbline.azure.collect;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts how far a collection is. Safe for many threads. */
public final class Progress {

  private final AtomicLong subscriptions = new AtomicLong();
  private final LongAdder subscriptionsDone = new LongAdder();
  private final LongAdder resources = new LongAdder();

  /**
   * A reading of the counters.
   *
   * @param subscriptions to scan; 0 until they are known
   * @param subscriptionsDone of these, read to the end
   * @param resources written to the inventory, children included
   */
  public record Count(long subscriptions, long subscriptionsDone, long resources) {}

  void expect(int total) {
    subscriptions.set(total);
  }

  void subscriptionDone() {
    subscriptionsDone.increment();
  }

  void resources(int more) {
    resources.add(more);
  }

  public Count count() {
    return new Count(subscriptions.get(), subscriptionsDone.sum(), resources.sum());
  }
}
