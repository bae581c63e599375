package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects put together, a later one over an earlier one. What is not known of a later one may
 * replace what is known of an earlier one; the other way round, the known stays.
 */
final class Merge {

  private final boolean deep;
  private final Term.Unknown unknown;
  private final Depth depth;

  /**
   * @param deep members that are objects in both are merged as well
   * @param unknown what cannot be known of the result
   */
  Merge(boolean deep, Term.Unknown unknown, Budget budget) {
    this.deep = deep;
    this.unknown = unknown;
    this.depth = new Depth(budget);
  }

  /** Of objects that may be unknown or partial; at least one. */
  Term of(List<Term> objects) {
    Term result = objects.getFirst();
    for (Term object : objects.subList(1, objects.size())) {
      result = merge(result, object);
    }
    return result;
  }

  private Term merge(Term one, Term other) {
    depth.enter();
    Term merged =
        one instanceof Term.Unknown && other instanceof Term.Unknown
            ? unknown
            : whole(one) && whole(other)
                ? members(known(one), known(other), true, true)
                : new Term.PartialObj(
                    members(known(one), known(other), whole(one), whole(other)), unknown);
    depth.leave();
    return merged;
  }

  private Term.Obj members(Term.Obj one, Term.Obj other, boolean allOfOne, boolean allOfOther) {
    Members later = Members.of(other);
    Members result = new Members();
    for (Map.Entry<String, Term.Member> member : one.members().entrySet()) {
      depth.enter();
      depth.leave();
      if (allOfOther || later.has(member.getKey())) {
        result.put(member.getKey(), member.getValue());
      } else {
        result.put(member.getKey(), unknown);
      }
    }
    for (Map.Entry<String, Term.Member> member : other.members().entrySet()) {
      depth.enter();
      depth.leave();
      Term earlier = result.get(member.getKey());
      if (earlier == null && allOfOne) {
        result.put(member.getKey(), member.getValue());
      } else {
        result.put(
            member.getKey(),
            new Term.Member(value(earlier, member.getValue().value()), member.getValue().at()));
      }
    }
    return result.object();
  }

  /** An earlier value that is null here is one that may be there and is not known. */
  private Term value(@Nullable Term earlier, Term later) {
    if (!deep) {
      return later;
    }
    Term before = earlier == null ? unknown : earlier;
    if (object(later) && (object(before) || before instanceof Term.Unknown)) {
      return merge(before, later);
    }
    // Whether a null of a later object replaces a value is not documented.
    return later instanceof Term.Null && !(before instanceof Term.Null) ? unknown : later;
  }

  private static boolean object(Term term) {
    return term instanceof Term.Obj || term instanceof Term.PartialObj;
  }

  private static boolean whole(Term term) {
    return term instanceof Term.Obj;
  }

  private static Term.Obj known(Term term) {
    return switch (term) {
      case Term.Obj object -> object;
      case Term.PartialObj partial -> partial.known();
      default -> new Term.Obj(Map.of());
    };
  }
}
