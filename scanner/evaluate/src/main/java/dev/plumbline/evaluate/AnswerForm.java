package dev.plumbline.evaluate;

import dev.plumbline.evaluate.RuleAnswer.Observation;
import dev.plumbline.model.GapId;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a rule as the policies spell it. Whatever is not that shape is a failed rule: a
 * pass that was never said is worse than an unknown too many.
 */
final class AnswerForm {

  private AnswerForm() {}

  static RuleAnswer read(Value answer) {
    String verdict = answer.at("verdict").textOr("");
    List<Observation> observations = new ArrayList<>();
    for (Value seen : answer.at("evidence").itemsOrEmpty()) {
      observations.add(observation(seen));
    }
    List<UnknownReason> reasons = new ArrayList<>();
    for (Value reason : answer.at("reasons").itemsOrEmpty()) {
      reasons.add(reason(reason));
    }
    for (Verdict known : Verdict.values()) {
      if (known.wireName().equals(verdict) && (known == Verdict.UNKNOWN) != reasons.isEmpty()) {
        return new RuleAnswer(known, observations, reasons);
      }
    }
    return RuleAnswer.failed(
        "The rule answered \"" + verdict + "\" with " + reasons.size() + " reasons.");
  }

  private static Observation observation(Value seen) {
    return new Observation(
        seen.at("fact").textOr(""),
        seen.at("path").textOr(""),
        seen.at("observed"),
        seen.at("expected").textOr(""),
        seen.at("origin").textOr(""),
        seen.at("reference").textOr(""));
  }

  private static UnknownReason reason(Value reason) {
    String kind = reason.at("kind").textOr("");
    return switch (kind) {
      case "unread" -> gap(reason.at("gap").textOr(""));
      case "unresolved" -> new UnknownReason.OfUnresolved(reason.at("expression").textOr(""));
      case "notRequested" -> new UnknownReason.OfNotRequested(reason.at("option").textOr(""));
      case "missing" -> new UnknownReason.OfRuleFailed(missing(reason));
      default -> new UnknownReason.OfRuleFailed("The rule gave a reason of kind \"" + kind + "\".");
    };
  }

  private static UnknownReason gap(String gap) {
    return gap.isBlank()
        ? new UnknownReason.OfRuleFailed("The rule named no gap.")
        : new UnknownReason.OfGap(new GapId(gap));
  }

  private static String missing(Value reason) {
    String fact = reason.at("fact").textOr("");
    return reason.at("message").textOr(missingFact(fact));
  }

  /** A reader that leaves a fact out and a rule that misspells it look the same from here. */
  static String missingFact(String fact) {
    return "The resource carries no fact \"" + fact + "\".";
  }
}
