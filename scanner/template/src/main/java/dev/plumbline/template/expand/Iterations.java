package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a declaration declares. */
final class Iterations {

  /** An iteration takes far more memory than a character. */
  private static final int COST = 64;

  private Iterations() {}

  /** Each iteration; one with an unknown index for a loop of unknown length. */
  static List<Instance> of(ResourceDeclaration resource, Frame frame, Evaluator evaluator) {
    if (resource.copy().isEmpty()) {
      return List.of(new Instance(resource, frame, Optional.empty()));
    }
    Template.Copy copy = resource.copy().get();
    Term count = evaluator.evaluate(copy.count(), frame);
    if (!(count instanceof Term.Num number)) {
      return List.of(at(resource, frame, unknown(count, copy)));
    }
    List<Instance> iterations = new ArrayList<>();
    for (long i = 0; i < Counts.of(number, copy); i++) {
      evaluator.budget.spend(COST);
      iterations.add(at(resource, frame, Term.of(i)));
    }
    return iterations;
  }

  private static Term.Unknown unknown(Term count, Template.Copy copy) {
    return new Term.Unknown(
        "[copyIndex('" + copy.name() + "')]",
        Evaluator.unknownCount(count, copy).at().or(() -> Optional.of(copy.at())));
  }

  private static Instance at(ResourceDeclaration resource, Frame frame, Term index) {
    String loop = resource.copy().map(Template.Copy::name).orElse("");
    return new Instance(resource, frame.in(loop, index), Optional.of(index));
  }
}
