package dev.plumbline.azure.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A clock that only moves when somebody sleeps, and remembers for how long. */
public final class FakeTime {

  public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private final List<Duration> slept = new ArrayList<>();
  private Instant now = START;

  /** Middle jitter: a wait is exactly what the doubling says. */
  public Timing timing() {
    RandomGenerator middle =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return 0;
          }

          @Override
          public double nextDouble() {
            return 0.5;
          }
        };
    return new Timing(this::now, this::sleep, middle);
  }

  public synchronized Instant now() {
    return now;
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  public synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }

  private synchronized void sleep(Duration wait) {
    slept.add(wait);
    now = now.plus(wait);
  }
}
