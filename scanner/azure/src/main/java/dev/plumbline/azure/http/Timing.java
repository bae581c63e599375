package dev.plumbline.azure.http;

import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * The three things that make waiting untestable, in one place.
 *
 * @param clock tells how long something took, and what an HTTP date means
 * @param pause how to wait
 * @param random where jitter comes from
 */
public record Timing(InstantSource clock, Pause pause, RandomGenerator random) {

  /** The real ones. */
  public static Timing real() {
    return new Timing(Clock.systemUTC(), Thread::sleep, RandomGenerator.getDefault());
  }
}
