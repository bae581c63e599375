package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.KnownFinding;
import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings pass through, and what an exit code then counts. */
final class StepsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final RuleName LEVEL = new RuleName("thing-level");
  private static final Resource LOW = resource("low", thing(3));
  private static final Resource HIGH = resource("high", thing(7));

  private final Round round;

  StepsTest(@TempDir Path folder) {
    this.round = new Round(folder);
  }

  @Test
  void exemptFindingKeepsItsVerdictAndIsCountedApart() throws IOException {
    round.pass(() -> List.of(new Exemptions(List.of(exemption("e-1", "/**/low")), TODAY)));

    Finding level = Round.only("thing-level", round.evaluate(LOW));

    assertThat(level.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
    assertThat(level.standing()).isEqualTo(Standing.OPEN.exemptBy("e-1"));
    assertThat(round.summary().count(Verdict.NONCOMPLIANT)).isZero();
    assertThat(round.summary().worst(Verdict.NONCOMPLIANT)).isEmpty();
    assertThat(round.summary().exempt().count(Verdict.NONCOMPLIANT, Severity.HIGH)).isEqualTo(1);
    assertThat(round.summary().count(Verdict.COMPLIANT)).isEqualTo(2);
  }

  @Test
  void registerSaysWhatEachExemptionCameTo() throws IOException {
    List<Exemption> exemptions =
        List.of(
            exemption("first", "/**/low"),
            exemption("second", "/SUBSCRIPTIONS/S-1/*/RG/*/*/*/LOW/"),
            exemption("idle", "/**/nowhere"),
            exemption("past", "/**/low", TODAY.minusDays(1)),
            exemption("lastDay", "/**/high", TODAY));
    round.pass(() -> List.of(new Exemptions(exemptions, TODAY)));

    round.evaluate(
        inventory -> {
          inventory.family(List.of(LOW));
          inventory.family(List.of(HIGH));
        });

    assertThat(round.records().stream().filter(FindingsRecord.OfExemption.class::isInstance))
        .containsExactly(
            new FindingsRecord.OfExemption(exemptions.get(0), EntryStatus.ACTIVE, 1),
            new FindingsRecord.OfExemption(exemptions.get(1), EntryStatus.ACTIVE, 0),
            new FindingsRecord.OfExemption(exemptions.get(2), EntryStatus.UNMATCHED, 0),
            new FindingsRecord.OfExemption(exemptions.get(3), EntryStatus.EXPIRED, 0),
            new FindingsRecord.OfExemption(exemptions.get(4), EntryStatus.ACTIVE, 0));
  }

  @Test
  void expiredExemptionNoLongerApplies() throws IOException {
    round.pass(
        () -> List.of(new Exemptions(List.of(exemption("e", "/**", TODAY.minusDays(1))), TODAY)));

    assertThat(Round.only("thing-level", round.evaluate(LOW)).standing().counts()).isTrue();
  }

  @Test
  void selectorGoesByFileAndTagAndEveryPartOfIt() throws IOException {
    Resource inFile = TestPack.declared(tagged(Map.of("stage", "test")), "low", Map.of());

    assertThat(exempts(selector(List.of(), List.of("infra/*.json"), Map.of()), inFile)).isTrue();
    assertThat(exempts(selector(List.of(), List.of("*.json"), Map.of()), inFile)).isFalse();
    assertThat(exempts(selector(List.of(), List.of("**/main.json"), Map.of()), inFile)).isTrue();
    assertThat(exempts(selector(List.of("infra/main.json#low"), List.of(), Map.of()), inFile))
        .isTrue();
    assertThat(exempts(selector(List.of("infra/main.json#LOW"), List.of(), Map.of()), inFile))
        .isFalse();
    assertThat(exempts(selector(List.of(), List.of(), Map.of("stage", "test")), inFile)).isTrue();
    assertThat(exempts(selector(List.of(), List.of(), Map.of("stage", "live")), inFile)).isFalse();
    assertThat(exempts(selector(List.of(), List.of("infra/**"), Map.of("stage", "live")), inFile))
        .isFalse();
    assertThat(exempts(selector(List.of(), List.of("**"), Map.of()), LOW)).isFalse();
  }

  @Test
  void exemptionIsAboutItsRulesOnly() throws IOException {
    round.pass(() -> List.of(new Exemptions(List.of(exemption("e", "/**")), TODAY)));

    List<Finding> findings = round.evaluate(resource("a", thing(3, "lost", Value.of(true))));

    assertThat(Round.only("thing-lost", findings).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(Round.only("thing-lost", findings).standing().counts()).isTrue();
  }

  @Test
  void acceptedGapLeavesTheScanCompleteAndIsCounted() throws IOException {
    AcceptedGap mine = new AcceptedGap("/subscriptions/S-9/**", "not ours", TODAY);
    AcceptedGap past = new AcceptedGap("/subscriptions/s-8", "was theirs", TODAY.minusDays(1));
    round.pass(() -> List.of(new AcceptedGaps(List.of(mine, past), TODAY)));

    round.evaluate(
        inventory -> {
          inventory.gap(gap("/subscriptions/s-9/resourceGroups/a"));
          inventory.gap(gap("/subscriptions/s-9/resourceGroups/b"));
        });
    assertThat(round.summary().incomplete()).isFalse();
    assertThat(round.summary().acceptedGaps()).isEqualTo(2);
    assertThat(round.records())
        .contains(
            new FindingsRecord.OfAcceptedGap(mine, EntryStatus.ACTIVE, 2),
            new FindingsRecord.OfAcceptedGap(past, EntryStatus.EXPIRED, 0));

    round.evaluate(inventory -> inventory.gap(gap("/subscriptions/s-8")));
    assertThat(round.summary().incomplete()).isTrue();
    assertThat(round.summary().acceptedGaps()).isZero();
  }

  @Test
  void onlyWhatIsWorseThanBeforeCounts() throws IOException {
    List<Finding> before =
        round.evaluate(LOW, resource("part", TestPack.unread("g1")), resource("new", thing(9)));
    knows(before);

    List<Finding> after =
        round.evaluate(
            resource("low", thing(2)), resource("part", thing(1)), resource("new", thing(1)));

    assertThat(standings(after))
        .containsEntry("low", List.of(Standing.Known.MERGE_BASE))
        .containsEntry("part", List.of())
        .containsEntry("new", List.of());
    assertThat(round.summary().count(Verdict.NONCOMPLIANT)).isEqualTo(2);
    assertThat(round.summary().known().count(Verdict.NONCOMPLIANT)).isEqualTo(1);
    assertThat(round.summary().resolved()).isZero();
  }

  @Test
  void unknownThatWasNoncompliantIsNeitherNewNorResolved() throws IOException {
    knows(round.evaluate(LOW));

    Finding level =
        Round.only("thing-level", round.evaluate(resource("low", TestPack.unread("g1"))));

    assertThat(level.standing().known()).contains(Standing.Known.MERGE_BASE);
    assertThat(round.summary().resolved()).isZero();
  }

  @Test
  void findingIsResolvedWhenItsResourceIsMendedOrGone() throws IOException {
    Finding low = Round.only("thing-level", round.evaluate(LOW));
    knows(List.of(low));

    round.evaluate(resource("low", thing(7)));
    assertThat(round.summary().resolved()).isEqualTo(1);
    round.evaluate(HIGH);
    assertThat(round.summary().resolved()).isEqualTo(1);
    assertThat(round.records())
        .filteredOn(FindingsRecord.OfResolved.class::isInstance)
        .singleElement()
        .extracting(record -> ((FindingsRecord.OfResolved) record).resolved().fingerprint())
        .isEqualTo(low.fingerprint());
  }

  @Test
  void resourceThatIsMissingFromAnIncompleteScanIsNotResolved() throws IOException {
    knows(round.evaluate(LOW));

    round.evaluate(inventory -> inventory.gap(gap("infra/main.json")));

    assertThat(round.summary().resolved()).isZero();
  }

  @Test
  void mergeBaseIsNamedBeforeTheFileOfKnownFindings() throws IOException {
    List<KnownFinding> known = known(round.evaluate(LOW));
    round.pass(
        () ->
            List.of(
                new KnownFindings()
                    .with(Standing.Known.KNOWN_FINDINGS, known)
                    .with(Standing.Known.MERGE_BASE, known)));

    assertThat(Round.only("thing-level", round.evaluate(LOW)).standing().known())
        .contains(Standing.Known.MERGE_BASE);
    round.evaluate(HIGH);
    assertThat(round.summary().resolved()).isEqualTo(1);
  }

  private void knows(List<Finding> before) {
    List<KnownFinding> known = known(before);
    round.pass(() -> List.of(new KnownFindings().with(Standing.Known.MERGE_BASE, known)));
  }

  private static List<KnownFinding> known(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.NONCOMPLIANT || f.verdict() == Verdict.UNKNOWN)
        .map(
            f ->
                new KnownFinding(
                    f.rule(), f.verdict(), f.severity(), f.subject().id(), f.fingerprint()))
        .toList();
  }

  /** Of each resource, from where its finding about levels is known. */
  private static Map<String, List<Standing.Known>> standings(List<Finding> findings) {
    Map<String, List<Standing.Known>> all = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.rule().equals(LEVEL)) {
        all.computeIfAbsent(finding.subject().id().name(), name -> new ArrayList<>())
            .addAll(finding.standing().known().stream().toList());
      }
    }
    return all;
  }

  private boolean exempts(Exemption.Selector selector, Resource resource) throws IOException {
    Exemption exemption = exemption("e", selector, TODAY);
    round.pass(() -> List.of(new Exemptions(List.of(exemption), TODAY)));
    return Round.only("thing-level", round.evaluate(resource)).standing().exemption().isPresent();
  }

  private static Resource tagged(Map<String, String> tags) {
    return Resource.live(LOW.id(), LOW.type(), "1", TestPack.PLACE, tags, LOW.facts());
  }

  private static Gap gap(String scope) {
    return Gap.of(Gap.Reason.FORBIDDEN, new ResourceId(scope), "it", "403", "Grant it.", "t/r");
  }

  private static Exemption exemption(String id, String resources) {
    return exemption(id, resources, TODAY.plusDays(9));
  }

  private static Exemption exemption(String id, String resources, LocalDate expires) {
    return exemption(id, selector(List.of(resources), List.of(), Map.of()), expires);
  }

  private static Exemption exemption(String id, Exemption.Selector selector, LocalDate expires) {
    return new Exemption(
        id,
        List.of(LEVEL),
        selector,
        Exemption.Category.WAIVER,
        "It is replaced in spring.",
        "team-a",
        "ciso",
        "RISK-1",
        TODAY.minusDays(30),
        expires);
  }

  private static Exemption.Selector selector(
      List<String> resources, List<String> paths, Map<String, String> tags) {
    return new Exemption.Selector(resources, paths, new TreeMap<>(tags));
  }
}
