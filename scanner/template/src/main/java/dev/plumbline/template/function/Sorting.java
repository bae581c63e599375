package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sort}, by a lambda that says whether one item comes before another. A merge sort of our
 * own, for Java's refuses a lambda that contradicts itself, which a template may well hold.
 */
final class Sorting {

  private final Arguments arguments;
  private final Term.Lambda before;
  private boolean undecided;

  private Sorting(Arguments arguments) {
    this.arguments = arguments;
    this.before = arguments.lambda(1, 2, 2);
  }

  static Term sort(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialArr partial -> partial;
      default -> new Sorting(arguments).sorted(arguments.array(0));
    };
  }

  /** Where the order of two items is not known, the items are, and no more. */
  private Term sorted(Term.Arr array) {
    List<Term> sorted = sorted(array.items());
    return undecided ? new Term.PartialArr(sorted, arguments.unknown()) : new Term.Arr(sorted);
  }

  private List<Term> sorted(List<Term> items) {
    if (items.size() < 2) {
      return items;
    }
    int middle = items.size() / 2;
    List<Term> left = sorted(items.subList(0, middle));
    List<Term> right = sorted(items.subList(middle, items.size()));
    List<Term> merged = new ArrayList<>(items.size());
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      merged.add(comesBefore(right.get(r), left.get(l)) ? right.get(r++) : left.get(l++));
    }
    merged.addAll(left.subList(l, left.size()));
    merged.addAll(right.subList(r, right.size()));
    return merged;
  }

  private boolean comesBefore(Term one, Term other) {
    arguments.spend(1);
    return switch (before.body().apply(List.of(one, other))) {
      case Term.Bool bool -> bool.value();
      case Term.Unknown _ -> {
        undecided = true;
        yield false;
      }
      default -> throw arguments.refuses("wants a lambda that gives true or false");
    };
  }
}
