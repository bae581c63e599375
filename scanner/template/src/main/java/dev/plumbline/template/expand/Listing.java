package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists what a deployment declares: its resources, what is declared in them, and what they deploy.
 */
final class Listing {

  private final Evaluator evaluator;
  private final Nesting nesting;
  private final Pieces pieces;
  private final Bodies bodies;
  private final Keys keys = new Keys();
  private final Problems problems = new Problems();
  private final List<Deployed> resources = new ArrayList<>();

  Listing(Evaluator evaluator, Nesting nesting) {
    this.evaluator = evaluator;
    this.nesting = nesting;
    this.pieces = new Pieces(evaluator);
    this.bodies = new Bodies(evaluator, pieces);
  }

  List<Deployed> resources() {
    return resources;
  }

  List<Problem> problems() {
    return problems.list();
  }

  void scope(Scope scope, Holder holder) {
    for (ResourceDeclaration resource : scope.template.resources()) {
      declaration(resource, scope.frame(), holder);
    }
  }

  private void declaration(ResourceDeclaration resource, Frame frame, Holder holder) {
    Problems found = new Problems();
    List<Instance> iterations = iterations(resource, frame, found);
    List<Heading> headings = new ArrayList<>();
    for (Instance instance : iterations) {
      headings.add(heading(instance, holder, found));
      found = new Problems();
    }
    boolean byName = distinct(headings);
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      String iteration = iteration(heading, byName, i);
      one(heading, key(heading, iteration, holder), iteration, holder);
    }
  }

  private List<Instance> iterations(ResourceDeclaration resource, Frame frame, Problems found) {
    try {
      return Iterations.of(resource, frame, evaluator);
    } catch (TemplateException e) {
      unlessExhausted(e);
      found.add(e, resource.at());
      Term.Unknown index = new Term.Unknown("[copyIndex()]", Optional.of(resource.at()));
      String loop = resource.copy().orElseThrow().name();
      return List.of(new Instance(resource, frame.in(loop, index), Optional.of(index)));
    }
  }

  private void unlessExhausted(TemplateException e) {
    if (evaluator.budget.exhausted()) {
      throw e;
    }
  }

  private Heading heading(Instance instance, Holder holder, Problems found) {
    Syntax.Obj syntax = instance.declaration().syntax();
    String type = syntax.value("type").map(t -> type(t, instance.frame(), found)).orElse("");
    List<Term> name = new ArrayList<>();
    holder.parent().ifPresent(parent -> name.addAll(parent.target().names()));
    syntax
        .value("name")
        .ifPresent(written -> name.addAll(pieces.orUnknown(written, instance.frame(), found)));
    String full = holder.parent().map(parent -> parent.target().type() + "/" + type).orElse(type);
    return new Heading(instance, full, name, found);
  }

  private String type(Syntax syntax, Frame frame, Problems found) {
    try {
      Term type = evaluator.evaluate(syntax, frame);
      return type instanceof Term.Text text ? text.value() : SegmentText.of(type);
    } catch (TemplateException e) {
      unlessExhausted(e);
      found.add(e, syntax.at());
      return "";
    }
  }

  private static boolean distinct(List<Heading> headings) {
    Set<String> names = new HashSet<>();
    return headings.stream().allMatch(heading -> heading.label().filter(names::add).isPresent());
  }

  /**
   * The symbolic name, or type and name. An iteration of a loop adds its name, where that tells it
   * apart, so that reordering the loop changes no key; else its index. A key with the whole name in
   * it needs it no second time.
   */
  private static String key(Heading heading, String iteration, Holder holder) {
    String around = holder.parent().map(Holder.Parent::iteration).orElse("");
    String name = heading.keyName();
    return heading
        .instance()
        .declaration()
        .symbol()
        .map(symbol -> symbol + around + iteration)
        .orElseGet(
            () ->
                heading.type()
                    + ":"
                    + name
                    + (iteration.equals("[" + name + "]") ? "" : iteration));
  }

  private static String iteration(Heading heading, boolean byName, int index) {
    if (heading.instance().index().isEmpty()) {
      return "";
    }
    if (unknownLength(heading).isPresent()) {
      return "[*]";
    }
    Optional<String> label = heading.label().filter(name -> byName);
    return "[" + label.orElse(Integer.toString(index)) + "]";
  }

  private static Optional<Term> unknownLength(Heading heading) {
    return heading.instance().index().filter(Term.Unknown.class::isInstance);
  }

  private void one(Heading heading, String key, String iteration, Holder holder) {
    List<String> chain = keys.chain(holder.chain(), key);
    Deployed deployed = bodies.deployed(heading, chain, holder);
    int place = resources.size();
    resources.add(deployed);
    boolean dead = deployed.condition() instanceof Condition.False;
    Optional<Problem> missing = nested(heading, deployed, dead);
    missing.ifPresent(problem -> resources.set(place, deployed.without(problem)));
    problems.addAll(resources.get(place).problems());
    inside(heading, iteration, deployed, holder);
  }

  private Optional<Problem> nested(Heading heading, Deployed deployed, boolean dead) {
    try {
      Optional<Scope> scope = nesting.of(heading.instance(), evaluator);
      scope.ifPresent(inner -> scope(inner, Holder.of(deployed)));
      return Optional.empty();
    } catch (TemplateException e) {
      unlessExhausted(e);
      return dead ? Optional.empty() : Optional.of(Problem.of(e, deployed.at()));
    }
  }

  private void inside(Heading heading, String iteration, Deployed deployed, Holder holder) {
    Instance instance = heading.instance();
    if (instance.declaration().children().isEmpty()) {
      return;
    }
    Holder around =
        holder.inside(new Target(heading.type(), heading.name()), iteration, deployed.copies());
    for (ResourceDeclaration child : instance.declaration().children()) {
      declaration(child, instance.frame(), around);
    }
  }
}
