package dev.plumbline.files;

import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The members of one object, taken out by name and kind; {@link #end} refuses what was not asked
 * for. Its exceptions say where in the record they are ({@code facts.vault.state}).
 */
final class Members {

  private final String place;
  private final Map<String, Value> left;

  private Members(String place, Map<String, Value> members) {
    this.place = place;
    this.left = new LinkedHashMap<>(members);
  }

  static Members of(Value value, String place) throws FileFormatException {
    if (value instanceof Value.Obj(Map<String, Value> members)) {
      return new Members(place, members);
    }
    throw new FileFormatException(quoted(place) + " must be an object");
  }

  /** Turns one value into a noun. */
  interface Form<T> {
    T of(Value value, String place) throws FileFormatException;
  }

  String text(String name) throws FileFormatException {
    // The place is spelled out for an error only: most members of a file are texts.
    return value(name) instanceof Value.Text(String text)
        ? text
        : text(Value.Null.VALUE, under(name));
  }

  Optional<String> optionalText(String name) throws FileFormatException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  Instant instant(String name) throws FileFormatException {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new FileFormatException(
          quoted(under(name)) + " must be an instant such as 2026-01-31T12:00:00Z", e);
    }
  }

  LocalDate day(String name) throws FileFormatException {
    return object(name, Members::day);
  }

  int number(String name) throws FileFormatException {
    try {
      return Math.toIntExact(longNumber(name));
    } catch (ArithmeticException e) {
      throw new FileFormatException(quoted(under(name)) + " must be a whole number", e);
    }
  }

  long longNumber(String name) throws FileFormatException {
    if (value(name) instanceof Value.Num(BigDecimal number)) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException e) {
        throw new FileFormatException(quoted(under(name)) + " must be a whole number", e);
      }
    }
    throw new FileFormatException(quoted(under(name)) + " must be a whole number");
  }

  boolean flag(String name) throws FileFormatException {
    if (value(name) instanceof Value.Bool(boolean flag)) {
      return flag;
    }
    throw new FileFormatException(quoted(under(name)) + " must be true or false");
  }

  Optional<Integer> optionalNumber(String name) throws FileFormatException {
    return has(name) ? Optional.of(number(name)) : Optional.empty();
  }

  /** One of a closed set, by its wire name. */
  <E> E choice(String name, E[] values, Function<E, String> wireName) throws FileFormatException {
    String text = text(name);
    List<String> names = new ArrayList<>();
    for (E candidate : values) {
      if (wireName.apply(candidate).equals(text)) {
        return candidate;
      }
      names.add(wireName.apply(candidate));
    }
    throw new FileFormatException(
        quoted(under(name)) + " must be one of " + String.join(", ", names));
  }

  <T> T object(String name, Form<T> form) throws FileFormatException {
    return form.of(value(name), under(name));
  }

  <T> Optional<T> optional(String name, Form<T> form) throws FileFormatException {
    return has(name) ? Optional.of(object(name, form)) : Optional.empty();
  }

  <T> List<T> list(String name, Form<T> form) throws FileFormatException {
    if (!(value(name) instanceof Value.Arr(List<Value> items))) {
      throw new FileFormatException(quoted(under(name)) + " must be an array");
    }
    List<T> all = new ArrayList<>();
    for (Value item : items) {
      all.add(form.of(item, under(name) + "[" + all.size() + "]"));
    }
    return all;
  }

  List<String> texts(String name) throws FileFormatException {
    return list(name, Members::text);
  }

  <T> SortedMap<String, T> map(String name, Form<T> form) throws FileFormatException {
    return map(value(name), under(name), form);
  }

  /** The members of a value, each turned into a noun. */
  static <T> SortedMap<String, T> map(Value value, String place, Form<T> form)
      throws FileFormatException {
    if (!(value instanceof Value.Obj(Map<String, Value> members))) {
      throw new FileFormatException(quoted(place) + " must be an object");
    }
    SortedMap<String, T> all = new TreeMap<>();
    for (Map.Entry<String, Value> member : members.entrySet()) {
      all.put(member.getKey(), form.of(member.getValue(), place + "." + member.getKey()));
    }
    return all;
  }

  /** The member itself; it counts as taken. */
  Value value(String name) throws FileFormatException {
    Value value = left.remove(name);
    if (value == null) {
      throw new FileFormatException(quoted(under(name)) + " is missing");
    }
    return value;
  }

  /** The members that were not taken yet. */
  List<String> names() {
    return List.copyOf(left.keySet());
  }

  boolean has(String name) {
    return left.containsKey(name);
  }

  /** All members were taken, or the first one left is refused. */
  void end() throws FileFormatException {
    for (String name : left.keySet()) {
      throw new FileFormatException(quoted(under(name)) + " is not known");
    }
  }

  FileFormatException problem(String what) {
    return new FileFormatException(quoted(place) + " " + what);
  }

  static String text(Value value, String place) throws FileFormatException {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw new FileFormatException(quoted(place) + " must be a text");
  }

  static LocalDate day(Value value, String place) throws FileFormatException {
    try {
      return LocalDate.parse(text(value, place));
    } catch (DateTimeParseException e) {
      throw new FileFormatException(quoted(place) + " must be a day such as 2026-01-31", e);
    }
  }

  private String under(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String quoted(String place) {
    return place.isEmpty() ? "The record" : "\"" + place + "\"";
  }
}
