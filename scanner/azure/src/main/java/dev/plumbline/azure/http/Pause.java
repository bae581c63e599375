package dev.plumbline.azure.http;

import java.time.Duration;

/** Sleeping, so that a test need not. */
@FunctionalInterface
public interface Pause {

  void sleep(Duration wait) throws InterruptedException;

  /**
   * Sleeps; an interruption ends the scan's work on this thread.
   *
   * @throws java.util.concurrent.CancellationException if interrupted; the flag stays set
   */
  default void quietly(Duration wait) {
    if (!wait.isPositive()) {
      return;
    }
    try {
      sleep(wait);
    } catch (InterruptedException e) {
      throw Interruption.here();
    }
  }
}
