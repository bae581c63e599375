package dev.plumbline.evaluate.kit;

import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A place inside the value of a fact.
 *
 * @param steps member names ({@link String}) and item numbers ({@link Integer}); none for the whole
 *     value
 */
record Spot(String fact, List<Object> steps) {

  Spot {
    steps = List.copyOf(steps);
  }

  /** Every place of every fact that was read, an object or array before what is in it. */
  static List<Spot> all(Value input) {
    List<Spot> spots = new ArrayList<>();
    facts(input)
        .forEach(
            (name, fact) -> {
              if (fact.at("state").equals(Value.of("read"))) {
                collect(new Spot(name, List.of()), fact.at("value"), spots);
              }
            });
    return spots;
  }

  static Map<String, Value> facts(Value input) {
    return input.at("facts") instanceof Value.Obj(Map<String, Value> facts) ? facts : Map.of();
  }

  private static void collect(Spot here, Value value, List<Spot> spots) {
    spots.add(here);
    if (value instanceof Value.Obj(Map<String, Value> members)) {
      members.forEach((name, member) -> collect(here.child(name), member, spots));
    }
    List<Value> items = value.itemsOrEmpty();
    for (int i = 0; i < items.size(); i++) {
      collect(here.child(i), items.get(i), spots);
    }
  }

  /**
   * The places in an input that a declared path such as {@code vault:properties.policies[].keys}
   * means: one per item, and places that are not there but could be.
   */
  static List<Spot> declared(String path, Value input) {
    int colon = path.indexOf(':');
    List<Spot> found = List.of(new Spot(path.substring(0, colon), List.of()));
    for (String part : path.substring(colon + 1).split("\\.", -1)) {
      String name = part.replace("[]", "");
      if (!name.isEmpty()) {
        found = found.stream().map(spot -> spot.child(name)).toList();
      }
      for (int i = 0; i < (part.length() - name.length()) / 2; i++) {
        found = found.stream().flatMap(spot -> spot.items(input).stream()).toList();
      }
    }
    return found;
  }

  private List<Spot> items(Value input) {
    List<Spot> items = new ArrayList<>();
    int count = value(input).map(value -> value.itemsOrEmpty().size()).orElse(0);
    for (int i = 0; i < count; i++) {
      items.add(child(i));
    }
    return items;
  }

  private Spot child(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Spot(fact, longer);
  }

  /** What stands here; empty where nothing does. */
  Optional<Value> value(Value input) {
    Optional<Value> here = step(input.at("facts", fact), "value");
    for (Object step : steps) {
      here = here.flatMap(value -> step(value, step));
    }
    return here;
  }

  private static Optional<Value> step(Value here, Object step) {
    return switch (step) {
      case Integer item when item < here.itemsOrEmpty().size() ->
          Optional.of(here.itemsOrEmpty().get(item));
      case String name
          when here instanceof Value.Obj(Map<String, Value> members) && members.containsKey(name) ->
          Optional.of(here.at(name));
      default -> Optional.empty();
    };
  }

  /**
   * Only objects, arrays and nothing stand on the way: what is inside a text cannot be put there.
   */
  boolean reachable(Value input) {
    for (int length = 0; length < steps.size(); length++) {
      Value value = new Spot(fact, steps.subList(0, length)).value(input).orElse(Value.Null.VALUE);
      boolean open =
          value instanceof Value.Obj
              || value instanceof Value.Arr
              || value instanceof Value.Partial
              || value instanceof Value.Null;
      if (!open) {
        return false;
      }
    }
    return true;
  }

  /** Whether the fact has a value to change. */
  boolean isRead(Value input) {
    return input.at("facts", fact, "state").equals(Value.of("read"));
  }

  boolean isMember() {
    return !steps.isEmpty() && steps.getLast() instanceof String;
  }

  boolean hasItems() {
    return steps.stream().anyMatch(Integer.class::isInstance);
  }

  /** The input with another value here; objects on the way are made. */
  Value put(Value input, Value value) {
    return inFact(input, fact -> edited(fact, 0, Optional.of(value)));
  }

  /** The input without this member. */
  Value remove(Value input) {
    return inFact(input, fact -> edited(fact, 0, Optional.empty()));
  }

  private Value inFact(Value input, UnaryOperator<Value> edit) {
    Map<String, Value> facts = new LinkedHashMap<>(facts(input));
    Value fact = input.at("facts", this.fact);
    facts.put(this.fact, member(fact, "value", Optional.of(edit.apply(fact.at("value")))));
    return member(input, "facts", Optional.of(new Value.Obj(facts)));
  }

  private Value edited(Value here, int depth, Optional<Value> replacement) {
    if (depth == steps.size()) {
      return replacement.orElseThrow();
    }
    boolean last = depth + 1 == steps.size();
    return switch (steps.get(depth)) {
      case Integer item ->
          items(here, item, edited(here.itemsOrEmpty().get(item), depth + 1, replacement));
      case String name when last -> member(here, name, replacement);
      case String name ->
          member(here, name, Optional.of(edited(here.at(name), depth + 1, replacement)));
      default -> throw new IllegalStateException("Not a step: " + steps.get(depth));
    };
  }

  private static Value items(Value array, int item, Value replacement) {
    List<Value> items = new ArrayList<>(array.itemsOrEmpty());
    items.set(item, replacement);
    return array instanceof Value.Partial(var ignored, String expression)
        ? new Value.Partial(items, expression)
        : new Value.Arr(items);
  }

  private static Value member(Value object, String name, Optional<Value> replacement) {
    Map<String, Value> members =
        object instanceof Value.Obj(Map<String, Value> old)
            ? new LinkedHashMap<>(old)
            : new LinkedHashMap<>();
    replacement.ifPresentOrElse(value -> members.put(name, value), () -> members.remove(name));
    return new Value.Obj(members);
  }

  /** The path as cards declare it: items without their numbers. */
  String declaredPath() {
    StringBuilder path = new StringBuilder(fact).append(':');
    for (Object step : steps) {
      if (step instanceof String name) {
        path.append(path.charAt(path.length() - 1) == ':' ? "" : ".").append(name);
      } else {
        path.append("[]");
      }
    }
    return path.toString();
  }

  /** The member's path as the defaults table has it; only for places outside arrays. */
  String dottedPath() {
    return String.join(".", steps.stream().map(Object::toString).toList());
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder(fact).append(':');
    for (Object step : steps) {
      path.append(step instanceof Integer item ? "[" + item + "]" : "." + step);
    }
    return path.toString().replace(":.", ":");
  }
}
