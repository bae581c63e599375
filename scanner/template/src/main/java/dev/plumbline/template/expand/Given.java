package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.template.arm.Argument;
import dev.plumbline.template.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value that is given for a parameter.
 *
 * @param value what is given; empty for a reference to a secret
 * @param entry whether {@code value} is an expression that gives the object with the value in it
 * @param frame where it is evaluated
 * @param at where it is given
 */
record Given(Optional<Syntax> value, boolean entry, Frame frame, Location at) {

  /** Those of a parameter file, by lower-cased name. */
  static Map<String, Given> of(List<Argument> arguments, Frame frame) {
    Map<String, Given> given = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      given.put(
          argument.name().toLowerCase(Locale.ROOT),
          new Given(argument.value(), false, frame, argument.at()));
    }
    return given;
  }

  /** Those of a nested deployment, by lower-cased name. */
  static Map<String, Given> of(Syntax.Obj parameters, Frame frame) {
    Map<String, Given> given = new LinkedHashMap<>();
    for (Syntax.Member member : parameters.members()) {
      if (member.name() instanceof Syntax.Text name) {
        given.put(name.value().toLowerCase(Locale.ROOT), of(member, frame));
      }
    }
    return given;
  }

  private static Given of(Syntax.Member member, Frame frame) {
    return member.value() instanceof Syntax.Obj object
        ? new Given(object.value("value"), false, frame, member.at())
        : new Given(Optional.of(member.value()), true, frame, member.at());
  }
}
