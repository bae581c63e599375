package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.PARTS;
import static dev.plumbline.evaluate.TestPack.PLACE;
import static dev.plumbline.evaluate.TestPack.SCAN;
import static dev.plumbline.evaluate.TestPack.THINGS;
import static dev.plumbline.evaluate.TestPack.part;
import static dev.plumbline.evaluate.TestPack.read;
import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static dev.plumbline.evaluate.TestPack.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an inventory file to a findings file, with a pack made for it. */
final class EvaluationTest {

  private static final String UNDEFINED = "The rule is undefined for this resource.";

  private final Path folder;
  private RuleSettings settings = RuleSettings.none();
  private EvaluationSummary summary = new EvaluationSummary(Map.of(), 0, 0);

  EvaluationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void judgesAResourceByEveryRuleOfItsType() throws IOException {
    assertThat(verdicts(evaluate(resource("a", thing(7)))))
        .containsExactly(
            "thing-clash a compliant", "thing-level a compliant", "thing-lost a compliant");
    assertThat(verdicts(evaluate(resource("b", thing(3))))).contains("thing-level b noncompliant");
  }

  @Test
  void evidenceIsSortedAndSaysWhereAndWhenItsFactWasRead() throws IOException {
    Finding level = only("thing-level", evaluate(resource("a", thing(3))));
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
    Resource child = part(owner, "p", Map.of("part", read(wants("plain"))));
    Evidence kind = only("part-owner", evaluate(owner, child)).evidence().getFirst();
    assertThat(kind.from()).isEqualTo("https://example.org/kinds");
    assertThat(kind.at()).isEmpty();
  }

  @Test
  void childSeesTheFactsOfItsParentThatItsRulesName() throws IOException {
    Resource first = resource("a", thing(7, "kind", Value.of("round")));
    Resource second = resource("b", thing(7, "kind", Value.of("square")));
    List<Finding> findings =
        evaluate(
            first,
            part(first, "p", Map.of("part", read(wants("round")))),
            part(first, "q", Map.of("part", read(wants("square")))),
            second,
            part(second, "r", Map.of("part", read(wants("square")))));
    assertThat(verdicts(findings))
        .contains("part-owner p compliant", "part-owner q noncompliant", "part-owner r compliant");
  }

  @Test
  void ownFactWinsOverTheParents() throws IOException {
    Resource owner = resource("a", thing(7, "kind", Value.of("round")));
    Map<String, Fact> own =
        Map.of("part", read(wants("own")), "thing", thing(1, "kind", Value.of("own")));
    assertThat(verdicts(evaluate(owner, part(owner, "p", own)))).contains("part-owner p compliant");
  }

  @Test
  void unreadFactGivesUnknownWithItsGap() throws IOException {
    Finding level = only("thing-level", evaluate(resource("a", unread("g7"))));
    assertThat(level.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(level.reasons()).containsExactly(new UnknownReason.OfGap(new GapId("g7")));
  }

  @Test
  void missingFactIsAFailedRuleThatNamesTheFact() throws IOException {
    Resource bare = Resource.live(TestPack.id("a"), THINGS, "1", PLACE, Map.of(), Map.of());
    assertThat(evaluate(bare))
        .hasSize(3)
        .allSatisfy(
            finding ->
                assertThat(finding.reasons())
                    .containsExactly(
                        new UnknownReason.OfRuleFailed("The resource carries no fact \"thing\".")));
    assertThat(summary.rulesFailed()).isEqualTo(3);
  }

  @Test
  void ruleThatFallsThroughIsUnknownAndTheOthersAreJudged() throws IOException {
    List<Finding> findings = evaluate(resource("a", thing(7, "lost", Value.of(true))));
    assertThat(verdicts(findings))
        .containsExactly(
            "thing-clash a compliant", "thing-level a compliant", "thing-lost a unknown");
    assertThat(only("thing-lost", findings).reasons())
        .containsExactly(new UnknownReason.OfRuleFailed(UNDEFINED));
  }

  @Test
  void ruleThatAbortsIsUnknownAndTheOthersAreJudged() throws IOException {
    List<Finding> findings = evaluate(resource("a", thing(7, "clash", Value.of(true))));
    assertThat(verdicts(findings))
        .containsExactly(
            "thing-clash a unknown", "thing-level a compliant", "thing-lost a compliant");
    assertThat(only("thing-clash", findings).reasons())
        .singleElement()
        .isInstanceOfSatisfying(
            UnknownReason.OfRuleFailed.class,
            failed ->
                assertThat(failed.message())
                    .matches("The rule stopped: things\\.rego:\\d+:1: .*conflict.*"));
  }

  @Test
  void listingThatWasNotReadIsOneUnknownPerRuleOfItsTypeOnTheParent() throws IOException {
    Resource owner =
        resource("a", thing(7)).withCollections(Map.of(PARTS, unread("g9"), THINGS, unread("g8")));
    Finding listing = only("part-owner", evaluate(owner));
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
            only(
                    "part-owner",
                    evaluate(
                        owner.withCollections(
                            Map.of(PARTS, new Fact.NotRequested("--with-parts")))))
                .reasons())
        .containsExactly(new UnknownReason.OfNotRequested("--with-parts"));
    assertThat(
            only(
                    "part-owner",
                    evaluate(owner.withCollections(Map.of(PARTS, new Fact.Unresolved("existing")))))
                .reasons())
        .containsExactly(new UnknownReason.OfUnresolved("existing"));
  }

