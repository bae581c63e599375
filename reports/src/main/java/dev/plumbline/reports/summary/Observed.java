package dev.plumbline.reports.summary;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Value;
import java.util.Map;
import java.util.stream.Collectors;

/** What was observed, in the words of a report. */
public final class Observed {

  /** Deeper than this a value is not for reading; the findings file has all of it. */
  private static final int LEVELS = 6;

  private Observed() {}

  /** A value as a person reads it: a text without quotes, everything else as JSON. */
  public static String text(Value value) {
    return value instanceof Value.Text(String text) ? text : json(value, LEVELS);
  }

  /**
   * The value of a piece of evidence, or the word for there being none: {@code absent}, {@code not
   * read} …
   */
  public static String text(Evidence evidence) {
    return switch (evidence.origin()) {
      case "absent" -> "absent";
      case "none" -> "none";
      case "unread" -> "not read";
      case "unresolved" ->
          evidence.observed() instanceof Value.Null ? "not resolved" : text(evidence.observed());
      case "notRequested" -> "not asked for";
      case "default" ->
          evidence.observed() instanceof Value.Null ? "absent" : text(evidence.observed());
      default -> text(evidence.observed());
    };
  }

  /** How an observation is known, where its text does not already say so; else empty. */
  public static String origin(Evidence evidence) {
    return switch (evidence.origin()) {
      case "read", "absent", "none", "unread", "notRequested" -> "";
      case "default" -> "platform default";
      default -> evidence.origin();
    };
  }

  /** Where in the resource: the fact, and the path inside it. */
  public static String place(Evidence evidence) {
    return evidence.path().isEmpty() ? evidence.fact() : evidence.fact() + ": " + evidence.path();
  }

  private static String json(Value value, int levels) {
    return switch (value) {
      case Value.Null ignored -> "null";
      case Value.Bool(boolean bool) -> Boolean.toString(bool);
      case Value.Num(var number) -> number.toPlainString();
      case Value.Text(String text) -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case Value.Arr(var items) when levels == 0 -> items.isEmpty() ? "[]" : "[…]";
      case Value.Arr(var items) ->
          items.stream()
              .map(item -> json(item, levels - 1))
              .collect(Collectors.joining(", ", "[", "]"));
      case Value.Obj(var members) when levels == 0 -> members.isEmpty() ? "{}" : "{…}";
      case Value.Obj(Map<String, Value> members) ->
          members.entrySet().stream()
              .map(member -> member.getKey() + ": " + json(member.getValue(), levels - 1))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.PartialObj(Map<String, Value> members, String expression) ->
          members.keySet().stream()
              .map(name -> name + ": …")
              .collect(
                  Collectors.joining(
                      ", ", "{", (members.isEmpty() ? "" : ", ") + "… " + expression + "}"));
      case Value.Unresolved(String expression, String ignored) -> expression;
      case Value.Partial(var items, String expression) ->
          items.stream()
              .map(item -> json(item, levels - 1))
              .collect(
                  Collectors.joining(
                      ", ", "[", (items.isEmpty() ? "" : ", ") + "… " + expression + "]"));
    };
  }
}
