package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two values are the same, as far as that is known: a known difference decides, whatever
 * else is not known. Texts are compared with regard to case.
 */
enum Equality {
  SAME,
  DIFFERENT,
  UNDECIDED;

  static Equality of(Term one, Term other, Budget budget) {
    return of(one, other, new Depth(budget));
  }

  private static Equality of(Term one, Term other, Depth depth) {
    depth.enter();
    Equality equality = compare(one, other, depth);
    depth.leave();
    return equality;
  }

  private static Equality compare(Term one, Term other, Depth depth) {
    if (one instanceof Term.Unknown || other instanceof Term.Unknown) {
      return UNDECIDED;
    }
    return switch (one) {
      case Term.Null _ -> when(other instanceof Term.Null);
      case Term.Bool bool -> when(bool.equals(other));
      case Term.Num number ->
          when(other instanceof Term.Num its && number.value().compareTo(its.value()) == 0);
      case Term.Text text -> texts(text, other, depth);
      case Term.Arr array -> arrays(array, other, depth);
      case Term.Obj object -> objects(object, other, depth);
      case Term.PartialArr _ ->
          other instanceof Term.Arr || other instanceof Term.PartialArr ? UNDECIDED : DIFFERENT;
      case Term.PartialObj partial ->
          other instanceof Term.Obj || other instanceof Term.PartialObj
              ? membersOfPartial(partial.known(), other, depth)
              : DIFFERENT;
      case Term.Lambda _, Term.Unknown _ -> UNDECIDED;
    };
  }

  private static Equality texts(Term.Text one, Term other, Depth depth) {
    if (!(other instanceof Term.Text its)) {
      return DIFFERENT;
    }
    depth.spend(Math.min(one.value().length(), its.value().length()) / 64);
    return one.standsFor().isPresent() || its.standsFor().isPresent()
        ? UNDECIDED
        : when(one.value().equals(its.value()));
  }

  private static Equality arrays(Term.Arr one, Term other, Depth depth) {
    if (other instanceof Term.PartialArr partial) {
      return partial.items().size() > one.items().size() ? DIFFERENT : UNDECIDED;
    }
    if (!(other instanceof Term.Arr its) || its.items().size() != one.items().size()) {
      return DIFFERENT;
    }
    Equality all = SAME;
    Iterator<Term> theirs = its.items().iterator();
    for (Term item : one.items()) {
      all = all.and(of(item, theirs.next(), depth));
      if (all == DIFFERENT) {
        return DIFFERENT;
      }
    }
    return all;
  }

  private static Equality objects(Term.Obj one, Term other, Depth depth) {
    if (other instanceof Term.PartialObj partial) {
      return membersOfPartial(partial.known(), one, depth);
    }
    if (!(other instanceof Term.Obj its) || its.members().size() != one.members().size()) {
      return DIFFERENT;
    }
    return members(one, its, depth);
  }

  /** What the known members of a partly known object say: never that the two are the same. */
  private static Equality membersOfPartial(Term.Obj known, Term other, Depth depth) {
    Term.Obj its = other instanceof Term.PartialObj partial ? partial.known() : (Term.Obj) other;
    boolean whole = other instanceof Term.Obj;
    for (Map.Entry<String, Term.Member> member : known.members().entrySet()) {
      Optional<Term.Member> counterpart = its.member(member.getKey());
      if (counterpart.isEmpty()) {
        if (whole) {
          return DIFFERENT;
        }
      } else if (of(member.getValue().value(), counterpart.get().value(), depth) == DIFFERENT) {
        return DIFFERENT;
      }
    }
    return UNDECIDED;
  }

  private static Equality members(Term.Obj one, Term.Obj other, Depth depth) {
    Equality all = SAME;
    for (Map.Entry<String, Term.Member> member : one.members().entrySet()) {
      Optional<Term.Member> counterpart = other.member(member.getKey());
      if (counterpart.isEmpty()) {
        return DIFFERENT;
      }
      // Whether names that differ in case make objects differ is not documented.
      Equality names = other.members().containsKey(member.getKey()) ? SAME : UNDECIDED;
      all = all.and(names).and(of(member.getValue().value(), counterpart.get().value(), depth));
      if (all == DIFFERENT) {
        return DIFFERENT;
      }
    }
    return all;
  }

  /** Both hold: a difference decides. */
  Equality and(Equality other) {
    if (this == DIFFERENT || other == DIFFERENT) {
      return DIFFERENT;
    }
    return this == SAME ? other : this;
  }

  private static Equality when(boolean same) {
    return same ? SAME : DIFFERENT;
  }
}
