package dev.plumbline.template.function;

import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of one call, asked for by the kind that is wanted. A wrong one is refused with what
 * the function wants; a function that may get something unknown looks at {@link #any} first.
 */
record Arguments(Call call) {

  int count() {
    return call.arguments().size();
  }

  boolean has(int index) {
    return index < count();
  }

  List<Term> all() {
    return call.arguments();
  }

  Place place() {
    return call.place();
  }

  Term any(int index) {
    return call.arguments().get(index);
  }

  String text(int index) {
    if (any(index) instanceof Term.Text text) {
      return text.value();
    }
    throw wants("a text", index);
  }

  long whole(int index) {
    if (any(index) instanceof Term.Num number) {
      return whole(number, index);
    }
    throw wants("a whole number", index);
  }

  private long whole(Term.Num number, int index) {
    try {
      return number.value().longValueExact();
    } catch (ArithmeticException e) {
      throw wants("a whole number of 64 bits", index);
    }
  }

  /** A whole number that counts something we make or skip. */
  int number(int index) {
    return Math.clamp(whole(index), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  boolean bool(int index) {
    if (any(index) instanceof Term.Bool bool) {
      return bool.value();
    }
    throw wants("true or false", index);
  }

  Term.Arr array(int index) {
    if (any(index) instanceof Term.Arr array) {
      return array;
    }
    throw wants("an array", index);
  }

  Term.Obj object(int index) {
    if (any(index) instanceof Term.Obj object) {
      return object;
    }
    throw wants("an object", index);
  }

  /** A lambda with so many parameters. */
  Term.Lambda lambda(int index, int least, int most) {
    if (any(index) instanceof Term.Lambda lambda
        && lambda.parameters() >= least
        && lambda.parameters() <= most) {
      return lambda;
    }
    throw wants(
        least == most
            ? "a lambda of %d parameters".formatted(least)
            : "a lambda of %d or %d parameters".formatted(least, most),
        index);
  }

  /** The same call on other arguments. */
  Arguments with(List<Term> others) {
    return new Arguments(
        new Call(call.name(), others, call.expression(), call.place(), call.budget()));
  }

  /** The pieces of one member of what the function gives. */
  Arguments named(String member, List<Term> pieces) {
    String expression = call.expression("." + member);
    return new Arguments(new Call(call.name(), pieces, expression, call.place(), call.budget()));
  }

  /** What the function gives when it cannot be known. */
  Term.Unknown unknown() {
    return new Term.Unknown(call.expression(), Optional.empty());
  }

  /** To be charged before characters or items are made. */
  void spend(long steps) {
    call.budget().spend(steps);
  }

  Certainty certainty() {
    Certainty worst = Certainty.KNOWN;
    for (Term argument : all()) {
      Certainty certainty = Certainty.of(argument, call.budget());
      worst = certainty.compareTo(worst) > 0 ? certainty : worst;
    }
    return worst;
  }

  /** The body on known arguments; else unknown. */
  Term strictly(Function.Body body) {
    return switch (certainty()) {
      case KNOWN -> body.of(this);
      case STAND_IN, UNKNOWN -> unknown();
    };
  }

  /** The body on known arguments; a stand-in where one is among them; else unknown. */
  Term asText(Function.Body body) {
    return switch (certainty()) {
      case KNOWN -> body.of(this);
      case STAND_IN -> standIn(body);
      case UNKNOWN -> unknown();
    };
  }

  private Term standIn(Function.Body body) {
    try {
      return body.of(this) instanceof Term.Text text
          ? Term.standIn(text.value(), call.expression())
          : unknown();
    } catch (TemplateException e) {
      // The real text may be longer than the one that stands in for it. A budget that is used up
      // stays so: the next step is refused.
      return unknown();
    }
  }

  TemplateException wants(String what, int index) {
    return new TemplateException(
        "%s() wants %s as argument %d, not %s"
            .formatted(call.name(), what, index + 1, Kinds.of(any(index))));
  }

  TemplateException refuses(String why) {
    return new TemplateException("%s() %s".formatted(call.name(), why));
  }
}
