package dev.plumbline.template.arm;

import dev.plumbline.template.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the loops of a template. */
public final class Copies {

  private Copies() {}

  /** A loop that stands alone, as in a resource or an output. */
  static Optional<Template.Copy> one(Syntax.Obj copy) {
    return copy.value("count")
        .map(
            count ->
                new Template.Copy(
                    copy.text("name").orElse(""), count, copy.value("input"), copy.at()));
  }

  /**
   * Loops that each make an array, as in a variable or a property.
   *
   * @return empty when the array is not of that form, and so an ordinary value
   */
  public static List<Template.Copy> list(Syntax.Arr loops) {
    List<Template.Copy> found = new ArrayList<>();
    for (Syntax item : loops.items()) {
      Optional<Template.Copy> copy =
          item instanceof Syntax.Obj loop
              ? one(loop).filter(c -> !c.name().isEmpty() && c.input().isPresent())
              : Optional.empty();
      if (copy.isEmpty()) {
        return List.of();
      }
      found.add(copy.get());
    }
    return found;
  }
}
