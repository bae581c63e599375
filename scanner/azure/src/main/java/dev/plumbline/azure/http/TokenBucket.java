package dev.plumbline.azure.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** So many requests at once, and so many more each second. */
final class TokenBucket implements Allowance {

  private static final double NANOS = 1e9;

  private final double capacity;
  private final double perSecond;
  private final InstantSource clock;
  private double tokens;
  private Instant filled;

  TokenBucket(int capacity, int perSecond, InstantSource clock) {
    this.capacity = capacity;
    this.perSecond = perSecond;
    this.clock = clock;
    this.tokens = capacity;
    this.filled = clock.instant();
  }

  @Override
  public synchronized Duration take() {
    Instant now = clock.instant();
    double elapsed = Math.max(0, Duration.between(filled, now).toNanos() / NANOS);
    tokens = Math.min(capacity, tokens + elapsed * perSecond) - 1;
    filled = now;
    return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / perSecond * NANOS));
  }
}
