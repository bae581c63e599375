package dev.plumbline.model;

import java.util.Optional;

/**
 * One observation behind a verdict.
 *
 * @param fact the fact's name
 * @param path property path inside the fact, steps joined by dots, indexes in brackets; empty for
 *     the fact itself
 * @param observed what was there ({@link Value.Null} when absent), already redacted
 * @param expected what compliance wants, for a person
 * @param origin how the observation is known: {@code read}, {@code default} (the platform's own),
 *     {@code absent}, {@code none}, {@code unread}, {@code unresolved}, {@code notRequested}
 * @param from where it was read, or the reference of the default; empty where nothing was read
 * @param at when it was read, ISO 8601 UTC; empty where nothing was read
 * @param written in files, where the property was written; empty where it is absent
 */
public record Evidence(
    String fact,
    String path,
    Value observed,
    String expected,
    String origin,
    String from,
    String at,
    Optional<Written> written) {

  /** Evidence that is not from a file, or is absent there. */
  public Evidence(
      String fact,
      String path,
      Value observed,
      String expected,
      String origin,
      String from,
      String at) {
    this(fact, path, observed, expected, origin, from, at, Optional.empty());
  }
}
