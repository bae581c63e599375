package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A value as it is written in a template.
 *
 * @param json as the value of a property
 * @param inner as a part of a larger expression
 * @param causes as {@link Wanted.Outcome#causes}
 */
record Spelled(JsonNode json, String inner, Set<String> causes) {

  static Spelled literal(JsonNode value) {
    return new Spelled(value, inner(value), Set.of());
  }

  static Spelled expression(String inner) {
    return expression(inner, Set.of());
  }

  static Spelled expression(String inner, Set<String> causes) {
    return new Spelled(Json.node("[" + inner + "]"), inner, causes);
  }

  /** The same in another expression: {@code %s} stands for what this is. */
  Spelled in(String format) {
    return expression(format.replace("%s", inner), causes);
  }

  /** A value as it stands in a property, also one that is an expression, in an expression. */
  static String inner(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> value.booleanValue() + "()";
      case NULL -> "null()";
      case STRING -> text(value.textValue());
      case NUMBER -> value.asText();
      case ARRAY -> items(value);
      case OBJECT -> members(value);
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("Not JSON: " + value);
    };
  }

  private static String text(String value) {
    return value.startsWith("[")
        ? value.substring(1, value.length() - 1)
        : "'" + value.replace("'", "''") + "'";
  }

  private static String items(JsonNode array) {
    StringJoiner arguments = new StringJoiner(", ", "createArray(", ")");
    array.forEach(item -> arguments.add(inner(item)));
    return arguments.toString();
  }

  private static String members(JsonNode object) {
    StringJoiner arguments = new StringJoiner(", ", "createObject(", ")");
    object.forEachEntry((name, value) -> arguments.add("'" + name + "'").add(inner(value)));
    return arguments.toString();
  }
}
