package dev.plumbline.template.term;

import dev.plumbline.model.Location;
import dev.plumbline.model.Written;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value while a template is evaluated. Beside the JSON shapes there is what a template may hold
 * and JSON may not: a value that is only known at deployment, an array or object of which a part
 * is, a text that stands in for one, and a lambda.
 */
public sealed interface Term {

  /** JSON {@code null}. */
  record Null() implements Term {
    public static final Null VALUE = new Null();
  }

  record Bool(boolean value) implements Term {}

  /** A number, exact; template integers have 64 bits. */
  record Num(BigDecimal value) implements Term {}

  /**
   * A text.
   *
   * @param standsFor the expression whose value is only known at deployment and that this text
   *     stands in for, wholly or in part; such a text may serve in names and ids and nowhere else
   */
  record Text(String value, Optional<String> standsFor) implements Term {}

  record Arr(List<Term> items) implements Term {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** An object; names keep their spelling and order, and are looked up without regard to case. */
  record Obj(Map<String, Member> members) implements Term {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member of that name in any case. */
    public Optional<Member> member(String name) {
      Member exact = members.get(name);
      return exact != null
          ? Optional.of(exact)
          : members.entrySet().stream()
              .filter(member -> member.getKey().equalsIgnoreCase(name))
              .map(Map.Entry::getValue)
              .findFirst();
    }
  }

  /**
   * A member of an object.
   *
   * @param at where it was written, name and value, and by which names its value came there; empty
   *     for one that a function made
   */
  record Member(Term value, Optional<Written> at) {}

  /** Known at deployment only. */
  record Unknown(String expression, Optional<Location> at) implements Term {}

  /** An array of which some items, or their number, are known at deployment only. */
  record PartialArr(List<Term> items, Unknown rest) implements Term {
    public PartialArr {
      items = List.copyOf(items);
    }
  }

  /** An object that has these members, and perhaps others, known at deployment only. */
  record PartialObj(Obj known, Unknown rest) implements Term {}

  /** A lambda, as an argument of the functions that take one. */
  record Lambda(int parameters, Body body) implements Term {

    /** What it computes; as many arguments as it has parameters. */
    public interface Body {
      Term apply(List<Term> arguments);
    }
  }

  static Term of(String value) {
    return new Text(value, Optional.empty());
  }

  static Term of(boolean value) {
    return new Bool(value);
  }

  static Term of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** A text that stands in for what an expression gives at deployment. */
  static Term standIn(String value, String expression) {
    return new Text(value, Optional.of(expression));
  }
}
