package dev.plumbline.azure.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many requests in any stretch of time of one length. */
final class Window implements Allowance {

  private final int most;
  private final Duration length;
  private final InstantSource clock;

  /** When the last requests are sent, the earliest first; some of it lies ahead. */
  private final Deque<Instant> sent = new ArrayDeque<>();

  Window(int most, Duration length, InstantSource clock) {
    this.most = most;
    this.length = length;
    this.clock = clock;
  }

  @Override
  public synchronized Duration take() {
    Instant now = clock.instant();
    Instant free = sent.size() < most ? now : sent.removeFirst().plus(length);
    Instant when = free.isAfter(now) ? free : now;
    sent.addLast(when);
    return Duration.between(now, when);
  }
}
