package dev.plumbline.evaluate.kit;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.RuleAnswer;
import dev.plumbline.evaluate.RuleEngine;
import dev.plumbline.evaluate.RuleSettings;
import dev.plumbline.model.GapId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the checks of a rule from its card and its fixtures. None of them knows the rule: less
 * knowledge must never turn one verdict into another, what the card says is read must matter, and
 * what is absent must be what the defaults table says.
 */
final class RuleKit implements AutoCloseable {

  private static final Value.Unresolved UNRESOLVED = new Value.Unresolved("kit", "kit:1:1");

  /** What a fact becomes, and the reason that an unknown must then give. */
  private record Loss(Value fact, UnknownReason reason) {}

  private static final List<Loss> LOSSES =
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

  /**
   * One check.
   *
   * @param problems what is wrong, a line each; none when the rule is right
   */
  record Check(String name, Supplier<List<String>> problems) {}

  private final RuleEngine engine;
  private final DefaultRows defaults;
  private final Path policies;

  RuleKit(PolicyPack pack, Path policies) {
    this.engine = new RuleEngine(pack, RuleSettings.none());
    this.defaults = new DefaultRows(pack.data().at("plumbline", "defaults"));
    this.policies = policies;
  }

  /** All checks of a rule. */
  List<Check> checks(RuleCard card) throws IOException {
    List<Fixture> fixtures = Fixture.of(card, policies);
    List<Check> checks = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      checks.add(
          new Check(fixture + ": gives its verdict", () -> verdictIsExpected(card, fixture)));
      checks.add(
          new Check(fixture + ": answers alike with all rules", () -> oneCall(card, fixture)));
      checks.add(new Check(fixture + ": each fact lost", () -> factsLost(card, fixture)));
      checks.add(new Check(fixture + ": each fact missing", () -> factsMissing(card, fixture)));
      checks.add(
          new Check(fixture + ": each value unresolved", () -> valuesUnresolved(card, fixture)));
      checks.add(new Check(fixture + ": each array partial", () -> arraysPartial(card, fixture)));
      checks.add(new Check(fixture + ": each member removed", () -> membersRemoved(card, fixture)));
      checks.add(
          new Check(fixture + ": absent is the default", () -> absentIsDefault(card, fixture)));
    }
    for (String path : card.reads()) {
      checks.add(new Check("reads " + path, () -> readMatters(card, fixtures, path)));
    }
    for (String fact :
        Stream.concat(card.factsNeeded().stream(), card.factsUsed().stream()).toList()) {
      checks.add(new Check("uses the fact " + fact, () -> factMatters(card, fixtures, fact)));
    }
    checks.add(new Check("shows every verdict", () -> verdictsShown(fixtures)));
    return checks;
  }

  @Override
  public void close() {
    engine.close();
  }

  private List<String> verdictIsExpected(RuleCard card, Fixture fixture) {
    RuleAnswer answer = ask(card, fixture.input());
    if (!answer.verdict().wireName().equals(fixture.verdict())) {
      return List.of("is " + shown(answer) + ", not " + fixture.verdict());
    }
    // Rules call a fact unread what findings call a gap.
    String kind = fixture.reason().equals("unread") ? "gap" : fixture.reason();
    return kind.isEmpty() || answer.reasons().stream().anyMatch(r -> r.kind().equals(kind))
        ? List.of()
        : List.of("is " + shown(answer) + ", without a reason of kind " + fixture.reason());
  }

  private List<String> oneCall(RuleCard card, Fixture fixture) {
    RuleAnswer alone = ask(card, fixture.input());
    RuleAnswer together =
        engine
            .answers(new ResourceType(fixture.input().at("type").textOr("")), fixture.input())
            .getOrDefault(card.name(), alone);
    return together.equals(alone)
        ? List.of()
        : List.of("is " + shown(together) + " together and " + shown(alone) + " alone");
  }

  private List<String> factsLost(RuleCard card, Fixture fixture) {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(card, fixture.input());
    for (String fact : Spot.facts(fixture.input()).keySet()) {
      for (Loss loss : LOSSES) {
        RuleAnswer after = ask(card, withFact(fixture.input(), fact, loss.fact()));
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

  private List<String> factsMissing(RuleCard card, Fixture fixture) {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(card, fixture.input());
    for (String fact : Spot.facts(fixture.input()).keySet()) {
      RuleAnswer after = ask(card, withoutFact(fixture.input(), fact));
      problems.addAll(lessIsKnown(fact + " missing", before, after));
      if (before.verdict() != Verdict.UNKNOWN
          && after.verdict() == Verdict.UNKNOWN
          && !failedFor(after, fact)) {
        problems.add(fact + " missing: is not a failed rule, but " + after.reasons());
      }
    }
    return problems;
  }

  private List<String> valuesUnresolved(RuleCard card, Fixture fixture) {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(card, fixture.input());
    for (Spot spot : Spot.all(fixture.input())) {
      RuleAnswer after = ask(card, spot.put(fixture.input(), UNRESOLVED));
      problems.addAll(lessIsKnown(spot + " unresolved", before, after));
      if (before.verdict() != after.verdict() && !isDeclared(card, spot)) {
        problems.add(spot + ": matters, but the card's reads do not name it");
      }
    }
    return problems;
  }

  private List<String> arraysPartial(RuleCard card, Fixture fixture) {
    List<String> problems = new ArrayList<>();
    RuleAnswer before = ask(card, fixture.input());
    for (Spot spot : Spot.all(fixture.input())) {
      Value value = spot.value(fixture.input()).orElse(Value.Null.VALUE);
      if (value instanceof Value.Arr || value instanceof Value.Partial) {
        for (Value.Partial partial : partials(value.itemsOrEmpty())) {
          problems.addAll(
              lessIsKnown(
                  spot + " partial with " + partial.items().size() + " items",
                  before,
                  ask(card, spot.put(fixture.input(), partial))));
        }
      }
    }
    return problems;
  }

  /** All items but perhaps more, all but one, and none. */
  private static List<Value.Partial> partials(List<Value> items) {
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

  private List<String> membersRemoved(RuleCard card, Fixture fixture) {
    List<String> problems = new ArrayList<>();
    for (Spot spot : Spot.all(fixture.input())) {
      boolean leaf = !(spot.value(fixture.input()).orElseThrow() instanceof Value.Obj);
      if (spot.isMember() && leaf) {
        problems.addAll(defaulted(card, spot, fixture.input()));
      }
    }
    return problems;
  }

  /** What the rule reads and the fixture lacks is removed already. */
  private List<String> absentIsDefault(RuleCard card, Fixture fixture) {
    List<String> problems = new ArrayList<>();
    for (String path : card.reads()) {
      for (Spot spot : Spot.declared(path, fixture.input())) {
        boolean read = fixture.input().at("facts", spot.fact(), "state").equals(Value.of("read"));
        if (read
            && spot.isMember()
            && spot.value(fixture.input()).isEmpty()
            && reachable(spot, fixture.input())) {
          problems.addAll(defaulted(card, spot, fixture.input()));
        }
      }
    }
    return problems;
  }

  private List<String> defaulted(RuleCard card, Spot spot, Value input) {
    List<String> problems = new ArrayList<>();
    Value without = spot.remove(input);
    RuleAnswer removed = ask(card, without);
    RuleAnswer isNull = ask(card, spot.put(input, Value.Null.VALUE));
    if (removed.verdict() != isNull.verdict()) {
      problems.add(spot + ": " + shown(removed) + " when removed, " + shown(isNull) + " when null");
    }
    Value expected = defaults.of(spot, without);
    RuleAnswer explicit = ask(card, spot.put(input, expected));
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

  /** Only objects and nothing stand on the way: what is inside a text cannot be put there. */
  private static boolean reachable(Spot spot, Value input) {
    for (int length = 0; length < spot.steps().size(); length++) {
      Value value =
          new Spot(spot.fact(), spot.steps().subList(0, length))
              .value(input)
              .orElse(Value.Null.VALUE);
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

  private List<String> readMatters(RuleCard card, List<Fixture> fixtures, String path) {
    for (Fixture fixture : fixtures) {
      for (Spot spot : Spot.declared(path, fixture.input())) {
        boolean read = fixture.input().at("facts", spot.fact(), "state").equals(Value.of("read"));
        if (read
            && reachable(spot, fixture.input())
            && ask(card, fixture.input()).verdict() != Verdict.UNKNOWN
            && ask(card, spot.put(fixture.input(), UNRESOLVED)).verdict() == Verdict.UNKNOWN) {
          return List.of();
        }
      }
    }
    return List.of("no fixture becomes unknown when it is unresolved");
  }

  private List<String> factMatters(RuleCard card, List<Fixture> fixtures, String fact) {
    for (Fixture fixture : fixtures) {
      if (ask(card, fixture.input()).verdict() != Verdict.UNKNOWN
          && failedFor(ask(card, withoutFact(fixture.input(), fact)), fact)) {
        return List.of();
      }
    }
    return List.of("no fixture becomes a failed rule when it is missing");
  }

  private static List<String> verdictsShown(List<Fixture> fixtures) {
    List<String> shown = fixtures.stream().map(Fixture::verdict).toList();
    return Stream.of(Verdict.COMPLIANT, Verdict.NONCOMPLIANT, Verdict.UNKNOWN)
        .map(Verdict::wireName)
        .filter(verdict -> !shown.contains(verdict))
        .map(verdict -> "no fixture is " + verdict)
        .toList();
  }

  private static List<String> lessIsKnown(String what, RuleAnswer before, RuleAnswer after) {
    return after.verdict() == before.verdict() || after.verdict() == Verdict.UNKNOWN
        ? List.of()
        : List.of(what + ": turns " + shown(before) + " into " + shown(after));
  }

  private boolean isDeclared(RuleCard card, Spot spot) {
    String path = spot.declaredPath();
    return defaults.decidesARow(spot)
        || card.reads().stream().anyMatch(read -> read.startsWith(path) || path.startsWith(read));
  }

  private static boolean failedFor(RuleAnswer answer, String fact) {
    return answer.reasons().stream()
        .anyMatch(
            reason ->
                reason instanceof UnknownReason.OfRuleFailed(String message)
                    && message.contains("\"" + fact + "\""));
  }

  private static Value withFact(Value input, String name, Value fact) {
    return edited(input, facts -> facts.put(name, fact));
  }

  private static Value withoutFact(Value input, String name) {
    return edited(input, facts -> facts.remove(name));
  }

  private static Value edited(Value input, Consumer<Map<String, Value>> edit) {
    Map<String, Value> facts = new LinkedHashMap<>(Spot.facts(input));
    edit.accept(facts);
    Map<String, Value> members = new LinkedHashMap<>(((Value.Obj) input).members());
    members.put("facts", new Value.Obj(facts));
    return new Value.Obj(members);
  }

  private RuleAnswer ask(RuleCard card, Value input) {
    return engine.answer(card.name(), input);
  }

  private static String shown(RuleAnswer answer) {
    return answer.verdict() == Verdict.UNKNOWN
        ? "unknown " + answer.reasons()
        : answer.verdict().wireName();
  }
}
