package dev.plumbline.template.fix;

import dev.plumbline.model.Location;
import dev.plumbline.template.syntax.Syntax;
import java.util.Optional;

/** Finds in a file what the model only knows by its place. */
final class Declared {

  private Declared() {}

  /** The value that stands at a place, by itself or as a member with its name. */
  static Optional<Syntax> at(Syntax root, Location at) {
    if (root.at().equals(at)) {
      return Optional.of(root);
    }
    return switch (root) {
      case Syntax.Obj object ->
          object.members().stream()
              .filter(member -> holds(member.at(), at))
              .findFirst()
              .flatMap(
                  member ->
                      member.at().equals(at)
                          ? Optional.of(member.value())
                          : at(member.value(), at));
      case Syntax.Arr array ->
          array.items().stream()
              .filter(item -> holds(item.at(), at))
              .findFirst()
              .flatMap(item -> at(item, at));
      default -> Optional.empty();
    };
  }

  private static boolean holds(Location outer, Location inner) {
    boolean begins =
        outer.line() < inner.line()
            || (outer.line() == inner.line() && outer.column() <= inner.column());
    boolean ends =
        inner.endLine() < outer.endLine()
            || (inner.endLine() == outer.endLine() && inner.endColumn() <= outer.endColumn());
    return begins && ends;
  }
}
