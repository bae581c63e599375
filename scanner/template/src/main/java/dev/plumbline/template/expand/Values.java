package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parameters and variables, evaluated when they are first asked for. */
final class Values {

  private final Evaluator evaluator;
  private final Constraints constraints;
  private final Secrets secrets;

  Values(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.constraints = new Constraints(evaluator);
    this.secrets = new Secrets(evaluator.budget);
  }

  Term variable(String name, Frame frame) {
    Scope scope = frame.values();
    Template.Variable variable =
        scope
            .template
            .variable(name)
            .orElseThrow(() -> new TemplateException("the template declares no variable " + name));
    return scope.variables.get(
        name.toLowerCase(Locale.ROOT),
        "the variable " + name,
        () -> variable(variable, Frame.of(scope)));
  }

  private Term variable(Template.Variable variable, Frame frame) {
    return variable.copy().isPresent()
        ? evaluator.loop(variable.copy().get(), frame)
        : evaluator.evaluate(variable.value(), frame);
  }

  Term parameter(String name, Frame frame) {
    Optional<Map<String, Term>> arguments = frame.arguments();
    if (arguments.isPresent()) {
      return Optional.ofNullable(arguments.get().get(name.toLowerCase(Locale.ROOT)))
          .orElseThrow(() -> new TemplateException("the function has no parameter " + name));
    }
    Scope scope = frame.values();
    Template.Parameter parameter =
        scope
            .template
            .parameter(name)
            .orElseThrow(() -> new TemplateException("the template declares no parameter " + name));
    return scope.parameters.get(
        name.toLowerCase(Locale.ROOT), "the parameter " + name, () -> value(parameter, scope));
  }

  /**
   * The given value; where there is none, or it is null, the default; else null where the type
   * takes it. A secret is never known, whatever is given for it.
   */
  private Term value(Template.Parameter parameter, Scope scope) {
    Term unknown =
        new Term.Unknown("[parameters('" + parameter.name() + "')]", Optional.of(parameter.at()));
    if (parameter.secure()) {
      return unknown;
    }
    Optional<Given> given = scope.given(parameter.name());
    Term value = given.isPresent() ? given(given.get(), unknown) : Term.Null.VALUE;
    if (value instanceof Term.Null && parameter.defaultValue().isPresent()) {
      value = evaluator.evaluate(parameter.defaultValue().get(), Frame.of(scope));
    } else if (value instanceof Term.Null && !parameter.nullable()) {
      return unknown;
    }
    constraints.check(parameter, value, scope);
    return secrets.hide(value, parameter, scope.template.types());
  }

  private Term given(Given given, Term unknown) {
    if (given.value().isEmpty()) {
      return unknown;
    }
    Syntax written = given.value().get();
    Term value = evaluator.evaluate(written, given.frame());
    if (!given.entry()) {
      return value;
    }
    return switch (value) {
      case Term.Obj object -> object.member("value").map(Term.Member::value).orElse(unknown);
      case Term.PartialObj object ->
          object.known().member("value").map(Term.Member::value).orElse(object.rest());
      case Term.Unknown same -> same;
      case Term.Null ignored -> value;
      case Term.Bool ignored -> unknown;
      case Term.Num ignored -> unknown;
      case Term.Text ignored -> unknown;
      case Term.Arr ignored -> unknown;
      case Term.PartialArr ignored -> unknown;
      case Term.Lambda ignored -> unknown;
    };
  }
}
