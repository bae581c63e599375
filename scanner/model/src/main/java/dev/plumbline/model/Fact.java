package dev.plumbline.model;

import java.time.Instant;

/**
 * One thing known about a resource: its body, its blob service, its diagnostic settings. The five
 * states never mix, because every false pass of a scanner begins where two of them do.
 */
public sealed interface Fact {

  /**
   * The wire name of the state, as inventories and rules see it: {@code read}, {@code none}, {@code
   * unread}, {@code unresolved} or {@code notRequested}.
   */
  default String state() {
    return switch (this) {
      case Read ignored -> "read";
      case None ignored -> "none";
      case Unread ignored -> "unread";
      case Unresolved ignored -> "unresolved";
      case NotRequested ignored -> "notRequested";
    };
  }

  /** Read, and this is its value. */
  record Read(Value value, Origin origin) implements Fact {}

  /**
   * Read, and there is none: a service that the kind lacks, an empty answer, a 404 that means it.
   */
  record None(Origin origin) implements Fact {}

  /** Tried and not read; the gap says why and what to do. */
  record Unread(GapId gap) implements Fact {}

  /** In a template: cannot be known offline; the expression says why. */
  record Unresolved(String expression) implements Fact {}

  /** Not tried, because it needs this command-line option (and the right that goes with it). */
  record NotRequested(String option) implements Fact {}

  /**
   * Where and when a fact was read.
   *
   * @param from the request without its host ({@code GET /subscriptions/…?api-version=…}), or file
   *     and line
   * @param at the instant of the answer, UTC
   */
  record Origin(String from, Instant at) {}
}
