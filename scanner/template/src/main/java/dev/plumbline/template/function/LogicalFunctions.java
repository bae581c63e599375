package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.LOGICAL;

import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Locale;

/**
 * The logical functions. {@code and}, {@code or} and {@code if} are given all their arguments here;
 * an evaluator that spares the ones that do not matter gives those that do.
 */
final class LogicalFunctions {

  private LogicalFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(
            LOGICAL, "and", 2, Function.ANY, arguments -> decidedBy(false, arguments)),
        Function.structural(
            LOGICAL, "or", 2, Function.ANY, arguments -> decidedBy(true, arguments)),
        Function.strict(LOGICAL, "not", 1, 1, arguments -> Term.of(!arguments.bool(0))),
        Function.strict(LOGICAL, "true", 0, 0, _ -> Term.of(true)),
        Function.strict(LOGICAL, "false", 0, 0, _ -> Term.of(false)),
        Function.strict(LOGICAL, "bool", 1, 1, LogicalFunctions::bool),
        Function.structural(LOGICAL, "if", 3, 3, LogicalFunctions::choose));
  }

  /** One such value decides, whatever the others are; what follows it is not looked at. */
  private static Term decidedBy(boolean decisive, Arguments arguments) {
    boolean open = false;
    for (int i = 0; i < arguments.count(); i++) {
      boolean passedOver = open && !(arguments.any(i) instanceof Term.Bool);
      if (arguments.any(i) instanceof Term.Unknown || passedOver) {
        open = true;
      } else if (arguments.bool(i) == decisive) {
        return Term.of(decisive);
      }
    }
    return open ? arguments.unknown() : Term.of(!decisive);
  }

  private static Term bool(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Bool bool -> bool;
      case Term.Num number -> Term.of(number.value().signum() != 0);
      case Term.Text text ->
          switch (text.value().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Term.of(true);
            case "false", "0" -> Term.of(false);
            default -> throw arguments.refuses("wants 'true' or 'false'");
          };
      default -> throw arguments.wants("a text or a number", 0);
    };
  }

  private static Term choose(Arguments arguments) {
    if (arguments.any(0) instanceof Term.Unknown) {
      return arguments.unknown();
    }
    return arguments.any(arguments.bool(0) ? 1 : 2);
  }
}
