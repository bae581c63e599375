package dev.plumbline.template.expand;

import dev.plumbline.model.Written;
import dev.plumbline.template.arm.Copies;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates what a template says into what is known of it. */
final class Evaluator {

  /**
   * How far evaluation may go into itself, counting values, calls, variables and nested deployments
   * alike; it fits a stack of half a megabyte, and the largest published modules need far less.
   */
  private static final int DEPTH = 160;

  private static final int APPLIED = 3;

  final Budget budget;
  private final Calls calls;
  private final Access access;
  private final References references;
  private int depth;

  Evaluator(Budget budget, Nesting nesting) {
    this.budget = budget;
    this.calls = new Calls(this);
    this.references = new References(this, nesting);
    this.access = new Access(this, references);
  }

  /** What a call of {@code reference} or {@code references} gives. */
  Term reference(Syntax.Call call, Frame frame) {
    return references.value(call, List.of(), frame);
  }

  /**
   * The value of what is written.
   *
   * @throws TemplateException when the deployment would refuse it, or we do not know it
   */
  Term evaluate(Syntax syntax, Frame frame) {
    budget.spend(1);
    if (++depth > DEPTH) {
      depth--;
      throw new TemplateException(
          "evaluating it goes more than " + DEPTH + " levels deep", "", Optional.of(syntax.at()));
    }
    try {
      return value(syntax, frame);
    } finally {
      depth--;
    }
  }

  private Term value(Syntax syntax, Frame frame) {
    return switch (syntax) {
      case Syntax.Null ignored -> Term.Null.VALUE;
      case Syntax.Bool bool -> Term.of(bool.value());
      case Syntax.Num number -> new Term.Num(number.value());
      case Syntax.Text text -> Term.of(text.value());
      case Syntax.Arr array -> array(array, frame);
      case Syntax.Obj object -> object(object, frame);
      case Syntax.Call call -> calls.call(call, frame);
      case Syntax.Property property -> access.evaluate(property, frame);
      case Syntax.Index index -> access.evaluate(index, frame);
      case Syntax.Lambda lambda ->
          new Term.Lambda(lambda.names().size(), given -> applied(lambda, given, frame));
      case Syntax.LambdaVariable variable -> calls.lambdaVariable(variable, frame);
      case Syntax.Broken broken ->
          throw new TemplateException(broken.reason(), "", Optional.of(broken.at()));
    };
  }

  /** Between a call and the body of its lambda the functions put frames of their own. */
  private Term applied(Syntax.Lambda lambda, List<Term> given, Frame frame) {
    depth += APPLIED;
    try {
      return evaluate(lambda.body(), frame.with(lambda.names(), given));
    } finally {
      depth -= APPLIED;
    }
  }

  private Term array(Syntax.Arr array, Frame frame) {
    List<Term> items = new ArrayList<>(array.items().size());
    for (Syntax item : array.items()) {
      items.add(part(item, frame));
    }
    return new Term.Arr(items);
  }

  private Term object(Syntax.Obj object, Frame frame) {
    Map<String, Term.Member> members = new LinkedHashMap<>();
    Optional<Term.Unknown> rest = Optional.empty();
    for (Syntax.Member member : object.members()) {
      List<Template.Copy> loops = loops(member);
      for (Template.Copy loop : loops) {
        Syntax input = loop.input().orElseThrow();
        Written written = new Written(loop.at(), trail(input, frame));
        members.put(loop.name(), new Term.Member(loop(loop, frame), Optional.of(written)));
      }
      if (loops.isEmpty()) {
        Term name = name(member, frame);
        Term value = part(member.value(), frame);
        Written written = new Written(member.at(), trail(member.value(), frame));
        if (name instanceof Term.Text text) {
          members.put(text.value(), new Term.Member(value, Optional.of(written)));
        } else {
          rest = rest.or(() -> Optional.of(unknown(name, member.name())));
        }
      }
    }
    Term.Obj known = new Term.Obj(members);
    return rest.isPresent() ? new Term.PartialObj(known, rest.get()) : known;
  }

  private List<Written.Via> trail(Syntax value, Frame frame) {
    return frame.values().trails.of(value, frame, budget);
  }

  private static List<Template.Copy> loops(Syntax.Member member) {
    return member.name() instanceof Syntax.Text name
            && name.value().equalsIgnoreCase("copy")
            && member.value() instanceof Syntax.Arr array
        ? Copies.list(array)
        : List.of();
  }

  private Term name(Syntax.Member member, Frame frame) {
    return member.name() instanceof Syntax.Text text
        ? Term.of(text.value())
        : part(member.name(), frame);
  }

  private static Term.Unknown unknown(Term term, Syntax syntax) {
    return term instanceof Term.Unknown unknown
        ? unknown
        : new Term.Unknown(Wording.whole(syntax), Optional.of(syntax.at()));
  }

  /** A part of an object or array: where problems are collected, it may fail alone. */
  private Term part(Syntax syntax, Frame frame) {
    boolean composed = syntax instanceof Syntax.Obj || syntax instanceof Syntax.Arr;
    if (frame.problems().isEmpty() || composed) {
      return evaluate(syntax, frame);
    }
    try {
      Term value = evaluate(syntax, frame);
      Depths.check(value, budget);
      return value;
    } catch (TemplateException e) {
      if (budget.exhausted()) {
        throw e;
      }
      frame.problems().get().add(e, syntax.at());
      return new Term.Unknown(Wording.whole(syntax), Optional.of(syntax.at()));
    }
  }

  /** The array that a loop of a property, a variable or an output makes. */
  Term loop(Template.Copy loop, Frame frame) {
    Syntax input = loop.input().orElseThrow();
    Term count = evaluate(loop.count(), frame);
    if (!(count instanceof Term.Num number)) {
      return new Term.PartialArr(List.of(), unknownCount(count, loop));
    }
    List<Term> items = new ArrayList<>();
    for (long i = 0; i < Counts.of(number, loop); i++) {
      Frame inside =
          loop.name().isEmpty()
              ? frame.in("", Term.of(i))
              : frame.inProperty(loop.name(), Term.of(i));
      items.add(part(input, inside));
    }
    return new Term.Arr(items);
  }

  static Term.Unknown unknownCount(Term count, Template.Copy loop) {
    if (count instanceof Term.Unknown unknown) {
      return unknown;
    }
    throw Counts.wrong(loop);
  }
}
