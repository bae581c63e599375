package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.ARRAY;
import static dev.plumbline.template.function.Page.OBJECT;
import static dev.plumbline.template.function.Page.STRING;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Optional;

/** The functions that ask what is in an array, an object or a text. */
final class SearchFunctions {

  private SearchFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(ARRAY, "contains", 2, 2, SearchFunctions::contains)
            .also(OBJECT, STRING),
        Function.structural(ARRAY, "empty", 1, 1, SearchFunctions::empty).also(OBJECT, STRING),
        Function.structural(ARRAY, "length", 1, 1, SearchFunctions::length).also(OBJECT, STRING),
        Function.structural(ARRAY, "indexOf", 2, 2, arguments -> position(arguments, true))
            .also(STRING),
        Function.structural(ARRAY, "lastIndexOf", 2, 2, arguments -> position(arguments, false))
            .also(STRING),
        Function.strict(
            STRING,
            "startsWith",
            2,
            2,
            arguments -> Term.of(at(arguments.text(0), 0, arguments.text(1)))),
        Function.strict(STRING, "endsWith", 2, 2, SearchFunctions::endsWith));
  }

  private static Term contains(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.Arr array -> member(array.items(), true, arguments);
      case Term.PartialArr partial -> member(partial.items(), false, arguments);
      case Term.Obj object -> name(object, true, arguments);
      case Term.PartialObj partial -> name(partial.known(), false, arguments);
      case Term.Text _ ->
          arguments.strictly(texts -> Term.of(texts.text(0).contains(texts.text(1))));
      default -> throw arguments.wants("an array, an object or a text", 0);
    };
  }

  private static Term member(List<Term> items, boolean all, Arguments arguments) {
    Budget budget = arguments.call().budget();
    boolean open = !all;
    for (Term item : items) {
      Equality equality = Equality.of(item, arguments.any(1), budget);
      if (equality == Equality.SAME) {
        return Term.of(true);
      }
      open |= equality == Equality.UNDECIDED;
    }
    return open ? arguments.unknown() : Term.of(false);
  }

  private static Term name(Term.Obj object, boolean all, Arguments arguments) {
    if (arguments.any(1) instanceof Term.Unknown || ObjectFunctions.standsIn(arguments.any(1))) {
      return arguments.unknown();
    }
    if (object.member(arguments.text(1)).isPresent()) {
      return Term.of(true);
    }
    return all ? Term.of(false) : arguments.unknown();
  }

  private static Term empty(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.Null _ -> Term.of(true);
      case Term.Arr array -> Term.of(array.items().isEmpty());
      case Term.Obj object -> Term.of(object.members().isEmpty());
      case Term.PartialArr partial -> unless(partial.items().isEmpty(), arguments);
      case Term.PartialObj partial -> unless(partial.known().members().isEmpty(), arguments);
      case Term.Text text ->
          lengthOf(text).<Term>map(length -> Term.of(length == 0)).orElse(arguments.unknown());
      default -> throw arguments.wants("an array, an object or a text", 0);
    };
  }

  /** Something that is there makes it not empty, whatever else there may be. */
  private static Term unless(boolean nothingKnown, Arguments arguments) {
    return nothingKnown ? arguments.unknown() : Term.of(false);
  }

  private static Term length(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _, Term.PartialArr _, Term.PartialObj _ -> arguments.unknown();
      case Term.Arr array -> Term.of(array.items().size());
      case Term.Obj object -> Term.of(object.members().size());
      case Term.Text text -> lengthOf(text).<Term>map(Term::of).orElse(arguments.unknown());
      default -> throw arguments.wants("an array, an object or a text", 0);
    };
  }

  /** A stand-in has a length where the documentation gives one for what it stands for. */
  private static Optional<Long> lengthOf(Term.Text text) {
    boolean known = text.standsFor().isEmpty() || Hashes.fixedLength(text);
    return known ? Optional.of((long) text.value().length()) : Optional.empty();
  }

  private static Term position(Arguments arguments, boolean first) {
    return switch (arguments.any(0)) {
      case Term.Unknown _, Term.PartialArr _ -> arguments.unknown();
      case Term.Arr array ->
          positionOfItem(first ? array.items() : array.items().reversed(), first, arguments);
      case Term.Text _ -> arguments.strictly(texts -> positionOfText(texts, first));
      default -> throw arguments.wants("an array or a text", 0);
    };
  }

  private static Term positionOfItem(List<Term> items, boolean first, Arguments arguments) {
    int index = 0;
    for (Term item : items) {
      switch (Equality.of(item, arguments.any(1), arguments.call().budget())) {
        case SAME -> {
          return Term.of(first ? index : items.size() - 1 - index);
        }
        case UNDECIDED -> {
          return arguments.unknown();
        }
        case DIFFERENT -> index++;
      }
    }
    return Term.of(-1);
  }

  private static Term positionOfText(Arguments arguments, boolean first) {
    String text = arguments.text(0);
    String part = arguments.text(1);
    arguments.spend((long) text.length() * Math.max(1, part.length()) / 64);
    int last = text.length() - part.length();
    if (part.isEmpty() && !first) {
      return arguments.unknown(); // not documented, and .NET changed its mind about it
    }
    for (int i = 0; i <= last; i++) {
      int index = first ? i : last - i;
      if (at(text, index, part)) {
        return Term.of(index);
      }
    }
    return Term.of(-1);
  }

  private static Term endsWith(Arguments arguments) {
    String text = arguments.text(0);
    String end = arguments.text(1);
    return Term.of(at(text, text.length() - end.length(), end));
  }

  /** Without regard to case, as these functions are documented. */
  private static boolean at(String text, int index, String part) {
    return text.regionMatches(true, index, part, 0, part.length());
  }
}
