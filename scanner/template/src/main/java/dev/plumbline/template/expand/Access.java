package dev.plumbline.template.expand;

import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes properties and items out of values. */
final class Access {

  private final Evaluator evaluator;
  private final References references;

  Access(Evaluator evaluator, References references) {
    this.evaluator = evaluator;
    this.references = references;
  }

  /**
   * The value of a property access or an index. Where a safe one finds nothing, the rest of the
   * accesses in a row is not evaluated, and the whole is null.
   */
  Term evaluate(Syntax syntax, Frame frame) {
    Optional<Row> row = row(syntax);
    return row.isPresent()
        ? references.value(row.get().call(), row.get().steps(), frame)
        : chain(syntax, frame).orElse(Term.Null.VALUE);
  }

  /** A call of {@code reference} and the properties that are taken of it. */
  private record Row(Syntax.Call call, List<Step> steps) {}

  private static Optional<Row> row(Syntax syntax) {
    List<Step> steps = new ArrayList<>();
    Syntax here = syntax;
    while (true) {
      switch (here) {
        case Syntax.Property property -> {
          steps.add(new Step(property.name(), property.safe()));
          here = property.of();
        }
        case Syntax.Index index when index.index() instanceof Syntax.Text name -> {
          steps.add(new Step(name.value(), index.safe()));
          here = index.of();
        }
        case Syntax.Call call when call.name().equalsIgnoreCase("reference") -> {
          return Optional.of(new Row(call, steps.reversed()));
        }
        default -> {
          return Optional.empty();
        }
      }
    }
  }

  /** One property taken. */
  record Step(String name, boolean safe) {}

  /** Empty where a safe access found nothing. */
  private Optional<Term> chain(Syntax syntax, Frame frame) {
    return switch (syntax) {
      case Syntax.Property property ->
          base(property.of(), frame).flatMap(base -> property(base, property));
      case Syntax.Index index -> base(index.of(), frame).flatMap(base -> index(base, index, frame));
      default -> throw new IllegalStateException("not an access: " + syntax);
    };
  }

  private Optional<Term> base(Syntax of, Frame frame) {
    boolean more = of instanceof Syntax.Property || of instanceof Syntax.Index;
    return more && row(of).isEmpty()
        ? chain(of, frame)
        : Optional.of(evaluator.evaluate(of, frame));
  }

  private static Optional<Term> property(Term base, Syntax.Property property) {
    String access = (property.safe() ? ".?" : ".") + property.name();
    try {
      return member(base, new Step(property.name(), property.safe()), access, property);
    } catch (TemplateException e) {
      throw located(e, property);
    }
  }

  /** Takes one property of a value that may be null or unknown. */
  static Optional<Term> member(Term base, Step step, String access, Syntax at) {
    return switch (base) {
      case Term.Obj object -> {
        Optional<Term> found = object.member(step.name()).map(Term.Member::value);
        if (found.isEmpty() && !step.safe()) {
          throw new TemplateException("there is no property " + step.name());
        }
        yield found;
      }
      case Term.PartialObj object ->
          Optional.of(
              object
                  .known()
                  .member(step.name())
                  .map(Term.Member::value)
                  .orElseGet(() -> unknown(object.rest(), access, at)));
      case Term.Unknown unknown -> Optional.of(unknown(unknown, access, at));
      case Term.Null ignored when step.safe() -> Optional.empty();
      case Term.Null ignored -> throw new TemplateException("null has no property " + step.name());
      case Term.Bool ignored -> throw none(step);
      case Term.Num ignored -> throw none(step);
      case Term.Text ignored -> throw none(step);
      case Term.Arr ignored -> throw none(step);
      case Term.PartialArr ignored -> throw none(step);
      case Term.Lambda ignored -> throw none(step);
    };
  }

  private static TemplateException none(Step step) {
    return new TemplateException("only an object has properties; there is no " + step.name());
  }

  private Optional<Term> index(Term base, Syntax.Index index, Frame frame) {
    String words = (index.safe() ? "[?" : "[") + Wording.text(index.index()) + "]";
    if (base instanceof Term.Null && index.safe()) {
      return Optional.empty();
    }
    Term at = evaluator.evaluate(index.index(), frame);
    try {
      return switch (at) {
        case Term.Num number -> item(base, number, words, index);
        case Term.Text name when name.standsFor().isEmpty() ->
            member(base, new Step(name.value(), index.safe()), words, index);
        case Term.Text name ->
            Optional.of(new Term.Unknown(name.standsFor().orElse(words), Optional.of(index.at())));
        case Term.Unknown unknown -> Optional.of(unknownIndex(base, unknown, words, index));
        case Term.Null ignored -> throw notAnIndex();
        case Term.Bool ignored -> throw notAnIndex();
        case Term.Arr ignored -> throw notAnIndex();
        case Term.Obj ignored -> throw notAnIndex();
        case Term.PartialArr ignored -> throw notAnIndex();
        case Term.PartialObj ignored -> throw notAnIndex();
        case Term.Lambda ignored -> throw notAnIndex();
      };
    } catch (TemplateException e) {
      throw located(e, index);
    }
  }

  private static Term unknownIndex(
      Term base, Term.Unknown index, String words, Syntax.Index syntax) {
    String expression =
        Wording.unknown(base).map(expr -> Wording.access(expr, words)).orElse(index.expression());
    return new Term.Unknown(expression, Optional.of(syntax.at()));
  }

  private static TemplateException notAnIndex() {
    return new TemplateException("an index is a number or a name");
  }

  private static Optional<Term> item(Term base, Term.Num number, String words, Syntax.Index index) {
    return switch (base) {
      case Term.Arr array -> {
        int at = Math.clamp(number.value().longValue(), -1, Integer.MAX_VALUE);
        if (at >= 0 && at < array.items().size()) {
          yield Optional.of(array.items().get(at));
        }
        if (index.safe()) {
          yield Optional.empty();
        }
        throw new TemplateException(
            "the array has %d items and none at index %s"
                .formatted(array.items().size(), number.value().toPlainString()));
      }
      // Which of the known items stand before the unknown ones is not known.
      case Term.PartialArr array -> Optional.of(unknown(array.rest(), words, index));
      case Term.Unknown unknown -> Optional.of(unknown(unknown, words, index));
      case Term.Null ignored -> throw noItems();
      case Term.Bool ignored -> throw noItems();
      case Term.Num ignored -> throw noItems();
      case Term.Text ignored -> throw noItems();
      case Term.Obj ignored -> throw noItems();
      case Term.PartialObj ignored -> throw noItems();
      case Term.Lambda ignored -> throw noItems();
    };
  }

  private static TemplateException noItems() {
    return new TemplateException("only an array has items at an index");
  }

  private static Term.Unknown unknown(Term.Unknown base, String access, Syntax at) {
    return new Term.Unknown(
        Wording.access(base.expression(), access), base.at().or(() -> Optional.of(at.at())));
  }

  private static TemplateException located(TemplateException e, Syntax at) {
    return e.at().isPresent()
        ? e
        : new TemplateException(String.valueOf(e.getMessage()), "", Optional.of(at.at()));
  }
}
