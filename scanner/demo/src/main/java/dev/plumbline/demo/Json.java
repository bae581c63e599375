package dev.plumbline.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An immutable JSON value. The double has a model of its own because it needs no more than this,
 * and because a double that shared the product's parser would share its mistakes.
 */
sealed interface Json {

  record Obj(SequencedMap<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /** The member of that name, absent when there is none; an explicit null is present. */
    Optional<Json> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The value at a dotted path of object members. */
    Optional<Json> at(String path) {
      Optional<Json> here = Optional.of(this);
      for (String name : path.split("\\.", -1)) {
        here = here.flatMap(value -> value instanceof Obj object ? object.member(name) : none());
      }
      return here;
    }

    /** The text at a dotted path, or the empty string when there is no text. */
    String text(String path) {
      return at(path).map(value -> value instanceof Text text ? text.value() : "").orElse("");
    }

    /** The elements at a dotted path, none when there is no array. */
    List<Json> items(String path) {
      return at(path)
          .map(value -> value instanceof Arr array ? array.items() : List.<Json>of())
          .orElse(List.of());
    }

    /** A copy with the value at the path replaced or added; missing objects on the way appear. */
    Obj with(String path, Json value) {
      int dot = path.indexOf('.');
      SequencedMap<String, Json> copy = new LinkedHashMap<>(members);
      if (dot < 0) {
        copy.put(path, value);
      } else {
        String head = path.substring(0, dot);
        Obj inner = copy.get(head) instanceof Obj object ? object : Json.object();
        copy.put(head, inner.with(path.substring(dot + 1), value));
      }
      return new Obj(copy);
    }

    /** A copy without the member at the path; the same when there is none. */
    Obj without(String path) {
      int dot = path.indexOf('.');
      SequencedMap<String, Json> copy = new LinkedHashMap<>(members);
      if (dot < 0) {
        copy.remove(path);
      } else if (copy.get(path.substring(0, dot)) instanceof Obj inner) {
        copy.put(path.substring(0, dot), inner.without(path.substring(dot + 1)));
      }
      return new Obj(copy);
    }

    private static Optional<Json> none() {
      return Optional.empty();
    }
  }

  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Text(String value) implements Json {}

  record Num(BigDecimal value) implements Json {}

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}

  static Obj object() {
    return new Obj(new LinkedHashMap<>());
  }

  static Obj object(String name, Json value) {
    return object().with(name, value);
  }

  static Arr array(List<? extends Json> items) {
    return new Arr(new ArrayList<>(items));
  }

  static Text text(String value) {
    return new Text(value);
  }

  static Num number(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  static Bool bool(boolean value) {
    return new Bool(value);
  }

  static Null nil() {
    return new Null();
  }

  /** Parses one document; a text that is not JSON is an {@link IllegalArgumentException}. */
  static Json parse(String text) {
    return new JsonParser(text).document();
  }

  /** Parses one document that must be an object. */
  static Obj parseObject(String text) {
    return parse(text) instanceof Obj object ? object : fail("The JSON document is no object.");
  }

  private static Obj fail(String message) {
    throw new IllegalArgumentException(message);
  }

  /** The compact JSON text of this value. */
  default String write() {
    StringBuilder out = new StringBuilder();
    write(this, out);
    return out.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Obj object -> {
        String separator = "{";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          out.append(separator);
          quote(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
      }
      case Arr array -> {
        String separator = "[";
        for (Json item : array.items()) {
          out.append(separator);
          write(item, out);
          separator = ",";
        }
        out.append(array.items().isEmpty() ? "[]" : "]");
      }
      case Text text -> quote(text.value(), out);
      case Num number -> out.append(number.value().toPlainString());
      case Bool bool -> out.append(bool.value());
      case Null ignored -> out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
