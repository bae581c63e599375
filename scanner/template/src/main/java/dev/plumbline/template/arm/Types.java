package dev.plumbline.template.arm;

import dev.plumbline.template.syntax.Syntax;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The types that a template defines for its parameters.
 *
 * @param definitions the template's {@code definitions}, as written
 */
public record Types(Optional<Syntax.Obj> definitions) {

  private static final String PREFIX = "#/definitions/";

  /** The type that a reference leads to; the type itself where it refers to none. */
  public Syntax.Obj resolve(Syntax.Obj type) {
    Set<String> seen = new HashSet<>();
    Syntax.Obj here = type;
    while (true) {
      Optional<String> reference = here.text("$ref");
      Optional<Syntax.Obj> next = reference.filter(seen::add).flatMap(this::definition);
      if (next.isEmpty()) {
        return here;
      }
      here = next.get();
    }
  }

  /** Whether values of the type are secret as a whole. */
  public boolean secure(Syntax.Obj type) {
    String name = resolve(type).text("type").orElse("").toLowerCase(Locale.ROOT);
    return name.equals("securestring") || name.equals("secureobject");
  }

  /** Whether the type, or one that it refers to, takes null. */
  public boolean nullable(Syntax.Obj type) {
    return isTrue(type, "nullable") || isTrue(resolve(type), "nullable");
  }

  private static boolean isTrue(Syntax.Obj type, String name) {
    return type.value(name).filter(v -> v instanceof Syntax.Bool b && b.value()).isPresent();
  }

  private Optional<Syntax.Obj> definition(String reference) {
    return reference.startsWith(PREFIX)
        ? definitions.flatMap(
            all ->
                all.object(
                    reference.substring(PREFIX.length()).replace("~1", "/").replace("~0", "~")))
        : Optional.empty();
  }
}
