package dev.plumbline.template.arm;

import dev.plumbline.template.syntax.Syntax;
import java.util.Optional;

/** The form in which values for parameters are given: an object with the value, or a reference. */
final class Arguments {

  private Arguments() {}

  static Optional<Argument> of(Syntax.Member member) {
    if (!(member.name() instanceof Syntax.Text name)
        || !(member.value() instanceof Syntax.Obj given)) {
      return Optional.empty();
    }
    return given.value("reference").isEmpty() && given.value("value").isEmpty()
        ? Optional.empty()
        : Optional.of(new Argument(name.value(), given.value("value"), member.at()));
  }
}
