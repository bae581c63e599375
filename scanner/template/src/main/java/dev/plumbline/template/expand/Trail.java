package dev.plumbline.template.expand;

import dev.plumbline.model.Written;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Budget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By which parameters and variables a value came to where it stands: those that its expression
 * names, then those that they name in turn, as far as the expressions alone say.
 */
final class Trail {

  /** Longer trails, and ways through more names than that, help nobody. */
  private static final int LONGEST = 16;

  private final Budget budget;
  private final Set<Written.Via> found = new LinkedHashSet<>();

  private Trail(Budget budget) {
    this.budget = budget;
  }

  static List<Written.Via> of(Syntax syntax, Frame frame, Budget budget) {
    Trail trail = new Trail(budget);
    trail.follow(syntax, new Way(List.of(), frame, LONGEST));
    return trail.found.stream().limit(LONGEST).toList();
  }

  /**
   * Which part of a value is meant.
   *
   * @param path the properties that are taken of it
   * @param steps how many more names may be gone through
   */
  private record Way(List<String> path, Frame frame, int steps) {

    Way into(String property) {
      List<String> longer = new ArrayList<>(path.size() + 1);
      longer.add(property);
      longer.addAll(path);
      return new Way(longer, frame, steps);
    }

    Way whole() {
      return path.isEmpty() ? this : new Way(List.of(), frame, steps);
    }

    Way rest() {
      return new Way(path.subList(1, path.size()), frame, steps);
    }

    Way through(Frame next) {
      return new Way(path, next, steps - 1);
    }
  }

  private void follow(Syntax syntax, Way way) {
    budget.spend(1);
    if (found.size() >= LONGEST || way.steps() == 0) {
      return;
    }
    switch (syntax) {
      case Syntax.Call call -> call(call, way);
      case Syntax.Property property -> follow(property.of(), way.into(property.name()));
      case Syntax.Index index -> index(index, way);
      case Syntax.Lambda lambda -> follow(lambda.body(), way.whole());
      case Syntax.Obj object -> object(object, way);
      case Syntax.Arr array -> array.items().forEach(item -> follow(item, way.whole()));
      case Syntax.Null ignored -> {}
      case Syntax.Bool ignored -> {}
      case Syntax.Num ignored -> {}
      case Syntax.Text ignored -> {}
      case Syntax.LambdaVariable ignored -> {}
      case Syntax.Broken ignored -> {}
    }
  }

  private void index(Syntax.Index index, Way way) {
    if (index.index() instanceof Syntax.Text name) {
      follow(index.of(), way.into(name.value()));
    } else {
      follow(index.of(), way.whole());
      follow(index.index(), way.whole());
    }
  }

  private void object(Syntax.Obj object, Way way) {
    Optional<Syntax> member =
        way.path().isEmpty() ? Optional.empty() : object.value(way.path().getFirst());
    if (member.isPresent()) {
      follow(member.get(), way.rest());
    } else {
      object.members().forEach(each -> follow(each.value(), way.whole()));
    }
  }

  private void call(Syntax.Call call, Way way) {
    String function = call.name().toLowerCase(Locale.ROOT);
    if (call.arguments().size() == 1 && call.arguments().getFirst() instanceof Syntax.Text name) {
      if (function.equals("parameters")) {
        parameter(name.value(), way);
      } else if (function.equals("variables")) {
        variable(name.value(), way);
      }
      return;
    }
    call.arguments().forEach(argument -> follow(argument, way.whole()));
  }

  private void variable(String name, Way way) {
    Scope scope = way.frame().values();
    scope
        .template
        .variable(name)
        .filter(
            variable ->
                found.add(new Written.Via(Written.Kind.VARIABLE, variable.name(), variable.at())))
        .ifPresent(variable -> follow(variable.value(), way.through(Frame.of(scope))));
  }

  private void parameter(String name, Way way) {
    Scope scope = way.frame().values();
    Optional<Given> given = scope.given(name);
    if (given.isPresent()) {
      if (found.add(new Written.Via(Written.Kind.ARGUMENT, name, given.get().at()))) {
        given.get().value().ifPresent(value -> follow(value, way.through(given.get().frame())));
      }
      return;
    }
    scope
        .template
        .parameter(name)
        .filter(
            parameter ->
                found.add(
                    new Written.Via(Written.Kind.PARAMETER, parameter.name(), parameter.at())))
        .flatMap(Template.Parameter::defaultValue)
        .ifPresent(value -> follow(value, way.through(Frame.of(scope))));
  }
}
