package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parameters: with a default, overridden from outside, nullable, of a type of one's own, open. */
final class Inputs {

  private final Draft draft;
  private final Dice dice;

  Inputs(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice;
  }

  /** A parameter, or a member of one, that has the value. */
  Spelled value(Wanted.Known known) {
    if (known.value().isNull()) {
      return nothing(known);
    }
    return switch (dice.between(0, 4)) {
      case 0 -> overridden(known);
      case 1 -> typed(known);
      case 2 -> member(known);
      default -> defaulted(known);
    };
  }

  private Spelled defaulted(Wanted.Known known) {
    String name = draft.fresh("option");
    ObjectNode parameter = draft.parameter(name, type(known.value()));
    parameter.set("defaultValue", known.value());
    restrict(parameter, known);
    Draft.describe(parameter, "Optional. What the resource is set to.");
    return read(name);
  }

  /** The default is another value than the one that comes from outside. */
  private Spelled overridden(Wanted.Known known) {
    String name = draft.fresh("choice");
    ObjectNode parameter = draft.parameter(name, type(known.value()));
    if (dice.chance(0.5)) {
      parameter.set("defaultValue", something(known));
    }
    restrict(parameter, known);
    Draft.describe(parameter, "Required. Decided by whoever deploys this.");
    Optional<Spelled> passed = draft.caller.map(caller -> new Inputs(caller).value(known));
    draft.argument(name, passed.map(Spelled::json).orElse(known.value()));
    return read(name);
  }

  private Spelled typed(Wanted.Known known) {
    String type = draft.fresh("option") + "Type";
    ObjectNode definition = Json.object("type", type(known.value()));
    restrict(definition, known);
    draft.definitions.set(type, definition);
    String name = draft.fresh("option");
    ObjectNode parameter = Json.object("$ref", "#/definitions/" + type);
    parameter.set("defaultValue", known.value());
    Draft.describe(parameter, "Optional. See the type.");
    draft.parameters.set(name, parameter);
    return read(name);
  }

  private Spelled member(Wanted.Known known) {
    String name = draft.fresh("options");
    ObjectNode parameter = draft.parameter(name, "object");
    parameter.set("defaultValue", Json.object("note", "see below", "value", known.value()));
    Draft.describe(parameter, "Optional. Several settings at once.");
    return Spelled.expression(
        dice.chance(0.5)
            ? "parameters('" + name + "').value"
            : "tryGet(parameters('" + name + "'), 'value')");
  }

  /** A parameter that may be left out, and is. */
  Spelled nothing(Wanted.Known known) {
    String name = draft.fresh("optional");
    JsonNode sample = known.other(dice);
    ObjectNode parameter = draft.parameter(name, sample.isNull() ? "string" : type(sample));
    parameter.put("nullable", true);
    Draft.describe(parameter, "Optional. Left out unless somebody needs it.");
    if (draft.caller.isPresent() && dice.chance(0.3)) {
      draft.argument(name, Json.node("[null()]"));
    }
    return read(name);
  }

  /** A parameter that nobody gives a value; in an inner template its caller hands one on. */
  Spelled open(Wanted.Open open) {
    String name = draft.fresh("required");
    ObjectNode parameter = draft.parameter(name, type(open.domain().getFirst()));
    Draft.describe(parameter, "Required. Without a value until somebody deploys this.");
    String read = "parameters('" + name + "')";
    if (draft.caller.isEmpty()) {
      return Spelled.expression(read, Set.of(read));
    }
    Spelled passed = new Inputs(draft.caller.get()).open(open);
    draft.argument(name, passed.json());
    return Spelled.expression(read, with(passed.causes(), read));
  }

  static Set<String> with(Set<String> causes, String one) {
    Set<String> all = new TreeSet<>(causes);
    all.add(one);
    return all;
  }

  /** A member of an object that nobody gives. */
  Spelled memberOfOpen() {
    Spelled object = open(new Wanted.Open(Wanted.list(Json.array(Json.object()))));
    return object.in("%s.setting");
  }

  /** Asked of a resource that the template does not hold. */
  Spelled atRunTime() {
    return Spelled.expression(
        "reference(resourceId('Microsoft.Web/sites', '"
            + dice.word(8)
            + "'), '2024-04-01').setting",
        Set.of("reference("));
  }

  private void restrict(ObjectNode definition, Wanted.Known known) {
    if (known.value().isTextual() && known.domain().size() > 1 && dice.chance(0.6)) {
      definition.set("allowedValues", Json.array(somethings(known)));
    }
    if (known.value().isInt() && dice.chance(0.5)) {
      definition.put("minValue", 0);
      definition.put("maxValue", Integer.MAX_VALUE);
    }
  }

  /** Another value where there is one, but never null, which a parameter may refuse. */
  private JsonNode something(Wanted.Known known) {
    JsonNode other = known.other(dice);
    return other.isNull() ? known.value() : other;
  }

  private static List<JsonNode> somethings(Wanted.Known known) {
    return known.domain().stream().filter(value -> !value.isNull()).toList();
  }

  private static Spelled read(String name) {
    return Spelled.expression("parameters('" + name + "')");
  }

  static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> "bool";
      case NUMBER -> "int";
      case STRING -> "string";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case NULL, BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("No parameter has the type of " + value);
    };
  }
}
