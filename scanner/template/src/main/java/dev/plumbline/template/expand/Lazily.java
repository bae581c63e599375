package dev.plumbline.template.expand;

import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that do not evaluate all of their arguments. */
final class Lazily {

  private final Evaluator evaluator;

  Lazily(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** {@code if}: only the branch that is taken. */
  Term choose(Syntax.Call call, Frame frame) {
    if (call.arguments().size() != 3) {
      throw new TemplateException("if() takes a condition and two values");
    }
    Term condition = evaluator.evaluate(call.arguments().getFirst(), frame);
    Optional<Boolean> decided = decided(condition, call);
    if (decided.isEmpty()) {
      return new Term.Unknown(words(call, List.of(condition)), Optional.of(call.at()));
    }
    return evaluator.evaluate(call.arguments().get(decided.get() ? 1 : 2), frame);
  }

  /** {@code and}: false as soon as one is. */
  Term all(Syntax.Call call, Frame frame) {
    return until(false, call, frame);
  }

  /** {@code or}: true as soon as one is. */
  Term any(Syntax.Call call, Frame frame) {
    return until(true, call, frame);
  }

  private Term until(boolean wanted, Syntax.Call call, Frame frame) {
    List<Term> seen = new ArrayList<>();
    boolean unknown = false;
    for (Syntax argument : call.arguments()) {
      Term value = unknown ? perhaps(argument, frame) : evaluator.evaluate(argument, frame);
      seen.add(value);
      Optional<Boolean> decided = decided(value, call);
      if (decided.isPresent() && decided.get() == wanted) {
        return Term.of(wanted);
      }
      unknown |= decided.isEmpty();
    }
    return unknown ? new Term.Unknown(words(call, seen), Optional.of(call.at())) : Term.of(!wanted);
  }

  /** What may never be evaluated at deployment may be wrong without harm. */
  private Term perhaps(Syntax argument, Frame frame) {
    try {
      return evaluator.evaluate(argument, frame);
    } catch (TemplateException e) {
      if (evaluator.budget.exhausted()) {
        throw e;
      }
      return new Term.Unknown(Wording.whole(argument), Optional.of(argument.at()));
    }
  }

  /** {@code coalesce}: the first that is not null. */
  Term coalesce(Syntax.Call call, Frame frame) {
    List<Term> seen = new ArrayList<>();
    for (Syntax argument : call.arguments()) {
      Term value = evaluator.evaluate(argument, frame);
      seen.add(value);
      if (value instanceof Term.Unknown) {
        return new Term.Unknown(words(call, seen), Optional.of(call.at()));
      }
      if (!(value instanceof Term.Null)) {
        return value;
      }
    }
    return Term.Null.VALUE;
  }

  private static String words(Syntax.Call call, List<Term> seen) {
    List<Term> arguments = new ArrayList<>(seen);
    while (arguments.size() < call.arguments().size()) {
      arguments.add(Term.Null.VALUE);
    }
    return Wording.call(call, arguments);
  }

  private static Optional<Boolean> decided(Term value, Syntax.Call call) {
    return switch (value) {
      case Term.Bool bool -> Optional.of(bool.value());
      case Term.Unknown ignored -> Optional.empty();
      case Term.Text text -> text(text, call);
      case Term.Null ignored -> throw wrong(call);
      case Term.Num ignored -> throw wrong(call);
      case Term.Arr ignored -> throw wrong(call);
      case Term.Obj ignored -> throw wrong(call);
      case Term.PartialArr ignored -> throw wrong(call);
      case Term.PartialObj ignored -> throw wrong(call);
      case Term.Lambda ignored -> throw wrong(call);
    };
  }

  private static Optional<Boolean> text(Term.Text text, Syntax.Call call) {
    if (text.standsFor().isPresent()) {
      return Optional.empty();
    }
    throw wrong(call);
  }

  private static TemplateException wrong(Syntax.Call call) {
    return new TemplateException(call.name() + "() wants true or false as a condition");
  }
}
