package dev.plumbline.demo;

import java.time.Clock;
import java.time.Duration;

/**
 * How a double behaves. Start from {@link #defaults()}.
 *
 * @param estate what it serves
 * @param latency how long every request waits before its answer
 * @param pageSize items per page of every list
 * @param graphPageSize rows per page of Resource Graph; Azure's own limit is 1,000
 * @param throttled whether the documented limits on reads hold, see {@link Throttle}
 * @param tokenLifetime how long an access token lasts
 * @param clock what tokens, throttling and dates go by
 */
public record DemoOptions(
    Estate estate,
    Duration latency,
    int pageSize,
    int graphPageSize,
    boolean throttled,
    Duration tokenLifetime,
    Clock clock) {

  public DemoOptions {
    if (pageSize < 1 || graphPageSize < 1) {
      throw new IllegalArgumentException("A page holds at least one item.");
    }
  }

  /** The demo's estate, no latency, small pages, no limits on reads, tokens for an hour. */
  public static DemoOptions defaults() {
    return new DemoOptions(
        Estate.contoso(), Duration.ZERO, 5, 7, false, Duration.ofHours(1), Clock.systemUTC());
  }

  /** Another estate; a generated one wants Azure's own page sizes, see {@link #withPages}. */
  public DemoOptions withEstate(Estate other) {
    return new DemoOptions(
        other, latency, pageSize, graphPageSize, throttled, tokenLifetime, clock);
  }

  public DemoOptions withLatency(Duration wait) {
    return new DemoOptions(estate, wait, pageSize, graphPageSize, throttled, tokenLifetime, clock);
  }

  public DemoOptions withPages(int items, int graphRows) {
    return new DemoOptions(estate, latency, items, graphRows, throttled, tokenLifetime, clock);
  }

  public DemoOptions withLimits() {
    return new DemoOptions(estate, latency, pageSize, graphPageSize, true, tokenLifetime, clock);
  }

  public DemoOptions withTokenLifetime(Duration lifetime) {
    return new DemoOptions(estate, latency, pageSize, graphPageSize, throttled, lifetime, clock);
  }

  public DemoOptions withClock(Clock other) {
    return new DemoOptions(
        estate, latency, pageSize, graphPageSize, throttled, tokenLifetime, other);
  }

  /** The estate without one of its planted defects, see {@link Estate#defects()}. */
  public DemoOptions without(String defect) {
    return withEstate(estate.without(defect));
  }

  /** The estate as a Reader sees it that is no Key Vault Reader, see {@link Estate#readerOnly}. */
  public DemoOptions asReaderOnly() {
    return withEstate(estate.readerOnly());
  }
}
