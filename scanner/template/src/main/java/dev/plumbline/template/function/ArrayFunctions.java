package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.ARRAY;
import static dev.plumbline.template.function.Page.OBJECT;
import static dev.plumbline.template.function.Page.STRING;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;

/** The array functions, but for those that look for something in an array. */
final class ArrayFunctions {

  private static final long RANGE_ITEMS = 10_000;

  private ArrayFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(ARRAY, "array", 1, 1, ArrayFunctions::array),
        Function.structural(ARRAY, "concat", 1, Function.ANY, ArrayFunctions::concat).also(STRING),
        Function.structural(ARRAY, "createArray", 0, Function.ANY, ArrayFunctions::create),
        Function.structural(ARRAY, "first", 1, 1, arguments -> end(arguments, true)).also(STRING),
        Function.structural(ARRAY, "last", 1, 1, arguments -> end(arguments, false)).also(STRING),
        Function.structural(ARRAY, "skip", 2, 2, arguments -> part(arguments, true)).also(STRING),
        Function.structural(ARRAY, "take", 2, 2, arguments -> part(arguments, false)).also(STRING),
        Function.strict(ARRAY, "range", 2, 2, ArrayFunctions::range),
        Function.structural(ARRAY, "union", 1, Function.ANY, Unions::union).also(OBJECT),
        Function.structural(ARRAY, "intersection", 1, Function.ANY, Unions::intersection)
            .also(OBJECT),
        Function.structural(ARRAY, "indexFromEnd", 2, 2, ArrayFunctions::fromEnd),
        Function.structural(ARRAY, "tryIndexFromEnd", 2, 2, ArrayFunctions::tryFromEnd));
  }

  private static Term array(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Arr array -> array;
      case Term.PartialArr array -> array;
      case Term.Unknown _ -> arguments.unknown();
      default -> new Term.Arr(arguments.all());
    };
  }

  private static Term create(Arguments arguments) {
    arguments.spend(arguments.count());
    return new Term.Arr(arguments.all());
  }

  private static Term concat(Arguments arguments) {
    boolean arrays =
        arguments.all().stream()
            .anyMatch(term -> term instanceof Term.Arr || term instanceof Term.PartialArr);
    return arrays ? concatArrays(arguments) : arguments.asText(StringFunctions::concat);
  }

  private static Term concatArrays(Arguments arguments) {
    List<Term> items = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < arguments.count(); i++) {
      List<Term> more =
          switch (arguments.any(i)) {
            case Term.Unknown _ -> List.of();
            case Term.PartialArr partial -> partial.items();
            default -> arguments.array(i).items();
          };
      whole &= arguments.any(i) instanceof Term.Arr;
      arguments.spend(more.size());
      items.addAll(more);
    }
    return whole ? new Term.Arr(items) : new Term.PartialArr(items, arguments.unknown());
  }

  private static Term end(Arguments arguments, boolean first) {
    return switch (arguments.any(0)) {
      case Term.Unknown _, Term.PartialArr _ -> arguments.unknown();
      case Term.Text _ -> arguments.asText(texts -> endOfText(texts.text(0), first));
      // Of an empty array there is no first item; Bicep's type for it is null.
      case Term.Arr array when array.items().isEmpty() -> Term.Null.VALUE;
      case Term.Arr array -> first ? array.items().getFirst() : array.items().getLast();
      default -> throw arguments.wants("an array or a text", 0);
    };
  }

  private static Term endOfText(String text, boolean first) {
    if (text.isEmpty()) {
      return Term.of("");
    }
    return Term.of(first ? text.substring(0, 1) : text.substring(text.length() - 1));
  }

  private static Term part(Arguments arguments, boolean skip) {
    if (Certainty.of(arguments.any(1), arguments.call().budget()) != Certainty.KNOWN) {
      return arguments.unknown();
    }
    int number = Math.max(0, arguments.number(1));
    return switch (arguments.any(0)) {
      case Term.Unknown _, Term.PartialArr _ -> arguments.unknown();
      case Term.Text _ -> arguments.asText(texts -> partOfText(texts, number, skip));
      case Term.Arr array -> partOfArray(arguments, array.items(), number, skip);
      default -> throw arguments.wants("an array or a text", 0);
    };
  }

  private static Term partOfText(Arguments arguments, int number, boolean skip) {
    String text = arguments.text(0);
    int cut = Math.min(number, text.length());
    String part = skip ? text.substring(cut) : text.substring(0, cut);
    arguments.spend(part.length());
    return Term.of(part);
  }

  private static Term partOfArray(Arguments arguments, List<Term> items, int number, boolean skip) {
    int cut = Math.min(number, items.size());
    List<Term> part = skip ? items.subList(cut, items.size()) : items.subList(0, cut);
    arguments.spend(part.size());
    return new Term.Arr(part);
  }

  private static Term range(Arguments arguments) {
    long start = arguments.whole(0);
    long count = arguments.whole(1);
    if (count < 0 || count > RANGE_ITEMS) {
      throw arguments.refuses("makes 0 to " + RANGE_ITEMS + " numbers, not " + count);
    }
    if (start < Integer.MIN_VALUE || start > Integer.MAX_VALUE - count) {
      throw arguments.refuses("makes numbers of 32 bits");
    }
    arguments.spend(count);
    List<Term> numbers = new ArrayList<>();
    for (long number = start; number < start + count; number++) {
      numbers.add(Term.of(number));
    }
    return new Term.Arr(numbers);
  }

  private static Term fromEnd(Arguments arguments) {
    Term found = tryFromEnd(arguments);
    if (found instanceof Term.Null && missing(arguments)) {
      throw arguments.refuses("wants a position from 1 to the number of items");
    }
    return found;
  }

  private static Term tryFromEnd(Arguments arguments) {
    if (arguments.any(0) instanceof Term.Unknown
        || arguments.any(0) instanceof Term.PartialArr
        || arguments.any(1) instanceof Term.Unknown) {
      return arguments.unknown();
    }
    List<Term> items = arguments.array(0).items();
    return missing(arguments) ? Term.Null.VALUE : items.get(items.size() - arguments.number(1));
  }

  private static boolean missing(Arguments arguments) {
    int position = arguments.number(1);
    return position < 1 || position > arguments.array(0).items().size();
  }
}
