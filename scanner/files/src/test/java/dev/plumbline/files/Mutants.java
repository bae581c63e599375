package dev.plumbline.files;

import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records with one thing wrong. */
final class Mutants {

  /** Objects whose names are data: anything may stand in them. */
  private static final Set<String> OPEN =
      Set.of("settings", "tags", "facts", "collections", "parameters", "remediation");

  /** Members that hold a body: anything may stand in it. */
  private static final Set<String> BODIES = Set.of("value", "observed");

  private Mutants() {}

  /** One copy for each object of the record that has a fixed set of keys, with one key more. */
  static List<Value> withUnknownKey(Value record) {
    return withUnknownKey("", record);
  }

  private static List<Value> withUnknownKey(String name, Value value) {
    List<Value> mutants = new ArrayList<>();
    switch (value) {
      case Value.Obj(Map<String, Value> members) -> {
        boolean card = members.containsKey("needed");
        if (!OPEN.contains(name) || card) {
          mutants.add(with(members, "unheardOf", Value.of(1)));
        }
        members.forEach(
            (member, inner) -> {
              if (!BODIES.contains(member)) {
                withUnknownKey(member, inner)
                    .forEach(mutant -> mutants.add(with(members, member, mutant)));
              }
            });
      }
      case Value.Arr(List<Value> items) -> {
        for (int i = 0; i < items.size(); i++) {
          for (Value mutant : withUnknownKey("", items.get(i))) {
            List<Value> copy = new ArrayList<>(items);
            copy.set(i, mutant);
            mutants.add(new Value.Arr(copy));
          }
        }
      }
      case Value.Null ignored -> {}
      case Value.Bool ignored -> {}
      case Value.Num ignored -> {}
      case Value.Text ignored -> {}
      case Value.Unresolved ignored -> {}
      case Value.Partial ignored -> {}
      case Value.PartialObj ignored -> {}
    }
    return mutants;
  }

  private static Value with(Map<String, Value> members, String name, Value value) {
    Map<String, Value> copy = new LinkedHashMap<>(members);
    copy.put(name, value);
    return new Value.Obj(copy);
  }
}
