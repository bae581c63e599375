package dev.plumbline.azure.http;

import java.time.Duration;

/**
 * How long a request is tried for.
 *
 * @param retries how often at most a request is sent again
 * @param firstWait the wait before the first retry; it doubles with each one, ±20 %
 * @param longestBackoff the wait beyond which doubling stops
 * @param longestWait the longest wait that the other side may ask for; when it asks for more, the
 *     request fails at once. The SDK's own policy would sleep for whatever it is told
 * @param wholeCall the longest time from the first try to the last answer, waits included
 */
public record Patience(
    int retries,
    Duration firstWait,
    Duration longestBackoff,
    Duration longestWait,
    Duration wholeCall) {

  /** Five retries over about 25 s, asked-for waits up to a minute, five minutes in all. */
  public static Patience standard() {
    return new Patience(
        5,
        Duration.ofMillis(800),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5));
  }

  /** One try: for a client that retries by itself. */
  public static Patience once() {
    return new Patience(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, standard().wholeCall());
  }

  /** The same with another number of retries. */
  public Patience withRetries(int number) {
    return new Patience(number, firstWait, longestBackoff, longestWait, wholeCall);
  }

  /** The same with another cap on asked-for waits; the whole call has room for three of them. */
  public Patience withLongestWait(Duration wait) {
    Duration room = wait.multipliedBy(3);
    return new Patience(
        retries, firstWait, longestBackoff, wait, wholeCall.compareTo(room) < 0 ? room : wholeCall);
  }
}
