package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.evaluate.engine.Limits;
import dev.plumbline.evaluate.engine.PolicyModule;
import dev.plumbline.files.Pack;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Asking the rules, below the files. */
final class RuleEngineTest {

  @Test
  void limitThatIsMetNamesTheResource() {
    try (RuleEngine engine =
        new RuleEngine(
            TestPack.pack(), RuleSettings.none(), new Limits(8, Duration.ofSeconds(60)))) {
      SortedMap<RuleName, RuleAnswer> answers =
          engine.answers(TestPack.THINGS, input(Value.of("x".repeat(600_000))));
      assertThat(answers).hasSize(3);
      assertThat(answers.values())
          .allSatisfy(
              answer ->
                  assertThat(answer.reasons())
                      .containsExactly(
                          new UnknownReason.OfRuleFailed(
                              "Judging /things/large failed: the evaluation needs more than 512"
                                  + " KiB.")));
      assertThat(engine.answers(TestPack.THINGS, input(Value.of("small"))).values())
          .extracting(RuleAnswer::verdict)
          .containsOnly(Verdict.COMPLIANT);
    }
  }

  @Test
  void ruleAnswersAloneAsItDoesAmongOthers() {
    try (RuleEngine engine = new RuleEngine(TestPack.pack(), RuleSettings.none())) {
      Value input = input(Value.of("small"));
      engine
          .answers(TestPack.THINGS, input)
          .forEach((rule, answer) -> assertThat(engine.answer(rule, input)).isEqualTo(answer));
    }
  }

  @Test
  void typeWithoutRulesHasNoAnswers() {
    try (RuleEngine engine = new RuleEngine(TestPack.pack(), RuleSettings.none())) {
      assertThat(engine.answers(new ResourceType("test/strange"), Value.object())).isEmpty();
    }
  }

  @Test
  void packWithoutAnEntryPointForACardIsRefused() {
    PolicyPack whole = TestPack.pack();
    EntryPoints none = new EntryPoints(new TreeMap<>(), new TreeMap<>());
    Pack identity = whole.identity();
    PolicyModule module = whole.module();
    assertThatThrownBy(
            () ->
                new PolicyPack(
                    identity, whole.cards(), none, whole.baselines(), whole.data(), module))
        .hasMessage("The policy pack has no entry point for part-owner of test/things/parts.");
  }

  @Test
  void bundledPackIsWhole() {
    PolicyPack pack = PolicyPack.bundled();
    try (RuleEngine engine = new RuleEngine(pack, RuleSettings.none())) {
      assertThat(engine.rules()).isEqualTo(pack.cards()).isNotEmpty();
      pack.cards()
          .forEach(
              card ->
                  assertThat(engine.answer(card.name(), Value.object("facts", Value.object())))
                      .as(card.name().value())
                      .extracting(RuleAnswer::verdict)
                      .isEqualTo(Verdict.UNKNOWN));
    }
    assertThat(pack.identity().name()).isEqualTo("plumbline");
    assertThat(pack.identity().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(pack.identity().digest()).matches("[0-9a-f]{64}");
  }

  /** A thing that is compliant with everything, and as large as its padding. */
  private static Value input(Value padding) {
    Value thing = Value.object("level", Value.of(7), "kind", Value.of("plain"), "padding", padding);
    return Value.object(
        "id",
        Value.of("/things/large"),
        "facts",
        new Value.Obj(Map.of("thing", Value.object("state", Value.of("read"), "value", thing))));
  }
}
