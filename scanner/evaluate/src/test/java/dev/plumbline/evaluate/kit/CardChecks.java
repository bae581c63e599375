package dev.plumbline.evaluate.kit;

import dev.plumbline.evaluate.RuleAnswer;
import dev.plumbline.evaluate.RuleEngine;
import dev.plumbline.evaluate.kit.RuleKit.Check;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a rule's card says must show in one of its fixtures. */
record CardChecks(RuleEngine engine, RuleCard card, List<Fixture> fixtures) {

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    for (String path : card.reads()) {
      checks.add(new Check("reads " + path, () -> readMatters(path)));
    }
    Stream.concat(card.factsNeeded().stream(), card.factsUsed().stream())
        .forEach(fact -> checks.add(new Check("uses the fact " + fact, () -> factMatters(fact))));
    checks.add(new Check("shows every verdict", this::verdictsShown));
    return checks;
  }

  private List<String> readMatters(String path) {
    for (Fixture fixture : fixtures) {
      for (Spot spot : Spot.declared(path, fixture.input())) {
        if (spot.isRead(fixture.input())
            && spot.reachable(fixture.input())
            && ask(fixture.input()).verdict() != Verdict.UNKNOWN
            && ask(spot.put(fixture.input(), Loss.UNRESOLVED)).verdict() == Verdict.UNKNOWN) {
          return List.of();
        }
      }
    }
    return List.of("no fixture becomes unknown when it is unresolved");
  }

  private List<String> factMatters(String fact) {
    for (Fixture fixture : fixtures) {
      if (ask(fixture.input()).verdict() != Verdict.UNKNOWN
          && Loss.failedFor(ask(Loss.withoutFact(fixture.input(), fact)), fact)) {
        return List.of();
      }
    }
    return List.of("no fixture becomes a failed rule when it is missing");
  }

  private List<String> verdictsShown() {
    List<String> shown = fixtures.stream().map(Fixture::verdict).toList();
    return Stream.of(Verdict.COMPLIANT, Verdict.NONCOMPLIANT, Verdict.UNKNOWN)
        .map(Verdict::wireName)
        .filter(verdict -> !shown.contains(verdict))
        .map(verdict -> "no fixture is " + verdict)
        .toList();
  }

  private RuleAnswer ask(Value input) {
    return engine.answer(card.name(), input);
  }
}
