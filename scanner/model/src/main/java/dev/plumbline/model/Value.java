package dev.plumbline.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as a reader saw it, plus the two shapes that say "not all of this is known": {@link
 * Unresolved} and {@link Partial}. Numbers are exact. Objects keep the order they were read in.
 * Nothing here stands for a platform default: readers never fill one in.
 */
public sealed interface Value {

  /** JSON {@code null}. Rules treat it like an absent member. */
  record Null() implements Value {
    public static final Null VALUE = new Null();
  }

  /** A JSON boolean. */
  record Bool(boolean value) implements Value {}

  /** A JSON number, exact. */
  record Num(BigDecimal value) implements Value {}

  /** A JSON string. */
  record Text(String value) implements Value {}

  /** A JSON array all of whose members are known to be there. */
  record Arr(List<Value> items) implements Value {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A JSON object. Member names are the real ones; escaping is the codec's business. */
  record Obj(Map<String, Value> members) implements Value {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * A value inside a template that cannot be known offline.
   *
   * @param expression the expression as written, for evidence
   * @param at where it stands (file, line and column), or empty
   */
  record Unresolved(String expression, String at) implements Value {}

  /**
   * An array some of whose members, or whose length, cannot be known.
   *
   * @param items the members that are known
   * @param expression why the rest is not
   */
  record Partial(List<Value> items, String expression) implements Value {
    public Partial {
      items = List.copyOf(items);
    }
  }

  /**
   * An object that has these members, and perhaps others, or others' values, that cannot be known.
   *
   * @param members the members that are known
   * @param expression why the rest is not
   */
  record PartialObj(Map<String, Value> members, String expression) implements Value {
    public PartialObj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  static Value of(boolean value) {
    return new Bool(value);
  }

  static Value of(String value) {
    return new Text(value);
  }

  static Value of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** The member at a path of object keys, or {@link Null} where any step is missing. */
  default Value at(String... path) {
    Value here = this;
    for (String step : path) {
      if (here instanceof PartialObj(Map<String, Value> known, String expression)) {
        here = known.getOrDefault(step, new Unresolved(expression, ""));
        continue;
      }
      if (!(here instanceof Obj(Map<String, Value> members))) {
        return Null.VALUE;
      }
      here = members.getOrDefault(step, Null.VALUE);
    }
    return here;
  }

  /** The text of a string value, or the fallback for anything else. */
  default String textOr(String fallback) {
    return this instanceof Text(String text) ? text : fallback;
  }

  /** The members of an array (whole or partial), or an empty list for anything else. */
  default List<Value> itemsOrEmpty() {
    return switch (this) {
      case Arr(List<Value> items) -> items;
      case Partial(List<Value> items, String ignored) -> items;
      case Null ignored -> List.of();
      case Bool ignored -> List.of();
      case Num ignored -> List.of();
      case Text ignored -> List.of();
      case Obj ignored -> List.of();
      case Unresolved ignored -> List.of();
      case PartialObj ignored -> List.of();
    };
  }

  /** An object builder for readers that assemble a fact from parts. */
  static Obj object(Object... namesAndValues) {
    Map<String, Value> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
    }
    return new Obj(members);
  }

  /** An array of the given members. */
  static Arr array(Iterable<? extends Value> items) {
    List<Value> copy = new ArrayList<>();
    items.forEach(copy::add);
    return new Arr(copy);
  }
}
