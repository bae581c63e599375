package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.PARTS;
import static dev.plumbline.evaluate.TestPack.THINGS;
import static dev.plumbline.evaluate.TestPack.part;
import static dev.plumbline.evaluate.TestPack.read;
import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static dev.plumbline.evaluate.TestPack.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Location;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Source;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not judged is counted, and what could not be listed is not taken for nothing. */
final class CompletenessTest {

  private final Round round;

  CompletenessTest(@TempDir Path folder) {
    this.round = new Round(folder);
  }

  @Test
  void listingThatWasNotReadIsOneUnknownPerRuleOfItsTypeOnTheParent() throws IOException {
    Resource owner =
        resource("a", thing(7)).withCollections(Map.of(PARTS, unread("g9"), THINGS, unread("g8")));
    Finding listing = Round.only("part-owner", round.evaluate(owner));
    assertThat(listing.subject().id()).isEqualTo(owner.id());
    assertThat(listing.subject().type()).isEqualTo(THINGS);
    assertThat(listing.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(listing.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(listing.reasons()).containsExactly(new UnknownReason.OfGap(new GapId("g9")));
    assertThat(listing.evidence().getFirst().fact()).isEqualTo("test/things/parts");
  }

  @Test
  void listingThatWasNotRequestedOrNotResolvedSaysSo() throws IOException {
    Resource owner = resource("a", thing(7));
    assertThat(
            Round.only(
                    "part-owner",
                    round.evaluate(
                        owner.withCollections(
                            Map.of(PARTS, new Fact.NotRequested("--with-parts")))))
                .reasons())
        .containsExactly(new UnknownReason.OfNotRequested("--with-parts"));
    assertThat(
            Round.only(
                    "part-owner",
                    round.evaluate(
                        owner.withCollections(Map.of(PARTS, new Fact.Unresolved("existing")))))
                .reasons())
        .containsExactly(new UnknownReason.OfUnresolved("existing"));
  }

  @Test
  void listingThatWasReadEmptyIsNoFinding() throws IOException {
    Resource owner =
        resource("a", thing(7)).withCollections(Map.of(PARTS, new Fact.None(TestPack.ORIGIN)));
    assertThat(Round.verdicts(round.evaluate(owner)))
        .noneMatch(line -> line.startsWith("part-owner"));
  }

  @Test
  void referencedResourceIsCountedAndNotJudged() throws IOException {
    Resource anchor = resource("a", thing(1)).withCollections(Map.of(PARTS, unread("g9")));
    Resource referenced =
        new Resource(
            anchor.id(),
            anchor.type(),
            new Source.Template("1", "arm", Location.point("main.json", 1, 1), List.of()),
            anchor.placement(),
            anchor.tags(),
            Optional.empty(),
            Resource.Role.REFERENCED,
            anchor.facts(),
            anchor.collections(),
            anchor.written());
    assertThat(round.evaluate(referenced)).isEmpty();
    assertThat(round.rows()).containsExactly(row(THINGS, 1, 0, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void listsBelowAReferencedLiveResourceWereAskedForAllTheSame() throws IOException {
    Resource context =
        resource("a", thing(1)).withCollections(Map.of(PARTS, unread("g9"))).referenced();

    assertThat(Round.verdicts(round.evaluate(context))).containsExactly("part-owner a unknown");
    assertThat(round.rows())
        .containsExactly(row(THINGS, 1, 0, 0, 0, 0, 1, 0, 0), row(PARTS, 0, 0, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void reconciliationCountsEveryListedResourceOnce() throws IOException {
    Resource owner = resource("a", thing(7)).withCollections(Map.of(PARTS, unread("g9")));
    round.evaluate(
        inventory -> {
          inventory.family(
              List.of(owner, part(owner, "p", Map.of("part", read(TestPack.wants("x"))))));
          inventory.family(List.of(resource("b", thing(3))));
          inventory.family(List.of(TestPack.managed("c", unread("g1"))));
          inventory.family(List.of(TestPack.strange("d")));
          inventory.exclusion(
              new Exclusion(TestPack.id("e"), THINGS, Exclusion.Reason.DELETED_IN_FLIGHT, "404"));
        });
    assertThat(round.rows())
        .containsExactly(
            row(new ResourceType("test/strange"), 1, 0, 0, 0, 1, 0, 0, 0),
            row(THINGS, 4, 2, 1, 1, 0, 0, 1, 0),
            row(PARTS, 1, 1, 0, 0, 0, 0, 0, 1))
        .allMatch(Reconciliation::adds);
  }

  @Test
  void resourceWhoseConditionIsFalseIsCountedApartFromExclusions() throws IOException {
    round.evaluate(
        inventory ->
            inventory.exclusion(
                new Exclusion(
                    TestPack.id("e"), THINGS, Exclusion.Reason.CONDITION_FALSE, "[false]")));
    assertThat(round.rows())
        .containsExactly(new Reconciliation(THINGS, 1, 0, 0, 0, 0, 0, 1, 0, 0))
        .allMatch(Reconciliation::adds);
  }

  @Test
  void disabledRuleIsNotUsedAtAll() throws IOException {
    round.set("thing-level", new RuleSettings.Setting(false, Optional.empty(), Map.of()));
    assertThat(Round.verdicts(round.evaluate(resource("a", unread("g1")))))
        .doesNotContain("thing-level");
    assertThat(round.cards())
        .extracting(RuleCard::name)
        .doesNotContain(new RuleName("thing-level"));
    round.set("part-owner", new RuleSettings.Setting(false, Optional.empty(), Map.of()));
    Resource owner = resource("a", thing(7)).withCollections(Map.of(PARTS, unread("g9")));
    assertThat(Round.verdicts(round.evaluate(owner, part(owner, "p", Map.of())))).hasSize(3);
    assertThat(round.rows()).contains(row(PARTS, 1, 0, 0, 0, 1, 0, 0, 1));
  }

  private static Reconciliation row(
      ResourceType type,
      int listed,
      int judged,
      int unknown,
      int excluded,
      int noRule,
      int referenced,
      int managed,
      int unreadListings) {
    return new Reconciliation(
        type, listed, judged, unknown, excluded, noRule, referenced, 0, managed, unreadListings);
  }
}
