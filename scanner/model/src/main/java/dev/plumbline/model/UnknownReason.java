package dev.plumbline.model;

/** Why a verdict is unknown. */
public sealed interface UnknownReason {

  /** Wire name of the kind of reason. */
  default String kind() {
    return switch (this) {
      case OfGap ignored -> "gap";
      case OfUnresolved ignored -> "unresolved";
      case OfNotRequested ignored -> "notRequested";
      case OfRuleFailed ignored -> "ruleFailed";
    };
  }

  /** Something was tried and could not be read. */
  record OfGap(GapId gap) implements UnknownReason {}

  /** A template's value cannot be known offline. */
  record OfUnresolved(String expression) implements UnknownReason {}

  /** The fact needs an option that was not given. */
  record OfNotRequested(String option) implements UnknownReason {}

  /** The rule gave no answer: a bug of the rule or of the reader, never a pass. */
  record OfRuleFailed(String message) implements UnknownReason {}
}
