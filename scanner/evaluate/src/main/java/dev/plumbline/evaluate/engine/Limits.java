package dev.plumbline.evaluate.engine;

import java.time.Duration;

/**
 * What one evaluation may use.
 *
 * @param memoryPages largest memory of an instance in pages of 64 KiB; it holds the data, the input
 *     (about eight times its text) and everything the evaluation makes, since nothing is freed
 *     before the end
 * @param time longest evaluation by the clock on the wall
 */
public record Limits(int memoryPages, Duration time) {

  private static final int MEBIBYTE = 16;

  /** The largest memory that a Java byte array can hold. */
  private static final int MOST_PAGES = 32_767;

  public Limits {
    if (memoryPages < 2 || memoryPages > MOST_PAGES) {
      throw new IllegalArgumentException("Memory must be 2 to 32767 pages, not " + memoryPages);
    }
    if (!time.isPositive()) {
      throw new IllegalArgumentException("The time limit must be positive, not " + time);
    }
  }

  /**
   * 256 MiB and 10 s. A resource of 1 MB of JSON takes about 8 MiB and 20 ms, so whatever meets
   * these limits is a runaway rule, not a large resource.
   */
  public static Limits standard() {
    return new Limits(256 * MEBIBYTE, Duration.ofSeconds(10));
  }

  /** The memory limit for a person. */
  String memory() {
    return memoryPages < MEBIBYTE ? memoryPages * 64 + " KiB" : memoryPages / MEBIBYTE + " MiB";
  }
}
