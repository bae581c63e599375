package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.Collection;

/** How much of a value is known, looking into arrays and objects. From least doubt to most. */
enum Certainty {
  KNOWN,
  STAND_IN,
  UNKNOWN;

  static Certainty of(Term term, Budget budget) {
    return of(term, new Depth(budget));
  }

  private static Certainty of(Term term, Depth depth) {
    depth.enter();
    Certainty certainty =
        switch (term) {
          case Term.Null _, Term.Bool _, Term.Num _, Term.Lambda _ -> KNOWN;
          case Term.Text text -> text.standsFor().isPresent() ? STAND_IN : KNOWN;
          case Term.Arr array -> worst(array.items(), depth);
          case Term.Obj object ->
              worst(object.members().values().stream().map(Term.Member::value).toList(), depth);
          case Term.Unknown _, Term.PartialArr _, Term.PartialObj _ -> UNKNOWN;
        };
    depth.leave();
    return certainty;
  }

  private static Certainty worst(Collection<Term> terms, Depth depth) {
    Certainty worst = KNOWN;
    for (Term term : terms) {
      Certainty certainty = of(term, depth);
      if (certainty == UNKNOWN) {
        return UNKNOWN;
      }
      worst = certainty == STAND_IN ? STAND_IN : worst;
    }
    return worst;
  }
}
