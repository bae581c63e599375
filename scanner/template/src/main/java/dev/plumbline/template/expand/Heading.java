package dev.plumbline.template.expand;

import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Optional;

/**
 * What a resource is called, before anything else of it is evaluated.
 *
 * @param type full, as written in the declarations
 * @param name its own name's parts, after those of the resource it is declared in
 */
record Heading(Instance instance, String type, List<Term> name, Problems problems) {

  /** The whole name, with expressions for what is not known of it. */
  String keyName() {
    return Keys.name(name);
  }

  /** What tells it from other iterations: its name, or the last part when only that is known. */
  Optional<String> label() {
    if (Keys.known(name)) {
      return Optional.of(keyName());
    }
    return !name.isEmpty() && name.getLast() instanceof Term.Text last
        ? Optional.of(last.value())
        : Optional.empty();
  }
}
