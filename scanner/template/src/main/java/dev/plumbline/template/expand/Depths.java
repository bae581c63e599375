package dev.plumbline.template.expand;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;

/** Keeps values from being nested so deep that walking them could overflow a stack. */
final class Depths {

  private static final int LIMIT = 100;

  private Depths() {}

  /** Walks the value, a step for each part of it. */
  static void check(Term term, Budget budget) {
    check(term, 0, budget);
  }

  private static void check(Term term, int depth, Budget budget) {
    if (depth > LIMIT) {
      throw new TemplateException("the value is nested more than " + LIMIT + " levels deep");
    }
    switch (term) {
      case Term.Arr array -> all(array.items(), depth, budget);
      case Term.PartialArr array -> all(array.items(), depth, budget);
      case Term.Obj object -> members(object, depth, budget);
      case Term.PartialObj object -> members(object.known(), depth, budget);
      case Term.Null ignored -> {}
      case Term.Bool ignored -> {}
      case Term.Num ignored -> {}
      case Term.Text ignored -> {}
      case Term.Unknown ignored -> {}
      case Term.Lambda ignored -> {}
    }
  }

  private static void all(Iterable<Term> items, int depth, Budget budget) {
    for (Term item : items) {
      budget.spend(1);
      check(item, depth + 1, budget);
    }
  }

  private static void members(Term.Obj object, int depth, Budget budget) {
    for (Term.Member member : object.members().values()) {
      budget.spend(1);
      check(member.value(), depth + 1, budget);
    }
  }
}
