package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * An array parameter that a copy runs over, as {@code coalesce(parameters('keys'), createArray())}.
 *
 * @param items empty when the list is open too
 * @param causes for an open list, as {@link Wanted.Outcome#causes}
 */
record Listing(String all, List<ObjectNode> items, Set<String> causes) {

  private static final double OPEN = 0.03;

  static Listing of(Draft draft, String name, String itemType, List<ObjectNode> items) {
    ObjectNode parameter = draft.parameter(name, "array");
    if (!itemType.isEmpty()) {
      parameter.set("items", Json.object("$ref", "#/definitions/" + itemType));
    }
    Draft.describe(parameter, "Optional. One for each item.");
    String all = "coalesce(parameters('" + name + "'), createArray())";
    if (draft.dice.chance(OPEN)) {
      return new Listing(all, List.of(), open(draft, name));
    }
    parameter.put("nullable", true);
    if (!items.isEmpty()) {
      give(draft, parameter, name, Wanted.known(Json.array(items)));
    }
    return new Listing(all, items, Set.of());
  }

  private static Set<String> open(Draft draft, String name) {
    Spelled outer =
        draft
            .caller
            .map(caller -> new Inputs(caller).open(new Wanted.Open(List.of(Json.array()))))
            .orElse(Spelled.expression("", Set.of()));
    draft.caller.ifPresent(caller -> draft.argument(name, outer.json()));
    return Inputs.with(outer.causes(), "parameters('" + name + "')");
  }

  private static void give(Draft draft, ObjectNode parameter, String name, Wanted.Known items) {
    if (draft.dice.chance(0.5)) {
      parameter.set("defaultValue", items.value());
      return;
    }
    draft.argument(
        name,
        draft.caller.map(caller -> new Inputs(caller).value(items).json()).orElse(items.value()));
  }

  boolean isOpen() {
    return !causes.isEmpty();
  }

  String count() {
    return "[length(" + all + ")]";
  }

  /** The item of the loop that runs over it. */
  String item() {
    return all + "[copyIndex()]";
  }

  /** A member of that item; an expression that needs brackets around it. */
  String member(String... path) {
    String read = item();
    for (String step : path) {
      read = "tryGet(" + read + ", '" + step + "')";
    }
    return read;
  }
}
