package dev.plumbline.reports.summary;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Severity;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.reports.sample.Small;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

  private final Path directory;

  SummaryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void countsVerdictsAndKeepsExemptOnesApart() throws IOException {
    Summary summary =
        read(
            Small.withRules()
                .fails("storage-https-only", account("st1"))
                .exempt("storage-https-only", account("st2"), "EX-1")
                .passes("storage-minimum-tls", account("st1")));
    assertThat(summary.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 1, 0));
    assertThat(summary.bySeverity())
        .containsEntry(Severity.HIGH, new Counts(1, 0, 1, 0, 0, 0, 0))
        .containsEntry(Severity.CRITICAL, Counts.NONE);
  }

  @Test
  void putsTheRuleFirstThatHasTheWorstToFix() throws IOException {
    Summary summary =
        read(
            Small.withRules()
                .fails("storage-minimum-tls", account("st1"))
                .passes("storage-container-private", account("st1"))
                .fails("storage-https-only", account("st1"))
                .unknown(
                    "keyvault-purge-protection",
                    account("st1"),
                    new UnknownReason.OfUnresolved("[x]")));
    assertThat(summary.rules().stream().map(rule -> rule.card().name().value()).limit(4))
        .containsExactly(
            "storage-https-only",
            "storage-minimum-tls",
            "keyvault-purge-protection",
            "storage-container-private");
  }

  @Test
  void countsAVerdictOncePerGroupOfGaps() throws IOException {
    Gap one = gap("bodies of vaults", "Grant Reader.");
    Gap other = gap("keys of vaults", "Grant Reader.");
    Gap slow = gap("settings of vaults", "Scan again.");
    Summary summary =
        read(
            Small.withRules()
                .gap(one)
                .gap(other)
                .gap(slow)
                .unknown(
                    "storage-https-only",
                    account("st1"),
                    new UnknownReason.OfGap(one.id()),
                    new UnknownReason.OfGap(other.id()))
                .unknown("storage-minimum-tls", account("st1"), new UnknownReason.OfGap(one.id()))
                .unknown(
                    "storage-minimum-tls", account("st2"), new UnknownReason.OfGap(slow.id())));
    assertThat(summary.gaps()).isEqualTo(3);
    assertThat(summary.gapGroups())
        .extracting(GapGroup::action, GapGroup::unknown, group -> group.gaps().size())
        .containsExactly(tuple("Grant Reader.", 2, 2), tuple("Scan again.", 1, 1));
  }

  @Test
  void groupsUnknownVerdictsByKindOfReasonWithWhatToDo() throws IOException {
    Summary summary =
        read(
            Small.withRules()
                .unknown(
                    "storage-https-only",
                    account("st1"),
                    new UnknownReason.OfNotRequested("--with-key-vault-data-plane"),
                    new UnknownReason.OfRuleFailed("no answer"))
                .unknown(
                    "storage-https-only",
                    account("st2"),
                    new UnknownReason.OfNotRequested("--with-key-vault-data-plane")));
    assertThat(summary.reasons())
        .extracting(ReasonSummary::title, ReasonSummary::unknown)
        .containsExactly(tuple("Not asked for", 2), tuple("The rule gave no answer", 1));
    assertThat(summary.reasons().getFirst().action())
        .isEqualTo("Scan again with --with-key-vault-data-plane.");
  }

  @Test
  void handsOnEveryFindingInFileOrderAsOftenAsAskedAndCountsOnce() throws IOException {
    Path file =
        Small.withRules()
            .fails("storage-https-only", account("st2"))
            .passes("storage-https-only", account("st1"))
            .write(directory.resolve("findings.jsonl"));
    List<String> seen = new ArrayList<>();
    try (FindingsFile findings = FindingsFile.open(file)) {
      Summary first = findings.read(finding -> seen.add(Place.name(finding.subject().id())));
      Summary second = findings.read(finding -> seen.add(Place.name(finding.subject().id())));
      assertThat(second).isSameAs(first).isSameAs(findings.summary());
    }
    assertThat(seen).containsExactly("st2", "st1", "st2", "st1");
  }

  @Test
  void saysThatAFileWithoutTrailerIsNotComplete() throws IOException {
    Summary summary =
        read(Small.withRules().passes("storage-https-only", account("st1")).unfinished());
    assertThat(summary.finished()).isFalse();
    assertThat(summary.complete()).isFalse();
  }

  @Test
  void refusesFindingsWhoseCardIsMissing() {
    assertThatThrownBy(() -> read(Small.withoutRules().fails("storage-https-only", account("st1"))))
        .isInstanceOf(FileFormatException.class)
        .hasMessageContaining("storage-https-only");
  }

  private Summary read(Small small) throws IOException {
    try (FindingsFile file = FindingsFile.open(small.write(directory.resolve("findings.jsonl")))) {
      return file.summary();
    }
  }

  private static Gap gap(String what, String action) {
    return Gap.of(Gap.Reason.FORBIDDEN, account("st1"), what, "403", action, "");
  }
}
