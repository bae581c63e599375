package dev.plumbline.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Azure Resource Manager's limit on reads: a bucket of 250 tokens per subscription and principal,
 * refilled by 25 a second.
 *
 * <p>https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
final class Throttle {

  private static final double BUCKET = 250;
  private static final double REFILL_PER_SECOND = 25;

  private record Bucket(double tokens, Instant at, boolean granted) {}

  private final boolean enabled;
  private final Identity identity;
  private final Clock clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  Throttle(boolean enabled, Identity identity, Clock clock) {
    this.enabled = enabled;
    this.identity = identity;
    this.clock = clock;
  }

  /** A 429 when the subscription's bucket is empty; requests outside a subscription are free. */
  Optional<Answer> refuse(String subscription) {
    if (!enabled || subscription.isEmpty()) {
      return Optional.empty();
    }
    Bucket bucket = buckets.merge(subscription, full(), (old, ignored) -> take(old));
    return bucket.granted()
        ? Optional.empty()
        : Optional.of(ArmErrors.throttled(subscription, identity, "1"));
  }

  private Bucket full() {
    return new Bucket(BUCKET - 1, clock.instant(), true);
  }

  private Bucket take(Bucket old) {
    Instant now = clock.instant();
    double seconds = (now.toEpochMilli() - old.at().toEpochMilli()) / 1000.0;
    double tokens = Math.min(BUCKET, old.tokens() + seconds * REFILL_PER_SECOND);
    return tokens < 1 ? new Bucket(tokens, now, false) : new Bucket(tokens - 1, now, true);
  }
}
