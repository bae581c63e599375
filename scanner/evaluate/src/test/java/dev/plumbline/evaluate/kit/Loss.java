package dev.plumbline.evaluate.kit;

import dev.plumbline.evaluate.RuleAnswer;
import dev.plumbline.model.GapId;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A way to know less of an input.
 *
 * @param fact what a fact becomes
 * @param reason what an unknown must then say
 */
record Loss(Value fact, UnknownReason reason) {

  static final Value.Unresolved UNRESOLVED = new Value.Unresolved("kit", "kit:1:1");

  /** The three ways in which a fact is not there to look at. */
  static final List<Loss> OF_FACTS =
      List.of(
          new Loss(
              Value.object("state", Value.of("unread"), "gap", Value.of("gkit")),
              new UnknownReason.OfGap(new GapId("gkit"))),
          new Loss(
              Value.object("state", Value.of("unresolved"), "expression", Value.of("kit")),
              new UnknownReason.OfUnresolved("kit")),
          new Loss(
              Value.object("state", Value.of("notRequested"), "option", Value.of("--kit")),
              new UnknownReason.OfNotRequested("--kit")));

  static Value withFact(Value input, String name, Value fact) {
    return edited(input, facts -> facts.put(name, fact));
  }

  static Value withoutFact(Value input, String name) {
    return edited(input, facts -> facts.remove(name));
  }

  private static Value edited(Value input, Consumer<Map<String, Value>> edit) {
    Map<String, Value> facts = new LinkedHashMap<>(Spot.facts(input));
    edit.accept(facts);
    Map<String, Value> members = new LinkedHashMap<>(((Value.Obj) input).members());
    members.put("facts", new Value.Obj(facts));
    return new Value.Obj(members);
  }

  /** All items but perhaps more, all but one, and none. */
  static List<Value.Partial> partials(List<Value> items) {
    List<Value.Partial> partials = new ArrayList<>();
    partials.add(new Value.Partial(items, "kit"));
    for (int i = 0; i < items.size(); i++) {
      List<Value> fewer = new ArrayList<>(items);
      fewer.remove(i);
      partials.add(new Value.Partial(fewer, "kit"));
    }
    partials.add(new Value.Partial(List.of(), "kit"));
    return partials;
  }

  static boolean failedFor(RuleAnswer answer, String fact) {
    return answer.reasons().stream()
        .anyMatch(
            reason ->
                reason instanceof UnknownReason.OfRuleFailed(String message)
                    && message.contains("\"" + fact + "\""));
  }
}
