package dev.plumbline.evaluate.engine;

import dev.plumbline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The engine gives the members of objects in the order of their hashes; people and diffs do not.
 */
final class Sorted {

  private Sorted() {}

  /** The same value, the members of every object sorted by name. Arrays keep their order. */
  static Value members(Value value) {
    return switch (value) {
      case Value.Obj(Map<String, Value> members) -> new Value.Obj(sorted(members));
      case Value.PartialObj(Map<String, Value> members, String expression) ->
          new Value.PartialObj(sorted(members), expression);
      case Value.Arr(List<Value> items) -> new Value.Arr(each(items));
      case Value.Partial(List<Value> items, String expression) ->
          new Value.Partial(each(items), expression);
      case Value.Null ignored -> value;
      case Value.Bool ignored -> value;
      case Value.Num ignored -> value;
      case Value.Text ignored -> value;
      case Value.Unresolved ignored -> value;
    };
  }

  private static Map<String, Value> sorted(Map<String, Value> members) {
    Map<String, Value> sorted = new TreeMap<>();
    members.forEach((name, member) -> sorted.put(name, members(member)));
    return sorted;
  }

  private static List<Value> each(List<Value> items) {
    return items.stream().map(Sorted::members).toList();
  }
}
