package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.COMPARISON;

import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The comparison functions. */
final class ComparisonFunctions {

  private ComparisonFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(COMPARISON, "coalesce", 1, Function.ANY, ComparisonFunctions::coalesce),
        Function.structural(COMPARISON, "equals", 2, 2, ComparisonFunctions::equal),
        order("less", result -> result < 0),
        order("lessOrEquals", result -> result <= 0),
        order("greater", result -> result > 0),
        order("greaterOrEquals", result -> result >= 0));
  }

  private static Function order(String name, IntPredicate holds) {
    return Function.strict(
        COMPARISON,
        name,
        2,
        2,
        arguments ->
            compare(arguments)
                .<Term>map(result -> Term.of(holds.test(result)))
                .orElse(arguments.unknown()));
  }

  /** The first that is not null; an unknown one before it may be the one. */
  private static Term coalesce(Arguments arguments) {
    for (Term argument : arguments.all()) {
      if (argument instanceof Term.Unknown) {
        return arguments.unknown();
      }
      if (!(argument instanceof Term.Null)) {
        return argument;
      }
    }
    return Term.Null.VALUE;
  }

  private static Term equal(Arguments arguments) {
    return switch (Equality.of(arguments.any(0), arguments.any(1), arguments.call().budget())) {
      case SAME -> Term.of(true);
      case DIFFERENT -> Term.of(false);
      case UNDECIDED -> arguments.unknown();
    };
  }

  private static Optional<Integer> compare(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Num one when arguments.any(1) instanceof Term.Num other ->
          Optional.of(one.value().compareTo(other.value()));
      case Term.Text one when arguments.any(1) instanceof Term.Text other ->
          compare(one.value(), other.value());
      default -> throw arguments.refuses("wants two numbers or two texts");
    };
  }

  /** Whether texts are ordered with regard to case is not documented: empty where that matters. */
  private static Optional<Integer> compare(String one, String other) {
    int exact = Integer.signum(one.compareTo(other));
    int folded = Integer.signum(one.compareToIgnoreCase(other));
    return exact == folded ? Optional.of(exact) : Optional.empty();
  }
}
