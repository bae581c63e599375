package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.LAMBDA;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The functions that take a lambda, but for {@code sort}. */
final class LambdaFunctions {

  private LambdaFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(LAMBDA, "filter", 2, 2, LambdaFunctions::filter),
        Function.structural(LAMBDA, "map", 2, 2, LambdaFunctions::map),
        Function.structural(LAMBDA, "reduce", 3, 3, LambdaFunctions::reduce),
        Function.structural(LAMBDA, "sort", 2, 2, Sorting::sort),
        Function.structural(LAMBDA, "toObject", 2, 3, LambdaFunctions::toObject),
        Function.structural(Page.BICEP_LAMBDA, "groupBy", 2, 2, LambdaFunctions::groupBy),
        Function.structural(Page.BICEP_LAMBDA, "mapValues", 2, 2, LambdaFunctions::mapValues),
        Function.elsewhere(LAMBDA, "lambda"),
        Function.elsewhere(LAMBDA, "lambdaVariables"));
  }

  private static Term filter(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialArr partial when arguments.lambda(1, 1, 2).parameters() == 1 ->
          new Term.PartialArr(kept(partial.items(), arguments).items(), arguments.unknown());
      case Term.PartialArr _ -> arguments.unknown();
      default -> {
        Kept kept = kept(arguments.array(0).items(), arguments);
        yield kept.open()
            ? new Term.PartialArr(kept.items(), arguments.unknown())
            : new Term.Arr(kept.items());
      }
    };
  }

  /** Items that pass, and whether others may. */
  private record Kept(List<Term> items, boolean open) {}

  private static Kept kept(List<Term> items, Arguments arguments) {
    Term.Lambda lambda = arguments.lambda(1, 1, 2);
    List<Term> kept = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < items.size(); i++) {
      switch (apply(lambda, items.get(i), i, arguments)) {
        case Term.Unknown _ -> open = true;
        case Term.Bool bool -> {
          if (bool.value()) {
            kept.add(items.get(i));
          }
        }
        default -> throw arguments.refuses("wants a lambda that gives true or false");
      }
    }
    return new Kept(kept, open);
  }

  private static Term map(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialArr partial when arguments.lambda(1, 1, 2).parameters() == 1 ->
          new Term.PartialArr(mapped(partial.items(), 1, arguments), arguments.unknown());
      case Term.PartialArr _ -> arguments.unknown();
      default -> new Term.Arr(mapped(arguments.array(0).items(), 1, arguments));
    };
  }

  private static List<Term> mapped(List<Term> items, int index, Arguments arguments) {
    Term.Lambda lambda = arguments.lambda(index, 1, 2);
    List<Term> mapped = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      mapped.add(apply(lambda, items.get(i), i, arguments));
    }
    return mapped;
  }

  /** To an item, and to its position where the lambda asks for it. */
  private static Term apply(Term.Lambda lambda, Term item, int position, Arguments arguments) {
    arguments.spend(1);
    return lambda
        .body()
        .apply(lambda.parameters() == 1 ? List.of(item) : List.of(item, Term.of(position)));
  }

  private static Term reduce(Arguments arguments) {
    if (arguments.any(0) instanceof Term.Unknown || arguments.any(0) instanceof Term.PartialArr) {
      return arguments.unknown();
    }
    Term.Lambda lambda = arguments.lambda(2, 2, 3);
    Term current = arguments.any(1);
    int position = 0;
    for (Term next : arguments.array(0).items()) {
      arguments.spend(1);
      current =
          lambda
              .body()
              .apply(
                  lambda.parameters() == 2
                      ? List.of(current, next)
                      : List.of(current, next, Term.of(position++)));
    }
    return current;
  }

  private static Term toObject(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialArr partial -> keyed(partial.items(), false, arguments);
      default -> keyed(arguments.array(0).items(), true, arguments);
    };
  }

  private static Term keyed(List<Term> items, boolean all, Arguments arguments) {
    List<Term> keys = mapped(items, 1, arguments);
    List<Term> values = arguments.has(2) ? mapped(items, 2, arguments) : items;
    Members members = new Members();
    boolean whole = all;
    for (int i = 0; i < items.size(); i++) {
      if (undecided(keys.get(i))) {
        whole = false;
      } else {
        ObjectFunctions.put(members, key(keys.get(i), arguments), values.get(i), arguments);
      }
    }
    return whole ? members.object() : ObjectFunctions.open(members, arguments);
  }

  private static boolean undecided(Term key) {
    return key instanceof Term.Unknown || ObjectFunctions.standsIn(key);
  }

  private static String key(Term key, Arguments arguments) {
    if (key instanceof Term.Text text) {
      return text.value();
    }
    throw arguments.refuses("wants a lambda that gives a text for a key, not " + Kinds.of(key));
  }

  private static Term groupBy(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialArr partial -> grouped(partial.items(), false, arguments);
      default -> grouped(arguments.array(0).items(), true, arguments);
    };
  }

  private static Term grouped(List<Term> items, boolean all, Arguments arguments) {
    List<Term> keys = mapped(items, 1, arguments);
    Map<String, String> spelling = new LinkedHashMap<>();
    Map<String, List<Term>> groups = new LinkedHashMap<>();
    boolean whole = all;
    for (int i = 0; i < items.size(); i++) {
      if (undecided(keys.get(i))) {
        whole = false;
      } else {
        String key = key(keys.get(i), arguments);
        String group = key.toLowerCase(Locale.ROOT);
        spelling.putIfAbsent(group, key);
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(items.get(i));
      }
    }
    Members members = new Members();
    for (Map.Entry<String, List<Term>> group : groups.entrySet()) {
      members.put(
          spelling.getOrDefault(group.getKey(), group.getKey()),
          whole
              ? new Term.Arr(group.getValue())
              : new Term.PartialArr(group.getValue(), arguments.unknown()));
    }
    return whole ? members.object() : new Term.PartialObj(members.object(), arguments.unknown());
  }

  private static Term mapValues(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialObj partial ->
          new Term.PartialObj(valuesOf(partial.known(), arguments), arguments.unknown());
      default -> valuesOf(arguments.object(0), arguments);
    };
  }

  private static Term.Obj valuesOf(Term.Obj object, Arguments arguments) {
    Term.Lambda lambda = arguments.lambda(1, 1, 1);
    Members members = new Members();
    object
        .members()
        .forEach((name, member) -> members.put(name, apply(lambda, member.value(), 0, arguments)));
    return members.object();
  }
}
