package dev.plumbline.template.assemble;

import dev.plumbline.template.expand.Target;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.util.Optional;

/** Whether two names in a template name one resource. */
enum Likeness {
  SAME,
  /** That is known at deployment only. */
  MAYBE,
  DIFFERENT;

  /** Of a resource's name and what another one says it belongs to. */
  static Likeness of(Target one, Place onePlace, Target other, Place otherPlace) {
    if (other.type().isEmpty()) {
      return MAYBE;
    }
    boolean comparable =
        one.type().equalsIgnoreCase(other.type()) && one.names().size() == other.names().size();
    if (!comparable || apart(onePlace, otherPlace)) {
      return DIFFERENT;
    }
    if (one.same(other)) {
      return SAME;
    }
    for (int i = 0; i < one.names().size(); i++) {
      Optional<String> left = known(one.names().get(i));
      Optional<String> right = known(other.names().get(i));
      if (left.isPresent() && right.isPresent() && !left.get().equalsIgnoreCase(right.get())) {
        return DIFFERENT;
      }
    }
    return MAYBE;
  }

  /**
   * Only where both deployments name their groups: a group that one of them leaves open may be the
   * other's, and names of accounts and vaults are unique anyway.
   */
  private static boolean apart(Place one, Place other) {
    return differ(one.subscription(), other.subscription())
        || differ(one.resourceGroup(), other.resourceGroup());
  }

  private static boolean differ(Term one, Term other) {
    return one instanceof Term.Text left
        && other instanceof Term.Text right
        && left.standsFor().isEmpty()
        && right.standsFor().isEmpty()
        && !left.value().equalsIgnoreCase(right.value());
  }

  private static Optional<String> known(Term name) {
    return name instanceof Term.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
