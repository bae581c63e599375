package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** Expressions that choose one of two values. */
final class Choices {

  private Choices() {}

  static Spelled condition(Dice dice, Spelled truth, Spelled value, Spelled other) {
    String expression =
        dice.chance(0.5)
            ? "if(%s, %s, %s)".formatted(truth.inner(), value.inner(), other.inner())
            : "if(not(%s), %s, %s)".formatted(truth.inner(), other.inner(), value.inner());
    return Spelled.expression(expression, both(truth, value));
  }

  /** A function of the template's own, which Bicep writes too. */
  static Spelled ownFunction(Draft draft, Spelled value, Spelled other) {
    JsonNode sample = other.json();
    if (sample.isNull()) {
      return condition(draft.dice, Spelled.literal(Json.node(true)), value, other);
    }
    String name = draft.fresh("choose");
    String type = Inputs.type(sample);
    ObjectNode function = Json.object();
    function.set(
        "parameters",
        Json.array(
            Json.object("type", "bool", "name", "first"),
            Json.object("type", type, "name", "one", "nullable", true),
            Json.object("type", type, "name", "two", "nullable", true)));
    function.set(
        "output",
        Json.object(
            "type",
            type,
            "nullable",
            true,
            "value",
            "[if(parameters('first'), parameters('one'), parameters('two'))]"));
    draft.functions.set(name, function);
    return Spelled.expression(
        "house.%s(true(), %s, %s)".formatted(name, value.inner(), other.inner()), value.causes());
  }

  /** {@code coalesce} of something that is not there. */
  static Spelled fallback(Dice dice, Inputs inputs, Wanted.Known known, Spelled value) {
    if (dice.chance(0.5)) {
      Spelled nothing = inputs.nothing(known);
      return Spelled.expression(
          "coalesce(%s, %s)".formatted(nothing.inner(), value.inner()), value.causes());
    }
    Spelled object = inputs.value(Wanted.known(Json.object("note", "nothing of it")));
    String step = dice.chance(0.5) ? "'value'" : "'settings', 'value'";
    return Spelled.expression(
        "coalesce(tryGet(%s, %s), %s)".formatted(object.inner(), step, value.inner()),
        value.causes());
  }

  static Spelled lambda(Draft draft, Spelled value, Spelled other) {
    String one = draft.fresh("one");
    String read = "lambdaVariables('" + one + "')";
    String yes = value.inner();
    String no = other.inner();
    String expression =
        switch (draft.dice.between(0, 3)) {
          case 0 -> "first(map(createArray(%s), lambda('%s', %s)))".formatted(yes, one, read);
          case 1 ->
              "first(filter(createArray(createObject('key', 'a', 'value', %s), createObject('key', 'b', 'value', %s)), lambda('%s', equals(%s.key, 'b')))).value"
                  .formatted(no, yes, one, read);
          case 2 ->
              "toObject(createArray('a', 'b'), lambda('%s', %s), lambda('%s', if(equals(%s, 'b'), %s, %s))).b"
                  .formatted(one, read, one, read, yes, no);
          default ->
              "reduce(createArray(%s, %s), %s, lambda('before', '%s', %s))"
                  .formatted(no, yes, no, one, read);
        };
    return Spelled.expression(expression, value.causes());
  }

  /**
   * The later of two objects wins. {@code union} merges what is nested, so it gets plain values.
   */
  static Spelled merge(Dice dice, Wanted.Known known, Spelled value, Spelled other) {
    boolean plain = known.value().isValueNode() && !known.value().isNull();
    String format =
        plain && dice.chance(0.5)
            ? "union(createObject('value', %s), createObject('value', %s)).value"
            : "shallowMerge(createArray(createObject('value', %s), createObject('value',"
                + " %s))).value";
    return Spelled.expression(format.formatted(other.inner(), value.inner()), value.causes());
  }

  private static Set<String> both(Spelled one, Spelled two) {
    Set<String> causes = new TreeSet<>(one.causes());
    causes.addAll(two.causes());
    return causes;
  }
}
