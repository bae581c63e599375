package dev.plumbline.evaluate.engine;

import dev.plumbline.model.Value;

/** What one evaluation gave. A failure is data: the caller decides which rules it makes unknown. */
public sealed interface Answer {

  /** The entry point's value; the members of its objects are sorted by name. */
  record Result(Value value) implements Answer {}

  /** There is no value; the message says why, for a person. */
  record Failed(Failure failure, String message) implements Answer {}

  /** Why there is no value. */
  enum Failure {
    /** The entry point has no value for this input: a rule fell through. */
    UNDEFINED,
    /** The policy stopped itself, as on two different values for one rule. */
    ABORTED,
    /** The memory limit was met. */
    OUT_OF_MEMORY,
    /** The time limit was met. */
    OUT_OF_TIME,
    /** Input or recursion is nested too deeply. */
    TOO_DEEP,
    /** The engine trapped or answered something that is not its protocol. */
    BROKEN
  }
}
