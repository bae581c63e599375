package dev.plumbline.cli;

import static dev.plumbline.cli.GateTemplates.FINDINGS_OF_A_BARE_ACCOUNT;
import static dev.plumbline.cli.GateTemplates.bareAccount;
import static dev.plumbline.cli.GateTemplates.bareAccounts;
import static dev.plumbline.cli.GateTemplates.goodAccount;
import static dev.plumbline.cli.GateTemplates.loop;
import static dev.plumbline.cli.GateTemplates.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a pull request may do to the result, one thing at a time. The branch it goes to has ten bare
 * accounts, two of them made by a loop: forty findings that nobody asks about.
 */
final class GateTest {

  private static final int OLD = 10 * FINDINGS_OF_A_BARE_ACCOUNT;
  private static final String MAIN = "infra/main.json";
  private static final String LOOP = "infra/loop.json";

  @TempDir private Path directory;

  private Repository repository;

  @BeforeEach
  void makeTheBranchThatIsMergedInto() {
    repository =
        Repository.in(directory)
            .write(MAIN, template(bareAccounts("old", 8)))
            .write(LOOP, loop("first", "second"))
            .write("plumbline.yaml", "fail_on: medium\n")
            .commit("Old things")
            .branch("change");
  }

  @Test
  void newAccountWithSharedKeysIsTheOnlyNewFinding() {
    repository.write(MAIN, withNew(goodAccount("fresh", true))).commit("Add an account");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().value()).isEqualTo("storage-shared-key-disabled");
              assertThat(gate.text(finding.location().orElseThrow()))
                  .isEqualTo("\"allowSharedKeyAccess\": true");
            });
    assertThat(gate.known()).hasSize(OLD);
  }

  @Test
  void fixAppliesAndEndsTheFinding() {
    repository.write(MAIN, withNew(goodAccount("fresh", true))).commit("Add an account");
    String diff = Gate.of(directory, "--against", "main").counting().getFirst().fix().orElseThrow();

    repository.apply(diff);

    assertThat(diff).contains("+        \"allowSharedKeyAccess\": false,");
    assertNothingNew(Gate.of(directory, "--against", "main"));
  }

  @Test
  void compliantAccountIsNothingNew() {
    repository.write(MAIN, withNew(goodAccount("fresh", false))).commit("Add an account");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isZero();
    assertThat(gate.counting()).isEmpty();
    assertThat(gate.known()).hasSize(OLD);
  }

  @Test
  void everythingCountsWithoutAnOlderState() {
    Gate gate = Gate.of(directory);

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting()).hasSize(OLD);
  }

  @Test
  void filesHaveTheSameNamesWhereverTheScanBegins() {
    Gate all = Gate.of(directory);
    Desk desk = new Desk(directory);

    desk.run("scan", "path", "infra", "--output", ".git/infra", "--exclude", "loop.json");

    assertThat(Gate.records(directory.resolve(".git/infra/findings.jsonl")))
        .filteredOn(FindingsRecord.OfFinding.class::isInstance)
        .isNotEmpty()
        .isSubsetOf(all.records());
  }

  @Test
  void movedBlockIsNotNew() {
    List<String> moved = new ArrayList<>(bareAccounts("old", 8).reversed());
    repository.write(MAIN, "\n\n" + template(moved)).commit("Sort the other way");

    assertNothingNew(Gate.of(directory, "--against", "main"));
  }

  @Test
  void reformattedFileIsNotNew() {
    repository
        .write(MAIN, template(bareAccounts("old", 8)).replace("\n", "\r\n\r\n").replace(": ", " :"))
        .commit("Format");

    assertNothingNew(Gate.of(directory, "--against", "main"));
  }

  @Test
  void renamedFileIsNotNew() {
    repository.move(MAIN, "infra/storage.json").commit("Rename");

    assertNothingNew(Gate.of(directory, "--against", "main"));
  }

  @Test
  void reorderedLoopIsNotNew() {
    repository.write(LOOP, loop("second", "first")).commit("Sort");

    assertNothingNew(Gate.of(directory, "--against", "main"));
  }

  @Test
  void secondIdenticalResourceIsNew() {
    repository.write(MAIN, withNew(List.of(bareAccount("old0")))).commit("Copy");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting()).hasSize(FINDINGS_OF_A_BARE_ACCOUNT);
  }

  @Test
  void deletedPropertyIsNewAtTheNearestChangedLine() {
    repository.write("infra/good.json", template(goodAccount("good", false))).commit("Good");
    repository
        .branch("other")
        .replace("infra/good.json", "\"minimumTlsVersion\": \"TLS1_2\",", "")
        .commit("Delete a property");

    Gate gate = Gate.of(directory, "--against", "change");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().value()).isEqualTo("storage-minimum-tls");
              assertThat(finding.location().orElseThrow().line()).isEqualTo(14);
            });
  }

  @Test
  void mendedFindingsAreShownAsResolved() {
    repository.write(MAIN, template(bareAccounts("old", 7))).commit("Remove an account");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isZero();
    assertThat(gate.resolved()).hasSize(FINDINGS_OF_A_BARE_ACCOUNT);
  }

  @Test
  void configurationLoosenedByTheChangeIsShownAndNotObeyed() {
    repository
        .write("plumbline.yaml", "rules:\n  storage-shared-key-disabled:\n    enabled: false\n")
        .write(MAIN, withNew(goodAccount("fresh", true)))
        .commit("Switch the rule off");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting()).hasSize(1);
    assertThat(gate.notices(Notice.Kind.CONFIGURATION_CHANGED)).hasSize(1);
  }

  @Test
  void exemptionAddedByTheChangeIsShownAndNotObeyed() {
    repository
        .write(
            "exemptions.yaml",
            """
            exemptions:
              - id: EX-1
                rules: [storage-shared-key-disabled]
                selector: {path: "infra/**"}
                category: waiver
                reason: We want this merged
                owner: team@example.org
                approved_by: boss@example.org
                created: 2026-11-01
                expires: 2026-12-31
            """)
        .write(MAIN, withNew(goodAccount("fresh", true)))
        .commit("Exempt it");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting()).hasSize(1);
    assertThat(gate.notices(Notice.Kind.EXEMPTIONS_CHANGED)).hasSize(1);
  }

  @Test
  void inlineIgnoreAddedByTheChangeIsObeyedAndShown() {
    addIgnored();

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isZero();
    assertThat(gate.ignored())
        .singleElement()
        .satisfies(
            finding -> {
              Standing.Ignore ignore = finding.standing().ignore().orElseThrow();
              assertThat(ignore.reason()).isEqualTo("a partner needs keys");
              assertThat(ignore.added()).isTrue();
            });
    assertThat(gate.notices(Notice.Kind.IGNORE_ADDED)).hasSize(1);
  }

  @Test
  void inlineIgnoreAddedByTheChangeIsNotObeyedWhereOnlyTheBasesAre() {
    assertAddedIgnoreIsRefusedUnder("base-only");
  }

  @Test
  void inlineIgnoreOfTheBaseIsObeyedWhereOnlyTheBasesAre() {
    repository.write("plumbline.yaml", "inline_ignores: base-only\n");
    addIgnored();
    repository.branch("other").write("README.md", "Nothing").commit("Change nothing");

    Gate gate = Gate.of(directory, "--against", "change");

    assertThat(gate.exitCode()).isZero();
    assertThat(gate.ignored()).hasSize(1);
  }

  @Test
  void inlineIgnoreIsNeverObeyedWhereItIsForbidden() {
    assertAddedIgnoreIsRefusedUnder("forbidden");
  }

  @Test
  void brokenFileMakesTheScanIncomplete() {
    repository
        .replace(LOOP, "\"copy\":", "\"copy\"")
        .write(MAIN, withNew(goodAccount("fresh", false)))
        .commit("Break a file");

    Gate gate = Gate.of(directory, "--against", "main");

    assertThat(gate.exitCode()).isEqualTo(3);
    assertThat(gate.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.what() + gap.detail()).contains(LOOP));
    assertThat(gate.resolved()).as("what a file that cannot be read holds is not mended").isEmpty();
  }

  @Test
  void shallowCloneIsRefusedWithTheCommandThatHelps(@TempDir Path elsewhere) {
    repository.write("README.md", "More").commit("Something");
    Path clone = elsewhere.resolve("clone");
    repository.shallowClone(clone);

    Gate gate = Gate.of(clone, "--against", "origin/main");

    assertThat(gate.exitCode()).isEqualTo(2);
    assertThat(gate.said()).contains("git fetch");
  }

  private void assertAddedIgnoreIsRefusedUnder(String policy) {
    repository.write("plumbline.yaml", "inline_ignores: " + policy + "\n").commit("Be strict");
    repository.branch("other");
    addIgnored();

    Gate gate = Gate.of(directory, "--against", "change");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.counting()).hasSize(1);
    assertThat(gate.notices(Notice.Kind.IGNORE_REFUSED)).hasSize(1);
  }

  private void addIgnored() {
    repository
        .write(
            MAIN,
            withNew(goodAccount("fresh", true))
                .replace(
                    "\"allowSharedKeyAccess\": true",
                    """
                    // plumbline:ignore storage-shared-key-disabled until 2026-12-31 -- a partner needs keys
                    "allowSharedKeyAccess": true\
                    """))
        .commit("Add an account and ignore what is wrong with it");
  }

  private static void assertNothingNew(Gate gate) {
    assertThat(gate.counting()).isEmpty();
    assertThat(gate.known()).hasSize(OLD);
    assertThat(gate.resolved()).isEmpty();
    assertThat(gate.exitCode()).isZero();
  }

  private static String withNew(List<String> resources) {
    List<String> all = new ArrayList<>(bareAccounts("old", 8));
    all.addAll(resources);
    return template(all);
  }
}
