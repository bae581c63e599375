package dev.plumbline.bench.generate;

import java.util.Optional;
import java.util.Set;

/**
 * A resource's name.
 *
 * @param known empty when only the deployment knows it; see {@link #STAND_IN}
 */
record Name(Spelled spelled, Optional<String> known) {

  /** In an expected name: whatever stands in for a part that only the platform can compute. */
  static final String STAND_IN = "\u2026";

  /** Required of whoever deploys, made of something unique, or plain. */
  static Name of(Draft draft, String stem) {
    return switch (draft.dice.between(0, 9)) {
      case 0, 1, 2, 3 -> open(draft, stem);
      case 4, 5 -> unique(draft, stem);
      default -> plain(draft, stem);
    };
  }

  static Name plain(Draft draft, String stem) {
    String name = stem + draft.dice.word(6);
    return new Name(new Spelling(draft).of(Wanted.known(name)), Optional.of(name));
  }

  /** In the older style a name is part of the address, and a parameter file's name is not. */
  static Name ofVariable(Draft draft, String stem) {
    String name = stem + draft.dice.word(6);
    String variable = draft.fresh("name");
    draft.variables.put(variable, name);
    return new Name(Spelled.expression("variables('" + variable + "')"), Optional.of(name));
  }

  private static Name open(Draft draft, String stem) {
    Wanted.Open open = new Wanted.Open(Wanted.list(Json.array(stem + "001")));
    return new Name(new Inputs(draft).open(open), Optional.empty());
  }

  private static Name unique(Draft draft, String stem) {
    String expression = "format('" + stem + "{0}', uniqueString(resourceGroup().id))";
    if (draft.dice.chance(0.5)) {
      String name = draft.fresh("resourceName");
      draft.parameter(name, "string").put("defaultValue", "[" + expression + "]");
      expression = "parameters('" + name + "')";
    }
    return new Name(
        Spelled.expression(expression, Set.of("uniqueString(")), Optional.of(stem + STAND_IN));
  }

  String inner() {
    return spelled.inner();
  }
}
