package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.SCAN;
import static dev.plumbline.evaluate.TestPack.THINGS;
import static dev.plumbline.evaluate.TestPack.part;
import static dev.plumbline.evaluate.TestPack.read;
import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings file as a whole, and its summary. */
final class FindingsTest {

  private final Round round;

  FindingsTest(@TempDir Path folder) {
    this.round = new Round(folder);
  }

  @Test
  void cardsGapsAndExclusionsAreCarriedOver() throws IOException {
    Gap gap = Gap.of(Gap.Reason.FORBIDDEN, TestPack.id("a"), "thing a", "403", "Grant it.", "t/r");
    Exclusion gone = new Exclusion(TestPack.id("z"), THINGS, Exclusion.Reason.BY_OPTION, "--x");
    round.evaluate(
        inventory -> {
          inventory.gap(gap);
          inventory.exclusion(gone);
        });
    assertThat(round.records())
        .contains(new FindingsRecord.OfGap(gap), new FindingsRecord.OfExclusion(gone));
    assertThat(round.cards())
        .extracting(card -> card.name().value())
        .containsExactly("part-owner", "thing-clash", "thing-level", "thing-lost");
    assertThat(round.summary().gaps()).isEqualTo(1);
    assertThat(round.summary().incomplete()).isTrue();
  }

  @Test
  void unfinishedInventoryIsAGap() throws IOException {
    try (InventoryWriter inventory = InventoryWriter.create(round.inventory(), SCAN)) {
      inventory.family(List.of(resource("a", thing(7))));
    }
    round.run();
    assertThat(round.summary().gaps()).isEqualTo(1);
    assertThat(round.summary().count(Verdict.COMPLIANT)).isEqualTo(3);
    assertThat(round.records())
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
    round.evaluate(owner, part(owner, "p", Map.of("part", read(TestPack.wants("x")))));
    byte[] first = Files.readAllBytes(round.findings());
    round.run();
    assertThat(Files.readAllBytes(round.findings())).isEqualTo(first);
  }

  @Test
  void summaryCountsByVerdictAndSeverity() throws IOException {
    round.evaluate(resource("a", thing(3)), resource("b", thing(7, "lost", Value.of(true))));
    assertThat(round.summary().count(Verdict.NONCOMPLIANT)).isEqualTo(1);
    assertThat(round.summary().count(Verdict.NONCOMPLIANT, Severity.HIGH)).isEqualTo(1);
    assertThat(round.summary().worst(Verdict.NONCOMPLIANT)).contains(Severity.HIGH);
    assertThat(round.summary().worst(Verdict.UNKNOWN)).contains(Severity.LOW);
    assertThat(round.summary().worst(Verdict.NOT_APPLICABLE)).isEmpty();
    assertThat(round.summary().incomplete()).isFalse();
  }

  @Test
  void headerNamesScanPackAndInventory() throws IOException {
    round.evaluate(resource("a", thing(7)));
    try (InventoryReader inventory = InventoryReader.open(round.inventory());
        FindingsReader findings = FindingsReader.open(round.findings())) {
      assertThat(findings.header().scan()).isEqualTo(SCAN);
      assertThat(findings.header().inventoryDigest()).isEqualTo(inventory.digest());
      assertThat(findings.header().pack().digest()).isEqualTo(TestPack.pack().identity().digest());
      assertThat(findings.records()).toIterable().isNotEmpty();
      assertThat(findings.finished()).isTrue();
    }
  }
}
