package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Phrase;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the deployments that a template declares ready to be evaluated, each once. */
final class Nesting {

  /** Deployments in deployments; the platform itself allows fewer. */
  private static final int DEPTH = 12;

  private final Links links;

  Nesting(Links links) {
    this.links = links;
  }

  /**
   * The deployment that a resource declares; empty when it declares none.
   *
   * @throws TemplateException when its template is not at hand
   */
  Optional<Scope> of(Instance instance, Evaluator evaluator) {
    ResourceDeclaration declaration = instance.declaration();
    if (declaration.nested().isEmpty()) {
      return Optional.empty();
    }
    return instance
        .frame()
        .resources()
        .nested
        .get(
            declaration.at() + " " + instance.iteration(),
            "the nested deployment",
            () -> Optional.of(make(instance, declaration.nested().get(), evaluator)));
  }

  private Scope make(Instance instance, ResourceDeclaration.Nested nested, Evaluator evaluator) {
    Scope around = instance.frame().resources();
    if (around.nesting >= DEPTH) {
      throw new TemplateException(
          "deployments are nested more than " + DEPTH + " deep",
          "",
          Optional.of(instance.declaration().at()));
    }
    return switch (nested) {
      case ResourceDeclaration.Nested.Inline inline ->
          scope(instance, inline.template(), inline.outer(), evaluator);
      case ResourceDeclaration.Nested.Linked linked ->
          scope(
              instance,
              links.template(linked.link(), instance.frame(), evaluator),
              false,
              evaluator);
      case ResourceDeclaration.Nested.Unreadable unreadable ->
          throw new TemplateException(unreadable.why(), "", Optional.of(unreadable.at()));
    };
  }

  private static Scope scope(
      Instance instance, Template template, boolean outer, Evaluator evaluator) {
    evaluator.budget.spend(template.resources().size() + template.parameters().size());
    Frame frame = instance.frame();
    Scope scope =
        new Scope(
            template,
            Places.nested(instance, template, evaluator),
            frame.resources().nesting + 1,
            outer ? Optional.of(frame) : Optional.empty());
    scope.give(given(instance, evaluator));
    return scope;
  }

  private static Map<String, Given> given(Instance instance, Evaluator evaluator) {
    Optional<Syntax> parameters =
        instance
            .declaration()
            .syntax()
            .object("properties")
            .flatMap(properties -> properties.value("parameters"));
    if (parameters.isEmpty()) {
      return Map.of();
    }
    return parameters.get() instanceof Syntax.Obj object
        ? Given.of(object, instance.frame())
        : computed(parameters.get(), instance.frame(), evaluator);
  }

  /** All parameters as one expression: each is the property of its name. */
  private static Map<String, Given> computed(Syntax whole, Frame frame, Evaluator evaluator) {
    Map<String, Given> given = new LinkedHashMap<>();
    if (evaluator.evaluate(whole, frame) instanceof Term.Obj object) {
      for (String name : object.members().keySet()) {
        Syntax entry =
            new Syntax.Index(
                whole,
                new Syntax.Text(name, whole.at()),
                false,
                new Phrase(name, 0, name.length()),
                whole.at());
        given.put(
            name.toLowerCase(Locale.ROOT), new Given(Optional.of(entry), true, frame, whole.at()));
      }
    }
    return given;
  }
}
