package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.Locale;
import java.util.Optional;

/** Where deployments go. */
final class Places {

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private Places() {}

  /** Where a template goes that nobody says anything of: stand-ins. */
  static Place root(Place.Level level) {
    return new Place(
        level,
        Term.standIn(NOBODY, "[tenant().tenantId]"),
        Term.standIn("management-group", "[managementGroup().name]"),
        Term.standIn(NOBODY, "[subscription().subscriptionId]"),
        Term.standIn("resource-group", "[resourceGroup().name]"),
        Term.standIn("deployment", "[deployment().name]"));
  }

  /** Where a nested deployment goes: where its declaration says, else where that one goes. */
  static Place nested(Instance instance, Template template, Evaluator evaluator) {
    Place place = of(instance, evaluator);
    Term name =
        instance
            .declaration()
            .syntax()
            .value("name")
            .map(syntax -> text(syntax, instance.frame(), evaluator))
            .orElse(place.deployment());
    boolean said =
        place.level() != instance.frame().resources().place.level()
            || instance.declaration().syntax().value("resourceGroup").isPresent();
    return new Place(
        said ? place.level() : deeper(place.level(), template.level()),
        place.tenant(),
        place.managementGroup(),
        place.subscription(),
        place.resourceGroup(),
        name);
  }

  /** A schema can only say that it is meant for less than what is around it when that is said. */
  private static Place.Level deeper(Place.Level around, Place.Level schema) {
    return schema == Place.Level.RESOURCE_GROUP ? around : schema;
  }

  /** Where a resource goes that may say so itself. */
  static Place of(Instance instance, Evaluator evaluator) {
    Place around = instance.frame().resources().place;
    Optional<Syntax> group = instance.declaration().syntax().value("resourceGroup");
    Optional<Syntax> subscription = instance.declaration().syntax().value("subscriptionId");
    Optional<Syntax> scope =
        instance
            .declaration()
            .syntax()
            .value("scope")
            .filter(s -> instance.declaration().nested().isPresent());
    if (group.isEmpty() && subscription.isEmpty() && scope.isEmpty()) {
      return around;
    }
    Frame frame = instance.frame();
    Place.Level level =
        group.isPresent()
            ? Place.Level.RESOURCE_GROUP
            : subscription.isPresent() ? Place.Level.SUBSCRIPTION : around.level();
    Place place =
        new Place(
            level,
            around.tenant(),
            around.managementGroup(),
            subscription.map(s -> text(s, frame, evaluator)).orElse(around.subscription()),
            group.map(s -> text(s, frame, evaluator)).orElse(around.resourceGroup()),
            around.deployment());
    return scope.map(s -> scoped(place, text(s, frame, evaluator))).orElse(place);
  }

  private static Place scoped(Place place, Term written) {
    if (!(written instanceof Term.Text scope)) {
      return place;
    }
    String value = scope.value().toLowerCase(Locale.ROOT);
    boolean group = value.contains("microsoft.management/managementgroups/");
    if (!value.equals("/") && !group) {
      return place;
    }
    Term name =
        group
            ? new Term.Text(
                scope.value().substring(scope.value().lastIndexOf('/') + 1), scope.standsFor())
            : place.managementGroup();
    return new Place(
        group ? Place.Level.MANAGEMENT_GROUP : Place.Level.TENANT,
        place.tenant(),
        name,
        place.subscription(),
        place.resourceGroup(),
        place.deployment());
  }

  /** The text, or one that stands in for it: another for each expression. */
  private static Term text(Syntax syntax, Frame frame, Evaluator evaluator) {
    Term value;
    try {
      value = evaluator.evaluate(syntax, frame);
    } catch (TemplateException e) {
      if (evaluator.budget.exhausted()) {
        throw e;
      }
      value = new Term.Unknown(Wording.whole(syntax), Optional.of(syntax.at()));
    }
    if (value instanceof Term.Text text) {
      return text;
    }
    String expression = Wording.unknown(value).orElse(Wording.whole(syntax));
    String made = "unknown-" + Integer.toHexString(expression.hashCode());
    return new Term.Text(made, Optional.of(expression));
  }
}
