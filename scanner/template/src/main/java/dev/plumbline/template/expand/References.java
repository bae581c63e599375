package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code reference} and {@code references} give. Of a nested deployment whose template is at
 * hand that is what its outputs are; of every other resource it is known at deployment only.
 */
final class References {

  private final Evaluator evaluator;
  private final Nesting nesting;

  References(Evaluator evaluator, Nesting nesting) {
    this.evaluator = evaluator;
    this.nesting = nesting;
  }

  /**
   * The value of a call and the properties taken of it.
   *
   * @param steps the properties, in the order they are taken
   */
  Term value(Syntax.Call call, List<Access.Step> steps, Frame frame) {
    if (call.arguments().isEmpty()) {
      throw new TemplateException(
          call.name() + "() wants a resource", call.name(), Optional.of(call.at()));
    }
    Term.Unknown unknown = unknown(call, steps);
    Term resource = evaluator.evaluate(call.arguments().getFirst(), frame);
    if (!(resource instanceof Term.Text text)) {
      return unknown;
    }
    boolean full = full(call);
    return call.name().equalsIgnoreCase("references")
        ? all(text.value(), full, frame).orElse(unknown)
        : one(text.value(), frame)
            .flatMap(this::scope)
            .map(scope -> outputs(scope, inside(steps, full), unknown, full))
            .orElse(unknown);
  }

  /** Empty when its template is not at hand, which is reported where the resource is listed. */
  private Optional<Scope> scope(Instance instance) {
    try {
      return nesting.of(instance, evaluator);
    } catch (TemplateException e) {
      return unlessExhausted(e, Optional.empty());
    }
  }

  private static Term.Unknown unknown(Syntax.Call call, List<Access.Step> steps) {
    String words = Wording.whole(call);
    for (Access.Step step : steps) {
      words = Wording.access(words, (step.safe() ? ".?" : ".") + step.name());
    }
    return new Term.Unknown(words, Optional.of(call.at()));
  }

  private static boolean full(Syntax.Call call) {
    return call.arguments().getLast() instanceof Syntax.Text last
        && call.arguments().size() > 1
        && last.value().equalsIgnoreCase("full");
  }

  /** With {@code full}, what is otherwise given is below {@code properties}. */
  private static Optional<List<Access.Step>> inside(List<Access.Step> steps, boolean full) {
    if (!full || steps.isEmpty()) {
      return Optional.of(steps);
    }
    return steps.getFirst().name().equalsIgnoreCase("properties")
        ? Optional.of(steps.subList(1, steps.size()))
        : Optional.empty();
  }

  private Term outputs(
      Scope scope, Optional<List<Access.Step>> steps, Term.Unknown unknown, boolean full) {
    if (steps.isEmpty()) {
      return unknown;
    }
    if (steps.get().isEmpty()) {
      return state(scope, unknown, full);
    }
    if (!steps.get().getFirst().name().equalsIgnoreCase("outputs")) {
      return unknown;
    }
    List<Access.Step> rest = steps.get().subList(1, steps.get().size());
    return rest.isEmpty() ? everyOutput(scope) : output(scope, rest);
  }

  private Term output(Scope scope, List<Access.Step> steps) {
    Access.Step name = steps.getFirst();
    Optional<Template.Output> declared = scope.template.output(name.name());
    if (declared.isEmpty()) {
      if (name.safe()) {
        return Term.Null.VALUE;
      }
      throw new TemplateException("the nested deployment has no output " + name.name());
    }
    Term here = output(scope, declared.get());
    for (Access.Step step : steps.subList(1, steps.size())) {
      Optional<Term> next =
          Access.member(here, step, "." + step.name(), new Syntax.Null(declared.get().at()));
      if (next.isEmpty()) {
        return Term.Null.VALUE;
      }
      here = next.get();
    }
    return here;
  }

  private Term.Obj everyOutput(Scope scope) {
    Map<String, Term.Member> members = new LinkedHashMap<>();
    for (Template.Output output : scope.template.outputs().values()) {
      members.put(output.name(), made(output(scope, output)));
    }
    return new Term.Obj(members);
  }

  /** An output's type and value. */
  private Term.Obj output(Scope scope, Template.Output output) {
    Term value =
        scope.outputs.get(
            output.name(), "the output " + output.name(), () -> outputValue(scope, output));
    Map<String, Term.Member> members = new LinkedHashMap<>();
    members.put("type", made(Term.of(output.type())));
    members.put("value", made(value));
    return new Term.Obj(members);
  }

  private Term outputValue(Scope scope, Template.Output output) {
    if (output.secure()) {
      return new Term.Unknown("[outputs('" + output.name() + "')]", Optional.of(output.at()));
    }
    if (output.copy().isPresent() && output.copy().get().input().isPresent()) {
      return evaluator.loop(output.copy().get(), scope.frame());
    }
    return output
        .value()
        .map(value -> evaluator.evaluate(value, scope.frame()))
        .orElse(Term.Null.VALUE);
  }

