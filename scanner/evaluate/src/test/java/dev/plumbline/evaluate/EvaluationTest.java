package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.PLACE;
import static dev.plumbline.evaluate.TestPack.THINGS;
import static dev.plumbline.evaluate.TestPack.part;
import static dev.plumbline.evaluate.TestPack.read;
import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static dev.plumbline.evaluate.TestPack.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Severity;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules say of each resource, with a pack made for it. */
final class EvaluationTest {

  private static final String UNDEFINED = "The rule is undefined for this resource.";

  private final Round round;

  EvaluationTest(@TempDir Path folder) {
    this.round = new Round(folder);
  }

  @Test
  void judgesAResourceByEveryRuleOfItsType() throws IOException {
    assertThat(Round.verdicts(round.evaluate(resource("a", thing(7)))))
        .containsExactly(
            "thing-clash a compliant", "thing-level a compliant", "thing-lost a compliant");
    assertThat(Round.verdicts(round.evaluate(resource("b", thing(3)))))
        .contains("thing-level b noncompliant");
  }

  @Test
  void evidenceIsSortedAndSaysWhereAndWhenItsFactWasRead() throws IOException {
    Finding level = Round.only("thing-level", round.evaluate(resource("a", thing(3))));
    assertThat(level.evidence())
        .containsExactly(
            new Evidence(
                "thing",
                "kind",
                Value.of("plain"),
                "anything",
                "read",
                "GET /things?api-version=1",
                "2026-11-22T08:30:00Z"),
            new Evidence(
                "thing",
                "level",
                Value.of(3),
                "at least 5",
                "read",
                "GET /things?api-version=1",
                "2026-11-22T08:30:00Z"));
  }

  @Test
  void evidenceOfADefaultNamesThePageInsteadOfARead() throws IOException {
    Resource owner = resource("a", thing(7));
    Resource child = part(owner, "p", Map.of("part", read(TestPack.wants("plain"))));
    Evidence kind = Round.only("part-owner", round.evaluate(owner, child)).evidence().getFirst();
    assertThat(kind.from()).isEqualTo("https://example.org/kinds");
    assertThat(kind.at()).isEmpty();
  }

  @Test
  void childSeesTheFactsOfItsParentThatItsRulesName() throws IOException {
    Resource first = resource("a", thing(7, "kind", Value.of("round")));
    Resource second = resource("b", thing(7, "kind", Value.of("square")));
    List<Finding> findings =
        round.evaluate(
            first,
            part(first, "p", Map.of("part", read(TestPack.wants("round")))),
            part(first, "q", Map.of("part", read(TestPack.wants("square")))),
            second,
            part(second, "r", Map.of("part", read(TestPack.wants("square")))));
    assertThat(Round.verdicts(findings))
        .contains("part-owner p compliant", "part-owner q noncompliant", "part-owner r compliant");
  }

  @Test
  void ownFactWinsOverTheParents() throws IOException {
    Resource owner = resource("a", thing(7, "kind", Value.of("round")));
    Map<String, Fact> own =
        Map.of("part", read(TestPack.wants("own")), "thing", thing(1, "kind", Value.of("own")));
    assertThat(Round.verdicts(round.evaluate(owner, part(owner, "p", own))))
        .contains("part-owner p compliant");
  }

  @Test
  void unreadFactGivesUnknownWithItsGap() throws IOException {
    Finding level = Round.only("thing-level", round.evaluate(resource("a", unread("g7"))));
    assertThat(level.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(level.reasons()).containsExactly(new UnknownReason.OfGap(new GapId("g7")));
  }

  @Test
  void missingFactIsAFailedRuleThatNamesTheFact() throws IOException {
    Resource bare = Resource.live(TestPack.id("a"), THINGS, "1", PLACE, Map.of(), Map.of());
    assertThat(round.evaluate(bare))
        .hasSize(3)
        .allSatisfy(
            finding ->
                assertThat(finding.reasons())
                    .containsExactly(
                        new UnknownReason.OfRuleFailed("The resource carries no fact \"thing\".")));
    assertThat(round.summary().rulesFailed()).isEqualTo(3);
  }

  @Test
  void ruleThatFallsThroughIsUnknownAndTheOthersAreJudged() throws IOException {
    List<Finding> findings = round.evaluate(resource("a", thing(7, "lost", Value.of(true))));
    assertThat(Round.verdicts(findings))
        .containsExactly(
            "thing-clash a compliant", "thing-level a compliant", "thing-lost a unknown");
    assertThat(Round.only("thing-lost", findings).reasons())
        .containsExactly(new UnknownReason.OfRuleFailed(UNDEFINED));
  }

  @Test
  void ruleThatAbortsIsUnknownAndTheOthersAreJudged() throws IOException {
    List<Finding> findings = round.evaluate(resource("a", thing(7, "clash", Value.of(true))));
    assertThat(Round.verdicts(findings))
        .containsExactly(
            "thing-clash a unknown", "thing-level a compliant", "thing-lost a compliant");
    assertThat(Round.only("thing-clash", findings).reasons())
        .singleElement()
        .isInstanceOfSatisfying(
            UnknownReason.OfRuleFailed.class,
            failed ->
                assertThat(failed.message())
                    .matches("The rule stopped: things\\.rego:\\d+:1: .*conflict.*"));
  }

  @Test
  void settingsChangeSeverityAndParameters() throws IOException {
    round.set(
        "thing-level",
        new RuleSettings.Setting(true, Optional.of(Severity.LOW), Map.of("least", Value.of(2))));
    Finding level = Round.only("thing-level", round.evaluate(resource("a", thing(3))));
    assertThat(level.verdict()).isEqualTo(Verdict.COMPLIANT);
    assertThat(level.severity()).isEqualTo(Severity.LOW);
    assertThat(level.evidence()).extracting(Evidence::expected).contains("at least 2");
  }
}