  @Test
  void listingThatWasReadEmptyIsNoFinding() throws IOException {
    Resource owner =
        resource("a", thing(7)).withCollections(Map.of(PARTS, new Fact.None(TestPack.ORIGIN)));
    assertThat(verdicts(evaluate(owner))).noneMatch(line -> line.startsWith("part-owner"));
  }

  @Test
  void referencedResourceIsCountedAndNotJudged() throws IOException {
    Resource anchor = resource("a", thing(1)).withCollections(Map.of(PARTS, unread("g9")));
    Resource referenced =
        new Resource(
            anchor.id(),
            anchor.type(),
            anchor.source(),
            anchor.placement(),
            anchor.tags(),
            Optional.empty(),
            Resource.Role.REFERENCED,
            anchor.facts(),
            anchor.collections());
    assertThat(evaluate(referenced)).isEmpty();
    assertThat(rows()).containsExactly(row(THINGS, 1, 0, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void reconciliationCountsEveryListedResourceOnce() throws IOException {
    Resource owner = resource("a", thing(7)).withCollections(Map.of(PARTS, unread("g9")));
    evaluate(
        inventory -> {
          inventory.family(List.of(owner, part(owner, "p", Map.of("part", read(wants("x"))))));
          inventory.family(List.of(resource("b", thing(3))));
          inventory.family(List.of(managed("c", unread("g1"))));
          inventory.family(List.of(strange("d")));
          inventory.exclusion(
              new Exclusion(TestPack.id("e"), THINGS, Exclusion.Reason.DELETED_IN_FLIGHT, "404"));
        });
    assertThat(rows())
        .containsExactly(
            row(new ResourceType("test/strange"), 1, 0, 0, 0, 1, 0, 0, 0),
            row(THINGS, 4, 2, 1, 1, 0, 0, 1, 0),
            row(PARTS, 1, 1, 0, 0, 0, 0, 0, 1))
        .allMatch(Reconciliation::adds);
  }

  @Test
  void disabledRuleIsNotUsedAtAll() throws IOException {
    settings = setting("thing-level", new RuleSettings.Setting(false, Optional.empty(), Map.of()));
    assertThat(verdicts(evaluate(resource("a", unread("g1"))))).doesNotContain("thing-level");
    assertThat(cards()).extracting(RuleCard::name).doesNotContain(new RuleName("thing-level"));
    settings = setting("part-owner", new RuleSettings.Setting(false, Optional.empty(), Map.of()));
    Resource owner = resource("a", thing(7)).withCollections(Map.of(PARTS, unread("g9")));
    assertThat(verdicts(evaluate(owner, part(owner, "p", Map.of())))).hasSize(3);
    assertThat(rows()).contains(row(PARTS, 1, 0, 0, 0, 1, 0, 0, 1));
  }

  @Test
  void settingsChangeSeverityAndParameters() throws IOException {
    settings =
        setting(
            "thing-level",
            new RuleSettings.Setting(
                true, Optional.of(Severity.LOW), Map.of("least", Value.of(2))));
    Finding level = only("thing-level", evaluate(resource("a", thing(3))));
    assertThat(level.verdict()).isEqualTo(Verdict.COMPLIANT);
    assertThat(level.severity()).isEqualTo(Severity.LOW);
    assertThat(level.evidence()).extracting(Evidence::expected).contains("at least 2");
  }

  @Test
  void cardsGapsAndExclusionsAreCarriedOver() throws IOException {
    Gap gap = Gap.of(Gap.Reason.FORBIDDEN, TestPack.id("a"), "thing a", "403", "Grant it.", "t/r");
    Exclusion gone = new Exclusion(TestPack.id("z"), THINGS, Exclusion.Reason.BY_OPTION, "--x");
    evaluate(
        inventory -> {
          inventory.gap(gap);
          inventory.exclusion(gone);
        });
    assertThat(records())
        .contains(new FindingsRecord.OfGap(gap), new FindingsRecord.OfExclusion(gone));
    assertThat(cards())
        .extracting(card -> card.name().value())
        .containsExactly("part-owner", "thing-clash", "thing-level", "thing-lost");
    assertThat(summary.gaps()).isEqualTo(1);
    assertThat(summary.incomplete()).isTrue();
  }

  @Test
  void unfinishedInventoryIsAGap() throws IOException {
    try (InventoryWriter inventory = InventoryWriter.create(inventory(), SCAN)) {
      inventory.family(List.of(resource("a", thing(7))));
    }
    run();
    assertThat(summary.gaps()).isEqualTo(1);
    assertThat(summary.count(Verdict.COMPLIANT)).isEqualTo(3);
    assertThat(records())
        .anySatisfy(
            record ->
                assertThat(record)
                    .isInstanceOfSatisfying(
                        FindingsRecord.OfGap.class,
                        of -> assertThat(of.gap().reason()).isEqualTo(Gap.Reason.TRUNCATED)));
  }

  @Test
  void sameInventoryGivesTheSameBytes() throws IOException {
    Resource owner = resource("a", thing(3, "clash", Value.of(true)));
    evaluate(owner, part(owner, "p", Map.of("part", read(wants("x")))));
    byte[] first = Files.readAllBytes(findings());
    run();
    assertThat(Files.readAllBytes(findings())).isEqualTo(first);
  }

  @Test
  void summaryCountsByVerdictAndSeverity() throws IOException {
    evaluate(resource("a", thing(3)), resource("b", thing(7, "lost", Value.of(true))));
    assertThat(summary.count(Verdict.NONCOMPLIANT)).isEqualTo(1);
    assertThat(summary.count(Verdict.NONCOMPLIANT, Severity.HIGH)).isEqualTo(1);
    assertThat(summary.worst(Verdict.NONCOMPLIANT)).contains(Severity.HIGH);
    assertThat(summary.worst(Verdict.UNKNOWN)).contains(Severity.LOW);
    assertThat(summary.worst(Verdict.NOT_APPLICABLE)).isEmpty();
    assertThat(summary.incomplete()).isFalse();
  }

  @Test
  void headerNamesScanPackAndInventory() throws IOException {
    evaluate(resource("a", thing(7)));
    try (InventoryReader inventory = InventoryReader.open(inventory());
        FindingsReader findings = FindingsReader.open(findings())) {
      assertThat(findings.header().scan()).isEqualTo(SCAN);
      assertThat(findings.header().inventoryDigest()).isEqualTo(inventory.digest());
      assertThat(findings.header().pack().digest()).isEqualTo("1".repeat(64));
      assertThat(findings.records()).toIterable().isNotEmpty();
      assertThat(findings.finished()).isTrue();
    }
  }

  private List<Finding> evaluate(Resource... family) throws IOException {
    return evaluate(inventory -> inventory.family(List.of(family)));
  }

  /** Fills an inventory. */
  private interface Filling {
    void into(InventoryWriter inventory);
  }

  private List<Finding> evaluate(Filling filling) throws IOException {
    try (InventoryWriter inventory = InventoryWriter.create(inventory(), SCAN)) {
      filling.into(inventory);
      inventory.finish();
    }
    run();
    List<Finding> findings = new ArrayList<>();
    for (FindingsRecord record : records()) {
      if (record instanceof FindingsRecord.OfFinding(Finding finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private void run() throws IOException {
    try (Evaluation evaluation = new Evaluation(TestPack.pack(), settings);
        InventoryReader inventory = InventoryReader.open(inventory());
        FindingsWriter out = FindingsWriter.create(findings(), evaluation.header(inventory))) {
      summary = evaluation.run(inventory, out);
    }
  }

  private List<FindingsRecord> records() throws IOException {
    List<FindingsRecord> records = new ArrayList<>();
    try (FindingsReader reader = FindingsReader.open(findings())) {
      reader.records().forEachRemaining(records::add);
    }
    return records;
  }

  private List<RuleCard> cards() throws IOException {
    return records().stream()
        .filter(FindingsRecord.OfRule.class::isInstance)
        .map(record -> ((FindingsRecord.OfRule) record).card())
        .toList();
  }

  private List<Reconciliation> rows() throws IOException {
    return records().stream()
        .filter(FindingsRecord.OfReconciliation.class::isInstance)
        .map(record -> ((FindingsRecord.OfReconciliation) record).row())
        .toList();
  }

  private Path inventory() {
    return folder.resolve("inventory.jsonl");
  }

  private Path findings() {
    return folder.resolve("findings.jsonl");
  }

  private static Finding only(String rule, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> verdicts(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                finding.rule()
                    + " "
                    + finding.subject().id().name()
                    + " "
                    + finding.verdict().wireName())
        .toList();
  }

  private static RuleSettings setting(String rule, RuleSettings.Setting setting) {
    return new RuleSettings(Map.of(new RuleName(rule), setting));
  }

  private static Value wants(String kind) {
    return Value.object("wants", Value.of(kind));
  }

  private static Resource strange(String name) {
    return Resource.live(
        new ResourceId("/subscriptions/s-1/providers/Test/strange/" + name),
        new ResourceType("test/strange"),
        "1",
        PLACE,
        Map.of(),
        new TreeMap<>());
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

  /** A thing in a group that something else manages. */
  private static Resource managed(String name, Fact thing) {
    return Resource.live(
        TestPack.id(name),
        THINGS,
        "1",
        PLACE.inGroup("rg", "/subscriptions/s-1/providers/x/manager"),
        Map.of(),
        Map.of("thing", thing));
  }
}
