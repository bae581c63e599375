package dev.plumbline.evaluate.kit;

import dev.plumbline.evaluate.RuleAnswer;
import dev.plumbline.evaluate.RuleEngine;
import dev.plumbline.evaluate.kit.RuleKit.Check;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a rule on one fixture, and on the fixture with any part of it taken away. */
record FixtureChecks(RuleEngine engine, DefaultRows defaults, RuleCard card, Fixture fixture) {

  List<Check> all() {
    return List.of(
        new Check(fixture + ": gives its verdict", this::verdictIsExpected),
        new Check(fixture + ": answers alike with all rules", this::oneCall),
        new Check(fixture + ": each fact lost", this::factsLost),
        new Check(fixture + ": each fact missing", this::factsMissing),
        new Check(fixture + ": each value unresolved", this::valuesUnresolved),
        new Check(fixture + ": each array partial", this::arraysPartial),
        new Check(fixture + ": each member removed", this::membersRemoved),
        new Check(fixture + ": absent is the default", this::absentIsDefault),
        new Check(fixture + ": the fix ends it", this::fixEnds));
  }

  private List<String> verdictIsExpected() {
    RuleAnswer answer = ask(fixture.input());
    if (!answer.verdict().wireName().equals(fixture.verdict())) {
      return List.of("is " + shown(answer) + ", not " + fixture.verdict());
    }
    // Rules call a fact unread what findings call a gap.
    String kind = fixture.reason().equals("unread") ? "gap" : fixture.reason();
    return kind.isEmpty() || answer.reasons().stream().anyMatch(r -> r.kind().equals(kind))
        ? List.of()
        : List.of("is " + shown(answer) + ", without a reason of kind " + fixture.reason());
  }

  private List<String> oneCall() {
    RuleAnswer alone = ask(fixture.input());
    RuleAnswer together =
        engine
            .answers(new ResourceType(fixture.input().at("type").textOr("")), fixture.input())
            .getOrDefault(card.name(), alone);
    return together.equals(alone)
        ? List.of()
        : List.of("is " + shown(together) + " together and " + shown(alone) + " alone");
  }

  private List<String> factsLost() {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(fixture.input());
    for (String fact : Spot.facts(fixture.input()).keySet()) {
      for (Loss loss : Loss.OF_FACTS) {
        RuleAnswer after = ask(Loss.withFact(fixture.input(), fact, loss.fact()));
        String what = fact + " " + loss.fact().at("state").textOr("");
        problems.addAll(lessIsKnown(what, before, after));
        if (before.verdict() != Verdict.UNKNOWN
            && after.verdict() == Verdict.UNKNOWN
            && !after.reasons().contains(loss.reason())) {
          problems.add(what + ": does not say so, but " + after.reasons());
        }
      }
    }
    return problems;
  }

  private List<String> factsMissing() {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(fixture.input());
    for (String fact : Spot.facts(fixture.input()).keySet()) {
      RuleAnswer after = ask(Loss.withoutFact(fixture.input(), fact));
      problems.addAll(lessIsKnown(fact + " missing", before, after));
      if (before.verdict() != Verdict.UNKNOWN
          && after.verdict() == Verdict.UNKNOWN
          && !Loss.failedFor(after, fact)) {
        problems.add(fact + " missing: is not a failed rule, but " + after.reasons());
      }
    }
    return problems;
  }

  private List<String> valuesUnresolved() {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(fixture.input());
    for (Spot spot : Spot.all(fixture.input())) {
      RuleAnswer after = ask(spot.put(fixture.input(), Loss.UNRESOLVED));
      problems.addAll(lessIsKnown(spot + " unresolved", before, after));
      if (before.verdict() != after.verdict() && !isDeclared(spot)) {
        problems.add(spot + ": matters, but the card's reads do not name it");
      }
    }
    return problems;
  }

  private List<String> arraysPartial() {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(fixture.input());
    for (Spot spot : Spot.all(fixture.input())) {
      Value value = spot.value(fixture.input()).orElse(Value.Null.VALUE);
      if (value instanceof Value.Arr || value instanceof Value.Partial) {
        for (Value.Partial partial : Loss.partials(value.itemsOrEmpty())) {
          problems.addAll(
              lessIsKnown(
                  spot + " partial with " + partial.items().size() + " items",
                  before,
                  ask(spot.put(fixture.input(), partial))));
        }
      }
    }
    return problems;
  }

  private List<String> membersRemoved() {
    List<String> problems = new ArrayList<>();
    for (Spot spot : Spot.all(fixture.input())) {
      boolean leaf = !(spot.value(fixture.input()).orElseThrow() instanceof Value.Obj);
      if (spot.isMember() && leaf) {
        problems.addAll(defaulted(spot, fixture.input()));
      }
    }
    return problems;
  }

  /** What the rule reads and the fixture lacks is removed already. */
  private List<String> absentIsDefault() {
    List<String> problems = new ArrayList<>();
    for (String path : card.reads()) {
      for (Spot spot : Spot.declared(path, fixture.input())) {
        if (spot.isRead(fixture.input())
            && spot.isMember()
            && spot.value(fixture.input()).isEmpty()
            && spot.reachable(fixture.input())) {
          problems.addAll(defaulted(spot, fixture.input()));
        }
      }
    }
    return problems;
  }

  /** A card that names a fix promises that the one property is enough, wherever it stands. */
  private List<String> fixEnds() {
    if (card.fix().isEmpty() || !fixture.verdict().equals(Verdict.NONCOMPLIANT.wireName())) {
      return List.of();
    }
    RuleCard.Fix fix = card.fix().get();
    Spot spot = Spot.declared(fix.fact() + ":" + fix.path(), fixture.input()).getFirst();
    RuleAnswer after = ask(spot.put(fixture.input(), fix.value()));
    return after.verdict() == Verdict.COMPLIANT
        ? List.of()
        : List.of(spot + " = " + fix.value() + ": is " + shown(after));
  }

  private List<String> defaulted(Spot spot, Value input) {
    List<String> problems = new ArrayList<>();
    Value without = spot.remove(input);
    RuleAnswer removed = ask(without);
    RuleAnswer isNull = ask(spot.put(input, Value.Null.VALUE));
    if (removed.verdict() != isNull.verdict()) {
      problems.add(spot + ": " + shown(removed) + " when removed, " + shown(isNull) + " when null");
    }
    Value expected = defaults.of(spot, without);
    RuleAnswer explicit = ask(spot.put(input, expected));
    if (removed.verdict() != explicit.verdict()) {
      problems.add(
          spot
              + ": "
              + shown(removed)
              + " when removed, but its default "
              + expected
              + " gives "
              + shown(explicit));
    }
    return problems;
  }

  private static List<String> lessIsKnown(String what, RuleAnswer before, RuleAnswer after) {
    return after.verdict() == before.verdict() || after.verdict() == Verdict.UNKNOWN
        ? List.of()
        : List.of(what + ": turns " + shown(before) + " into " + shown(after));
  }

  private boolean isDeclared(Spot spot) {
    String path = spot.declaredPath();
    return defaults.decidesARow(spot)
        || card.reads().stream().anyMatch(read -> read.startsWith(path) || path.startsWith(read));
  }

  private RuleAnswer ask(Value input) {
    return engine.answer(card.name(), input);
  }

  private static String shown(RuleAnswer answer) {
    return answer.verdict() == Verdict.UNKNOWN
        ? "unknown " + answer.reasons()
        : answer.verdict().wireName();
  }
}
