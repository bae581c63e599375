package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items of arrays, each once and in the order they come. */
final class Distinct {

  private final Budget budget;
  private final List<Term> items = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private boolean undecided;

  Distinct(Budget budget) {
    this.budget = budget;
  }

  void add(Term item) {
    budget.spend(1);
    if (item instanceof Term.Text text && text.standsFor().isEmpty()) {
      addText(text);
    } else {
      addAny(item);
    }
  }

  /** Texts are most of what is united; a set spares comparing each with each. */
  private void addText(Term.Text text) {
    if (texts.add(text.value())) {
      undecided |= items.stream().anyMatch(Distinct::mayBeAnyText);
      items.add(text);
    }
  }

  private void addAny(Term item) {
    boolean open = false;
    for (Term other : items) {
      Equality equality = Equality.of(item, other, budget);
      if (equality == Equality.SAME) {
        return;
      }
      open |= equality == Equality.UNDECIDED;
    }
    undecided |= open;
    items.add(item);
  }

  private static boolean mayBeAnyText(Term term) {
    return term instanceof Term.Unknown
        || (term instanceof Term.Text text && text.standsFor().isPresent());
  }

  List<Term> items() {
    return items;
  }

  /** Whether two of the items may be the same. */
  boolean undecided() {
    return undecided;
  }
}
