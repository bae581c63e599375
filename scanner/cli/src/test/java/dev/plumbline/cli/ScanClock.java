package dev.plumbline.cli;

import dev.plumbline.azure.http.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/**
 * How a scan's clock goes. No wait is really waited for: it is noted.
 *
 * @param stands whether every instant read from it is the same, so that even the times at which
 *     things were read are those of another run
 */
record ScanClock(InstantSource source, boolean stands, Queue<Duration> waits) {

  /** It shows the same instant for ever. */
  static ScanClock standing() {
    return new ScanClock(InstantSource.fixed(Desk.NOW), true, new ConcurrentLinkedQueue<>());
  }

  /** It is wrong by so much. */
  static ScanClock wrongBy(Duration error) {
    InstantSource wrong = () -> Clock.systemUTC().instant().plus(error);
    return new ScanClock(wrong, false, new ConcurrentLinkedQueue<>());
  }

  /** It runs so many times as fast as it should. */
  static ScanClock fast(int times) {
    Instant start = Clock.systemUTC().instant();
    InstantSource fast =
        () -> start.plus(Duration.between(start, Clock.systemUTC().instant()).multipliedBy(times));
    return new ScanClock(fast, false, new ConcurrentLinkedQueue<>());
  }

  Timing timing() {
    return new Timing(source, waits::add, RandomGenerator.getDefault());
  }
}
