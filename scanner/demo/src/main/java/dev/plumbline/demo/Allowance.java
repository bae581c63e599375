package dev.plumbline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many requests are let through. Safe for many threads. */
sealed interface Allowance {

  /**
   * Lets one through, or not.
   *
   * @return 0, or in how many seconds it is worth coming again
   */
  long take(Instant now);

  /** So many at once, and so many more each second. */
  static Allowance bucket(int capacity, int perSecond) {
    return new Bucket(capacity, perSecond);
  }

  /** So many in any stretch of time of this length. */
  static Allowance window(int most, Duration length) {
    return new Window(most, length);
  }

  /** A token bucket. */
  final class Bucket implements Allowance {
    private final int capacity;
    private final int perSecond;
    private double tokens;
    private Instant filled = Instant.EPOCH;

    private Bucket(int capacity, int perSecond) {
      this.capacity = capacity;
      this.perSecond = perSecond;
    }

    @Override
    public synchronized long take(Instant now) {
      double seconds = (now.toEpochMilli() - filled.toEpochMilli()) / 1000.0;
      tokens = Math.min(capacity, tokens + Math.max(0, seconds) * perSecond);
      filled = now;
      if (tokens < 1) {
        return 1;
      }
      tokens--;
      return 0;
    }
  }

  /** A sliding window. */
  final class Window implements Allowance {
    private final int most;
    private final Duration length;
    private final Deque<Instant> taken = new ArrayDeque<>();

    private Window(int most, Duration length) {
      this.most = most;
      this.length = length;
    }

    @Override
    public synchronized long take(Instant now) {
      while (!taken.isEmpty() && !taken.getFirst().plus(length).isAfter(now)) {
        taken.removeFirst();
      }
      if (taken.size() >= most) {
        return 1 + Duration.between(now, taken.getFirst().plus(length)).toSeconds();
      }
      taken.addLast(now);
      return 0;
    }
  }
}
