package dev.plumbline.reports.summary;

import dev.plumbline.model.UnknownReason;

/**
 * One kind of reason why verdicts are unknown.
 *
 * @param title what happened, for a person
 * @param action what to do about it
 * @param unknown how many verdicts name it; a verdict that names two kinds counts in both
 */
public record ReasonSummary(String title, String action, int unknown) {

  /** The kind that a reason belongs to, nothing counted yet. Kinds with equal titles are one. */
  public static ReasonSummary kindOf(UnknownReason reason) {
    return switch (reason) {
      case UnknownReason.OfGap ignored ->
          new ReasonSummary(
              "Could not be read", "Close the gaps listed with their actions, then scan again.", 0);
      case UnknownReason.OfUnresolved ignored ->
          new ReasonSummary(
              "Not told by what was read",
              "In a template, give the parameter a value that can be read offline, or scan what was"
                  + " deployed.",
              0);
      case UnknownReason.OfNotRequested(String option) ->
          new ReasonSummary("Not asked for", "Scan again with " + option + ".", 0);
      case UnknownReason.OfRuleFailed ignored ->
          new ReasonSummary(
              "The rule gave no answer",
              "This is a bug of the rule or of the reader, not of the resource: report it.",
              0);
    };
  }

  ReasonSummary times(int count) {
    return new ReasonSummary(title, action, count);
  }
}
