package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.ARRAY;
import static dev.plumbline.template.function.Page.NUMERIC;

import dev.plumbline.template.term.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** The numeric functions: whole numbers of 64 bits, but for {@code float}. */
final class NumericFunctions {

  private NumericFunctions() {}

  static List<Function> functions() {
    return List.of(
        arithmetic("add", Math::addExact),
        arithmetic("sub", Math::subtractExact),
        arithmetic("mul", Math::multiplyExact),
        division("div", (one, other) -> one / other),
        division("mod", (one, other) -> one % other),
        Function.strict(NUMERIC, "int", 1, 1, NumericFunctions::whole),
        Function.strict(NUMERIC, "float", 1, 1, NumericFunctions::decimal),
        extreme("min", Math::min),
        extreme("max", Math::max),
        Function.elsewhere(NUMERIC, "copyIndex"));
  }

  private static Function arithmetic(String name, LongBinaryOperator operator) {
    return Function.strict(
        NUMERIC, name, 2, 2, arguments -> apply(arguments, operator, "needs more than 64 bits"));
  }

  private static Function division(String name, LongBinaryOperator operator) {
    return Function.strict(
        NUMERIC, name, 2, 2, arguments -> apply(arguments, operator, "cannot divide by 0"));
  }

  private static Term apply(Arguments arguments, LongBinaryOperator operator, String failure) {
    long one = arguments.whole(0);
    long other = arguments.whole(1);
    try {
      return Term.of(operator.applyAsLong(one, other));
    } catch (ArithmeticException e) {
      throw arguments.refuses(failure);
    }
  }

  private static Term whole(Arguments arguments) {
    if (arguments.any(0) instanceof Term.Num) {
      return Term.of(arguments.whole(0));
    }
    try {
      return Term.of(Long.parseLong(arguments.text(0).strip()));
    } catch (NumberFormatException e) {
      throw arguments.refuses("wants a text that is a whole number of 64 bits");
    }
  }

  private static Term decimal(Arguments arguments) {
    if (arguments.any(0) instanceof Term.Num number) {
      return number;
    }
    String text = arguments.text(0).strip();
    // A short exponent only: the exact value of 1e999999999 would fill the memory when written out.
    if (!text.matches("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")) {
      throw arguments.refuses("wants a text that is a number");
    }
    return new Term.Num(new BigDecimal(text));
  }

  private static Function extreme(String name, LongBinaryOperator operator) {
    return Function.strict(NUMERIC, name, 1, Function.ANY, arguments -> fold(arguments, operator))
        .also(ARRAY);
  }

  private static Term fold(Arguments arguments, LongBinaryOperator operator) {
    List<Term> numbers =
        arguments.count() == 1 && arguments.any(0) instanceof Term.Arr array
            ? array.items()
            : arguments.all();
    Arguments each = arguments.with(numbers);
    if (numbers.isEmpty()) {
      throw arguments.refuses("wants at least one number");
    }
    long result = each.whole(0);
    for (int i = 1; i < numbers.size(); i++) {
      result = operator.applyAsLong(result, each.whole(i));
    }
    return Term.of(result);
  }
}
