package dev.plumbline.template.assemble;

import dev.plumbline.template.expand.Target;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment puts below a resource.
 *
 * @param certain there whenever the resource is
 * @param possible names this resource, and may not be there
 * @param elsewhere an expression that may name this resource or another, or why a part of the
 *     deployment is not known; empty where there is neither
 */
record Below(List<Node> certain, List<Node> possible, Optional<String> elsewhere) {

  static final Below NOTHING = new Below(List.of(), List.of(), Optional.empty());

  Below {
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
  }

  /**
   * Of one type.
   *
   * @param anchor the resource
   * @param target what the children must name: the resource, or a service below it
   * @param offered all of that type
   */
  static Below of(Node anchor, Target target, List<Node> offered, Neighbours neighbours) {
    List<Node> certain = new ArrayList<>();
    List<Node> possible = new ArrayList<>();
    Optional<String> elsewhere = neighbours.missing();
    for (Node node : offered) {
      if (node.deployed().existing()) {
        continue;
      }
      Optional<Target> holder = node.holder(target.type());
      if (holder.isEmpty()) {
        continue;
      }
      switch (likeness(anchor, target, node, holder.get())) {
        case SAME -> (node.certainWith(anchor) ? certain : possible).add(node);
        case MAYBE -> {
          if (!isAnothers(anchor, node, holder.get(), neighbours.all())) {
            elsewhere = Optional.of(expression(node, holder.get()));
          }
        }
        case DIFFERENT -> {}
      }
    }
    return new Below(certain, possible, elsewhere);
  }

  /** Whether nothing is there, for certain. */
  boolean isNone() {
    return certain.isEmpty() && possible.isEmpty() && elsewhere.isEmpty();
  }

  /** All that name the resource. */
  List<Node> named() {
    List<Node> named = new ArrayList<>(certain);
    named.addAll(possible);
    return named;
  }

  /** Why there may be more than the certain ones. */
  Optional<String> doubt() {
    return possible.isEmpty() ? elsewhere : Optional.of(possible.getFirst().doubt());
  }

  private static Likeness likeness(Node anchor, Target target, Node node, Target holder) {
    return Likeness.of(target, anchor.deployed().place(), holder, node.deployed().place());
  }

  /**
   * Whether a name is exactly that of another declared resource.
   *
   * @param node which says so
   */
  static boolean isAnothers(Node anchor, Node node, Target holder, List<Node> all) {
    return all.stream()
        .filter(other -> !other.id().equals(anchor.id()))
        .anyMatch(other -> above(other, holder, node));
  }

  private static boolean above(Node other, Target holder, Node node) {
    Target own = other.deployed().target();
    int depth = own.names().size();
    boolean longEnough =
        depth > 0
            && depth <= holder.names().size()
            && holder.type().length() >= own.type().length();
    return longEnough
        && Likeness.of(
                own,
                other.deployed().place(),
                new Target(
                    holder.type().substring(0, own.type().length()),
                    holder.names().subList(0, depth)),
                node.deployed().place())
            == Likeness.SAME;
  }

  /** What is open in a name that may be the resource's. */
  static String expression(Node node, Target holder) {
    for (Term name : holder.names()) {
      if (name instanceof Term.Unknown unknown) {
        return unknown.expression();
      }
    }
    return "what " + node.deployed().key() + " belongs to is known at deployment only";
  }
}
