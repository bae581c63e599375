package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code union} and {@code intersection}, of arrays or of objects. */
final class Unions {

  private Unions() {}

  static Term union(Arguments arguments) {
    return switch (kind(arguments)) {
      case ARRAYS -> unionOfArrays(arguments);
      case OBJECTS ->
          new Merge(true, arguments.unknown(), arguments.call().budget()).of(arguments.all());
      case UNKNOWN -> arguments.unknown();
    };
  }

  static Term intersection(Arguments arguments) {
    return switch (kind(arguments)) {
      case ARRAYS -> intersectionOfArrays(arguments);
      case OBJECTS -> intersectionOfObjects(arguments);
      case UNKNOWN -> arguments.unknown();
    };
  }

  private enum Kind {
    ARRAYS,
    OBJECTS,
    UNKNOWN
  }

  private static Kind kind(Arguments arguments) {
    Kind kind = Kind.UNKNOWN;
    for (int i = 0; i < arguments.count(); i++) {
      Kind its =
          switch (arguments.any(i)) {
            case Term.Arr _, Term.PartialArr _ -> Kind.ARRAYS;
            case Term.Obj _, Term.PartialObj _ -> Kind.OBJECTS;
            case Term.Unknown _ -> kind;
            default -> throw arguments.wants("an array or an object", i);
          };
      if (kind != Kind.UNKNOWN && its != kind) {
        throw arguments.refuses("wants arrays or objects, not both");
      }
      kind = its;
    }
    return kind;
  }

  private static Term unionOfArrays(Arguments arguments) {
    Distinct items = new Distinct(arguments.call().budget());
    boolean whole = true;
    for (Term argument : arguments.all()) {
      whole &= argument instanceof Term.Arr;
      items(argument).forEach(items::add);
    }
    return whole && !items.undecided()
        ? new Term.Arr(items.items())
        : new Term.PartialArr(items.items(), arguments.unknown());
  }

  private static List<Term> items(Term array) {
    return switch (array) {
      case Term.Arr whole -> whole.items();
      case Term.PartialArr partial -> partial.items();
      default -> List.of();
    };
  }

  /** Items that are in all of them; one that may be is left to what is not known. */
  private static Term intersectionOfArrays(Arguments arguments) {
    Budget budget = arguments.call().budget();
    Distinct common = new Distinct(budget);
    boolean open = !(arguments.any(0) instanceof Term.Arr);
    for (Term item : items(arguments.any(0))) {
      Equality in = Equality.SAME;
      for (Term other : arguments.all().subList(1, arguments.count())) {
        in = in.and(among(item, other, budget));
      }
      open |= in == Equality.UNDECIDED;
      if (in == Equality.SAME) {
        common.add(item);
      }
    }
    return open || common.undecided()
        ? new Term.PartialArr(common.items(), arguments.unknown())
        : new Term.Arr(common.items());
  }

  private static Equality among(Term item, Term array, Budget budget) {
    Equality found = array instanceof Term.Arr ? Equality.DIFFERENT : Equality.UNDECIDED;
    for (Term other : items(array)) {
      Equality equality = Equality.of(item, other, budget);
      if (equality == Equality.SAME) {
        return equality;
      }
      found = equality == Equality.UNDECIDED ? equality : found;
    }
    return found;
  }

  private static Term intersectionOfObjects(Arguments arguments) {
    Members common = new Members();
    boolean open = !(arguments.any(0) instanceof Term.Obj);
    for (Map.Entry<String, Term.Member> member : members(arguments.any(0)).members().entrySet()) {
      Equality in = Equality.SAME;
      for (Term other : arguments.all().subList(1, arguments.count())) {
        in = in.and(has(other, member, arguments.call().budget()));
      }
      open |= in == Equality.UNDECIDED;
      if (in == Equality.SAME) {
        common.put(member.getKey(), member.getValue());
      }
    }
    return open ? new Term.PartialObj(common.object(), arguments.unknown()) : common.object();
  }

  private static Equality has(Term object, Map.Entry<String, Term.Member> member, Budget budget) {
    budget.spend(1);
    Optional<Term.Member> its = members(object).member(member.getKey());
    if (its.isEmpty()) {
      return object instanceof Term.Obj ? Equality.DIFFERENT : Equality.UNDECIDED;
    }
    Equality equality = Equality.of(member.getValue().value(), its.get().value(), budget);
    // Whether objects of the same name that differ are intersected in turn is not documented.
    boolean nested =
        member.getValue().value() instanceof Term.Obj && its.get().value() instanceof Term.Obj;
    return nested && equality == Equality.DIFFERENT ? Equality.UNDECIDED : equality;
  }

  private static Term.Obj members(Term object) {
    return switch (object) {
      case Term.Obj whole -> whole;
      case Term.PartialObj partial -> partial.known();
      default -> new Term.Obj(Map.of());
    };
  }
}
