package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a parameter's declaration says of its values: which are allowed, how large, how long. */
final class Constraints {

  private final Evaluator evaluator;

  Constraints(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Refuses what the deployment would refuse, as far as the value is known.
   *
   * @throws TemplateException for a value that is not allowed
   */
  void check(Template.Parameter parameter, Term value, Scope scope) {
    if (!(value instanceof Term.Null)) {
      allowed(parameter, value, scope);
      size(parameter, value, scope.template.types().resolve(parameter.type()));
    }
  }

  private void allowed(Template.Parameter parameter, Term value, Scope scope) {
    if (parameter.allowed().isEmpty() || plain(value).isEmpty()) {
      return;
    }
    List<String> allowed = new ArrayList<>();
    Term list = evaluator.evaluate(parameter.allowed().get(), Frame.of(scope));
    if (list instanceof Term.Arr array) {
      array.items().forEach(item -> plain(item).ifPresent(allowed::add));
    }
    String given = plain(value).get();
    if (!allowed.contains(given)) {
      throw refused(
          parameter, "is %s, which is not one of %s".formatted(given, String.join(", ", allowed)));
    }
  }

  private static void size(Template.Parameter parameter, Term value, Syntax.Obj type) {
    switch (value) {
      case Term.Num number -> {
        least(parameter, type, "minValue", number.value());
        most(parameter, type, "maxValue", number.value());
      }
      case Term.Text text when text.standsFor().isEmpty() ->
          length(parameter, type, text.value().length());
      case Term.Arr array -> length(parameter, type, array.items().size());
      case Term.Text ignored -> {}
      case Term.Null ignored -> {}
      case Term.Bool ignored -> {}
      case Term.Obj ignored -> {}
      case Term.Unknown ignored -> {}
      case Term.PartialArr ignored -> {}
      case Term.PartialObj ignored -> {}
      case Term.Lambda ignored -> {}
    }
  }

  private static void length(Template.Parameter parameter, Syntax.Obj type, int length) {
    least(parameter, type, "minLength", BigDecimal.valueOf(length));
    most(parameter, type, "maxLength", BigDecimal.valueOf(length));
  }

  private static void least(
      Template.Parameter parameter, Syntax.Obj type, String name, BigDecimal value) {
    bound(parameter, type, name)
        .filter(bound -> value.compareTo(bound) < 0)
        .ifPresent(bound -> refuse(parameter, value, "below", name, bound));
  }

  private static void most(
      Template.Parameter parameter, Syntax.Obj type, String name, BigDecimal value) {
    bound(parameter, type, name)
        .filter(bound -> value.compareTo(bound) > 0)
        .ifPresent(bound -> refuse(parameter, value, "above", name, bound));
  }

  private static Optional<BigDecimal> bound(
      Template.Parameter parameter, Syntax.Obj type, String name) {
    return parameter
        .type()
        .value(name)
        .or(() -> type.value(name))
        .flatMap(
            bound ->
                bound instanceof Syntax.Num number
                    ? Optional.of(number.value())
                    : Optional.empty());
  }

  private static void refuse(
      Template.Parameter parameter, BigDecimal value, String side, String name, BigDecimal bound) {
    String what = name.endsWith("Length") ? "has a length of " : "is ";
    throw refused(
        parameter,
        what
            + "%s, which is %s its %s of %s"
                .formatted(value.toPlainString(), side, name, bound.toPlainString()));
  }

  private static TemplateException refused(Template.Parameter parameter, String why) {
    return new TemplateException(
        "the parameter %s %s".formatted(parameter.name(), why), "", Optional.of(parameter.at()));
  }

  /** The text of a simple value that is wholly known. */
  private static Optional<String> plain(Term value) {
    return switch (value) {
      case Term.Text text when text.standsFor().isEmpty() -> Optional.of(text.value());
      case Term.Num number -> Optional.of(number.value().stripTrailingZeros().toPlainString());
      case Term.Bool bool -> Optional.of(Boolean.toString(bool.value()));
      case Term.Text ignored -> Optional.empty();
      case Term.Null ignored -> Optional.empty();
      case Term.Arr ignored -> Optional.empty();
      case Term.Obj ignored -> Optional.empty();
      case Term.Unknown ignored -> Optional.empty();
      case Term.PartialArr ignored -> Optional.empty();
      case Term.PartialObj ignored -> Optional.empty();
      case Term.Lambda ignored -> Optional.empty();
    };
  }
}
