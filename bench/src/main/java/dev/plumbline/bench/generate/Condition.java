package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.Optional;

/** Whether a resource is deployed, and how the template says so. */
record Condition(State state, Optional<Spelled> spelled) {

  static Condition of(Draft draft) {
    Spelling spelling = new Spelling(draft);
    return switch (draft.dice.between(0, 19)) {
      case 0 ->
          new Condition(
              State.UNDECIDED,
              Optional.of(spelling.of(new Wanted.Open(Wanted.known(true).domain()))));
      case 1, 2 -> new Condition(State.NOT_CREATED, Optional.of(spelling.of(Wanted.known(false))));
      case 3, 4, 5 -> new Condition(State.CREATED, Optional.of(spelling.of(Wanted.known(true))));
      default -> new Condition(State.CREATED, Optional.empty());
    };
  }

  void write(ObjectNode resource) {
    spelled.ifPresent(condition -> resource.set("condition", condition.json()));
  }
}