  private static Term.Member made(Term value) {
    return new Term.Member(value, Optional.empty());
  }

  /** What is known of a deployment's state: its outputs. */
  private Term state(Scope scope, Term.Unknown unknown, boolean full) {
    Map<String, Term.Member> members = new LinkedHashMap<>();
    members.put("outputs", made(everyOutput(scope)));
    Term.PartialObj properties = new Term.PartialObj(new Term.Obj(members), unknown);
    return full
        ? new Term.PartialObj(new Term.Obj(Map.of("properties", made(properties))), unknown)
        : properties;
  }

  /** The states of all iterations of a loop of deployments. */
  private Optional<Term> all(String symbol, boolean full, Frame frame) {
    Optional<ResourceDeclaration> declared =
        frame.resources().symbol(symbol).filter(d -> d.copy().isPresent());
    if (declared.isEmpty() || declared.get().nested().isEmpty()) {
      return Optional.empty();
    }
    Template.Copy copy = declared.get().copy().get();
    Frame around = frame.resources().frame();
    if (!(evaluator.evaluate(copy.count(), around) instanceof Term.Num count)) {
      return Optional.empty();
    }
    List<Term> states = new ArrayList<>();
    for (long i = 0; i < Counts.of(count, copy); i++) {
      Term index = Term.of(i);
      Instance instance =
          new Instance(declared.get(), around.in(copy.name(), index), Optional.of(index));
      Term.Unknown unknown =
          new Term.Unknown(
              "[references('%s')[%d]]".formatted(symbol, i), Optional.of(declared.get().at()));
      Optional<Scope> scope = scope(instance);
      states.add(scope.isPresent() ? state(scope.get(), unknown, full) : unknown);
    }
    return Optional.of(new Term.Arr(states));
  }

  /** The resource of this template that is meant: a symbolic name, a name or a resource id. */
  private Optional<Instance> one(String resource, Frame frame) {
    Scope scope = frame.resources();
    int bracket = resource.endsWith("]") ? resource.indexOf('[') : -1;
    String symbol = bracket < 0 ? resource : resource.substring(0, bracket);
    Optional<ResourceDeclaration> declared = scope.symbol(symbol);
    if (declared.isPresent()) {
      String index = bracket < 0 ? "" : resource.substring(bracket + 1, resource.length() - 1);
      return instance(declared.get(), index, scope);
    }
    int slash = resource.lastIndexOf('/');
    String name = resource.substring(slash + 1).toLowerCase(Locale.ROOT);
    boolean deployment =
        slash < 0
            || resource.toLowerCase(Locale.ROOT).contains("/microsoft.resources/deployments/");
    return deployment && !scope.deployments.open("")
        ? Optional.ofNullable(byName(scope).get(name))
        : Optional.empty();
  }

  private static Optional<Instance> instance(
      ResourceDeclaration declared, String index, Scope scope) {
    if (declared.copy().isEmpty()) {
      return Optional.of(new Instance(declared, scope.frame(), Optional.empty()));
    }
    if (index.isEmpty() || index.length() > 9 || !index.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Term at = Term.of(Long.parseLong(index));
    return Optional.of(
        new Instance(
            declared, scope.frame().in(declared.copy().get().name(), at), Optional.of(at)));
  }

  /** The deployments of a template without symbolic names, by their names. */
  private Map<String, Instance> byName(Scope scope) {
    return scope.deployments.get("", "the name of a deployment", () -> names(scope));
  }

  private Map<String, Instance> names(Scope scope) {
    Map<String, Instance> named = new LinkedHashMap<>();
    for (ResourceDeclaration resource : scope.template.resources()) {
      if (resource.nested().isPresent()) {
        for (Instance instance : iterations(resource, scope)) {
          name(instance).ifPresent(name -> named.putIfAbsent(name, instance));
        }
      }
    }
    return named;
  }

  private List<Instance> iterations(ResourceDeclaration resource, Scope scope) {
    try {
      return Iterations.of(resource, scope.frame(), evaluator);
    } catch (TemplateException e) {
      return unlessExhausted(e, List.of());
    }
  }

  private Optional<String> name(Instance instance) {
    try {
      return instance
          .declaration()
          .syntax()
          .value("name")
          .map(name -> evaluator.evaluate(name, instance.frame()))
          .flatMap(
              name ->
                  name instanceof Term.Text text
                      ? Optional.of(text.value().toLowerCase(Locale.ROOT))
                      : Optional.empty());
    } catch (TemplateException e) {
      return unlessExhausted(e, Optional.empty());
    }
  }

  /** A name that cannot be evaluated is reported where the resource is listed. */
  private <T> T unlessExhausted(TemplateException e, T otherwise) {
    if (evaluator.budget.exhausted()) {
      throw e;
    }
    return otherwise;
  }
}
