package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Evaluates one resource. Whatever is wrong in it spoils no more than the value it stands in. */
final class Bodies {

  private static final Set<String> STEERING =
      Set.of(
          "condition",
          "copy",
          "dependson",
          "comments",
          "metadata",
          "existing",
          "scope",
          "import",
          "extension",
          "resourcegroup",
          "subscriptionid",
          "@options");

  private final Evaluator evaluator;
  private final Targets targets;

  Bodies(Evaluator evaluator, Pieces pieces) {
    this.evaluator = evaluator;
    this.targets = new Targets(pieces);
  }

  Deployed deployed(Heading heading, List<String> chain, Holder holder) {
    Instance instance = heading.instance();
    ResourceDeclaration declaration = instance.declaration();
    Syntax.Obj syntax = declaration.syntax();
    Problems problems = heading.problems();
    Condition condition = holder.condition().and(condition(instance, holder.chain(), problems));
    boolean dead = condition instanceof Condition.False;
    Frame frame = instance.frame();
    Optional<String> extension = syntax.text("import").or(() -> syntax.text("extension"));
    Targets.Named named =
        extension.isPresent()
            ? new Targets.Named(new Target(heading.type(), heading.name()), Optional.empty())
            : targets.of(heading.type(), heading.name());
    Optional<Target> on =
        declaration.nested().isPresent() || dead
            ? named.on()
            : syntax
                .value("scope")
                .flatMap(scope -> targets.scope(scope, frame, problems))
                .or(named::on);
    Term.Obj body = dead ? new Term.Obj(Map.of()) : body(instance, problems);
    return new Deployed(
        chain,
        named.own(),
        apiVersion(syntax, frame, problems),
        extension,
        on,
        place(instance),
        declaration.at(),
        holder.callers(),
        condition,
        declaration.existing(),
        holder.copies().and(undecidedCopy(instance, holder.chain())),
        body,
        dead ? new TreeMap<>() : WrittenPaths.of(body, evaluator.budget),
        syntax.value("metadata"),
        dead ? List.of() : problems.list(),
        Optional.empty());
  }

  private Place place(Instance instance) {
    return Places.of(instance, evaluator);
  }

  private Condition condition(Instance instance, List<String> deployment, Problems problems) {
    Optional<Syntax> written = instance.declaration().syntax().value("condition");
    if (written.isEmpty()) {
      return new Condition.True();
    }
    Syntax syntax = written.get();
    Term value = tried(syntax, instance.frame(), problems);
    return value instanceof Term.Bool bool
        ? bool.value() ? new Condition.True() : new Condition.False()
        : new Condition.Undecided(
            Doubts.of(deployment, Wording.unknown(value).orElse(Wording.whole(syntax))));
  }

  private Term tried(Syntax syntax, Frame frame, Problems problems) {
    try {
      return evaluator.evaluate(syntax, frame);
    } catch (TemplateException e) {
      if (evaluator.budget.exhausted()) {
        throw e;
      }
      problems.add(e, syntax.at());
      return new Term.Unknown(Wording.whole(syntax), Optional.of(syntax.at()));
    }
  }

  private String apiVersion(Syntax.Obj syntax, Frame frame, Problems problems) {
    return syntax
        .value("apiVersion")
        .map(version -> tried(version, frame, problems))
        .map(version -> version instanceof Term.Text text ? text.value() : "")
        .orElse("");
  }

  /** What decides the length of a loop of unknown length. */
  private Doubts undecidedCopy(Instance instance, List<String> deployment) {
    return instance
        .index()
        .filter(Term.Unknown.class::isInstance)
        .flatMap(index -> instance.declaration().copy())
        .map(
            copy ->
                Wording.unknown(tried(copy.count(), instance.frame(), new Problems()))
                    .orElse(Wording.whole(copy.count())))
        .map(expression -> Doubts.of(deployment, expression))
        .orElse(Doubts.NONE);
  }

  private Term.Obj body(Instance instance, Problems problems) {
    ResourceDeclaration declaration = instance.declaration();
    List<Syntax.Member> members =
        declaration.syntax().members().stream()
            .filter(member -> kept(member, declaration.nested().isPresent()))
            .toList();
    Syntax.Obj kept = new Syntax.Obj(members, declaration.syntax().at());
    return switch (tried(kept, instance.frame().reporting(problems), problems)) {
      case Term.Obj object -> object;
      case Term.PartialObj object -> object.known();
      case Term.Null ignored -> empty();
      case Term.Bool ignored -> empty();
      case Term.Num ignored -> empty();
      case Term.Text ignored -> empty();
      case Term.Arr ignored -> empty();
      case Term.Unknown ignored -> empty();
      case Term.PartialArr ignored -> empty();
      case Term.Lambda ignored -> empty();
    };
  }

  private static Term.Obj empty() {
    return new Term.Obj(Map.of());
  }

  /** What a nested deployment deploys, and with which values, is not its own body. */
  private static boolean kept(Syntax.Member member, boolean deployment) {
    if (!(member.name() instanceof Syntax.Text name)) {
      return true;
    }
    String lower = name.value().toLowerCase(Locale.ROOT);
    return !STEERING.contains(lower) && !(deployment && lower.equals("properties"));
  }
}
