package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.ARRAY;
import static dev.plumbline.template.function.Page.OBJECT;
import static dev.plumbline.template.function.Page.STRING;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The object functions, but for {@code union} and {@code intersection}. */
final class ObjectFunctions {

  private ObjectFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(OBJECT, "createObject", 0, Function.ANY, ObjectFunctions::create),
        Function.structural(OBJECT, "items", 1, 1, ObjectFunctions::items),
        Function.structural(OBJECT, "objectKeys", 1, 1, ObjectFunctions::keys),
        Function.structural(OBJECT, "shallowMerge", 1, 1, ObjectFunctions::shallowMerge),
        Function.structural(OBJECT, "tryGet", 2, Function.ANY, ObjectFunctions::tryGet).also(ARRAY),
        Function.strict(OBJECT, "null", 0, 0, _ -> Term.Null.VALUE),
        Function.strict(OBJECT, "json", 1, 1, ObjectFunctions::json).also(STRING));
  }

  private static Term create(Arguments arguments) {
    if (arguments.count() % 2 != 0) {
      throw arguments.refuses("wants a value for each name");
    }
    arguments.spend(arguments.count());
    Members members = new Members();
    boolean whole = true;
    for (int i = 0; i < arguments.count(); i += 2) {
      Term name = arguments.any(i);
      if (name instanceof Term.Unknown || standsIn(name)) {
        whole = false;
      } else {
        put(members, arguments.text(i), arguments.any(i + 1), arguments);
      }
    }
    return whole ? members.object() : open(members, arguments);
  }

  /** An object of which a name is not known: it may be any of the others, and replace its value. */
  static Term open(Members members, Arguments arguments) {
    Members open = new Members();
    members.object().members().keySet().forEach(name -> open.put(name, arguments.unknown()));
    return new Term.PartialObj(open.object(), arguments.unknown());
  }

  /** What a name that comes twice holds is not documented. */
  static void put(Members members, String name, Term value, Arguments arguments) {
    members.put(name, members.has(name) ? arguments.unknown() : value);
  }

  static boolean standsIn(Term term) {
    return term instanceof Term.Text text && text.standsFor().isPresent();
  }

  private static Term items(Arguments arguments) {
    return listed(arguments, true);
  }

  private static Term keys(Arguments arguments) {
    return listed(arguments, false);
  }

  private static Term listed(Arguments arguments, boolean values) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialObj partial ->
          new Term.PartialArr(list(partial.known(), arguments, values), arguments.unknown());
      default -> new Term.Arr(list(arguments.object(0), arguments, values));
    };
  }

  /** In the order of their names, as documented of {@code items}. */
  private static List<Term> list(Term.Obj object, Arguments arguments, boolean values) {
    arguments.spend(3L * object.members().size());
    List<Map.Entry<String, Term.Member>> members = new ArrayList<>(object.members().entrySet());
    members.sort(
        Comparator.comparing(
                (Map.Entry<String, Term.Member> member) -> member.getKey().toLowerCase(Locale.ROOT))
            .thenComparing(Map.Entry::getKey));
    return members.stream()
        .map(member -> values ? item(member) : Term.of(member.getKey()))
        .toList();
  }

  private static Term item(Map.Entry<String, Term.Member> member) {
    return new Members()
        .put("key", Term.of(member.getKey()))
        .put("value", member.getValue())
        .object();
  }

  private static Term shallowMerge(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      // An object that is not known may come after any of those that are.
      case Term.PartialArr _ -> arguments.unknown();
      default -> merge(arguments, arguments.array(0).items());
    };
  }

  private static Term merge(Arguments arguments, List<Term> objects) {
    for (Term object : objects) {
      if (!(object instanceof Term.Obj
          || object instanceof Term.PartialObj
          || object instanceof Term.Unknown)) {
        throw arguments.refuses("wants an array of objects, not of " + Kinds.of(object));
      }
    }
    return objects.isEmpty()
        ? new Term.Obj(Map.of())
        : new Merge(false, arguments.unknown(), arguments.call().budget()).of(objects);
  }

  /** The value at a key or position, and so on into it; null where there is none. */
  private static Term tryGet(Arguments arguments) {
    Term value = arguments.any(0);
    for (int i = 1; i < arguments.count(); i++) {
      value = tryGet(value, i, arguments);
      if (value instanceof Term.Null || value instanceof Term.Unknown) {
        return value;
      }
    }
    return value;
  }

  private static Term tryGet(Term value, int index, Arguments arguments) {
    Term key = arguments.any(index);
    if (value instanceof Term.Unknown || key instanceof Term.Unknown || standsIn(key)) {
      return arguments.unknown();
    }
    return switch (value) {
      case Term.Null _ -> Term.Null.VALUE;
      case Term.Obj object ->
          object.member(arguments.text(index)).map(Term.Member::value).orElse(Term.Null.VALUE);
      case Term.PartialObj partial ->
          partial
              .known()
              .member(arguments.text(index))
              .map(Term.Member::value)
              .orElse(arguments.unknown());
      case Term.Arr array -> tryItem(array.items(), arguments.whole(index));
      case Term.PartialArr _ -> arguments.unknown();
      default ->
          throw arguments.refuses("looks into an object or an array, not " + Kinds.of(value));
    };
  }

  private static Term tryItem(List<Term> items, long position) {
    return position < 0 || position >= items.size() ? Term.Null.VALUE : items.get((int) position);
  }

  private static Term json(Arguments arguments) {
    return JsonReader.read(arguments.text(0), arguments);
  }
}
