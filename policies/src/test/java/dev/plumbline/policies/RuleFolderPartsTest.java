package dev.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes each part of a rule folder away in turn: the build says what is missing and what to do. */
final class RuleFolderPartsTest {

  private static final String FOLDER = "rules/storage/storage_https_only";
  private static final String REGO = FOLDER + "/storage_https_only.rego";
  private static final String HOLDS =
      "holds := check.is_true(\"account\", \"properties.supportsHttpsTrafficOnly\")";

  private final ScratchPolicies scratch;

  RuleFolderPartsTest(@TempDir Path temporary) throws IOException {
    this.scratch = ScratchPolicies.copyOneRuleTo(temporary);
  }

  @Test
  void untouchedCopyHasNoProblem() throws IOException {
    assertThat(scratch.problems()).isEmpty();
  }

  @Test
  void ruleIsMissing() throws IOException {
    scratch.delete(REGO);
    assertThat(scratch.problems())
        .contains(
            FOLDER
                + ": has no storage_https_only.rego. Write the rule there: its METADATA card, then"
                + " holds.");
  }

  @Test
  void testIsMissing() throws IOException {
    scratch.delete(FOLDER + "/storage_https_only_test.rego");
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER
                + ": has no storage_https_only_test.rego. Write at least one test_… rule for opa"
                + " test there.");
  }

  @Test
  void testIsEmpty() throws IOException {
    Files.writeString(
        scratch.file(FOLDER + "/storage_https_only_test.rego"),
        "package plumbline.rules.storage.storage_https_only_test\n");
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER + ": storage_https_only_test.rego has no test. Write a test_… rule.");
  }

  @Test
  void readmeIsMissing() throws IOException {
    scratch.delete(FOLDER + "/README.md");
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER
                + ": has no README.md. It is made from the card. Run: "
                + PolicyCompiler.COMMAND);
  }

  @Test
  void readmeIsStale() throws IOException {
    scratch.replace(REGO, "# title: Storage account accepts", "# title: Storage account takes");
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER
                + "/README.md: is not what the card says. It is made from the card. Run: "
                + PolicyCompiler.COMMAND);
  }

  @Test
  void fixturesAreMissing() throws IOException {
    scratch.delete(FOLDER + "/fixtures");
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER
                + ": has no folder fixtures. Add it with one <verdict>_<why>.json for each of"
                + " compliant, noncompliant, unknown.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compliant", "noncompliant", "unknown"})
  void fixturesOfOneVerdictAreMissing(String verdict) throws IOException {
    RuleFolder folder = new RuleFolder(scratch.file(FOLDER));
    for (Path fixture : folder.fixtures()) {
      if (fixture.getFileName().toString().startsWith(verdict + "_")) {
        Files.delete(fixture);
      }
    }
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER
                + ": has no fixture for the verdict "
                + verdict
                + ". Add fixtures/"
                + verdict
                + "_<why>.json.");
  }

  @Test
  void cardIsMissing() throws IOException {
    Files.writeString(
        scratch.file(REGO),
        """
        package plumbline.rules.storage.storage_https_only

        import data.plumbline.lib.check

        %s
        """
            .formatted(HOLDS));
    assertThat(scratch.problems())
        .contains(
            REGO + ": has no card. Begin the file with \"# METADATA\" and the card below it.");
  }

  @ParameterizedTest
  @CsvSource({
    "title, / lacks \"title\".",
    "description, / lacks \"description\".",
    "related_resources, / lacks \"related_resources\".",
    "name, /custom lacks \"name\".",
    "family, /custom lacks \"family\".",
    "severity, /custom lacks \"severity\".",
    "anchor, /custom lacks \"anchor\".",
    "reads, /custom lacks \"reads\".",
    "parameters, /custom lacks \"parameters\".",
    "rationale, /custom lacks \"rationale\".",
    "az, /custom/remediation lacks \"az\".",
    "bicep, /custom/remediation lacks \"bicep\".",
    "terraform, /custom/remediation lacks \"terraform\".",
  })
  void partOfTheCardIsMissing(String key, String message) throws IOException {
    Path rego = scratch.file(REGO);
    Files.writeString(rego, withoutKey(Files.readString(rego), key));
    assertThat(scratch.problems())
        .anySatisfy(
            problem -> assertThat(problem).startsWith(REGO + ": METADATA").endsWith(message));
  }

  @Test
  void packageIsAnother() throws IOException {
    scratch.replace(REGO, "package plumbline.rules.storage.storage_https_only", "package other");
    assertThat(scratch.problems())
        .contains(REGO + ": must say: package plumbline.rules.storage.storage_https_only");
  }

  @Test
  void fixSetsWhatTheRuleDoesNotRead() throws IOException {
    scratch.replace(
        REGO, "path: properties.supportsHttpsTrafficOnly", "path: properties.minimumTlsVersion");
    assertThat(scratch.problems())
        .contains(REGO + ": fixes account:properties.minimumTlsVersion, which it does not read.");
  }

  @Test
  void declaredReadIsNotUsed() throws IOException {
    scratch.replace(
        REGO,
        "- account:properties.supportsHttpsTrafficOnly",
        "- account:properties.minimumTlsVersion");
    assertThat(scratch.problems())
        .contains(
            REGO
                + ": declares that it reads account:properties.minimumTlsVersion, which its Rego"
                + " never asks for.");
  }

  @Test
  void fixtureExpectsSomethingElseThanItsNameSays() throws IOException {
    scratch.replace(
        FOLDER + "/fixtures/noncompliant_plain_http_allowed.json",
        "\"verdict\": \"noncompliant\"",
        "\"verdict\": \"compliant\"");
    assertThat(scratch.problems())
        .containsExactly(
            FOLDER
                + "/fixtures/noncompliant_plain_http_allowed.json: expects compliant. Its name must"
                + " begin with compliant_.");
  }

  @Test
  void folderIsNotInTheBaseline() throws IOException {
    scratch.delete(FOLDER);
    assertThat(scratch.problems())
        .containsExactly(
            "baselines/default.yaml: names the rule storage-https-only, which is not here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verdict := check.exists(\"account\", \"kind\") | defines no holds. Write: holds :="
            + " check.…",
        "holds := check.exists(\"account\", \"kind\") if true | line 45 holds is conditional",
        "holds := check.exists(\"account\", input.path) | line 45 refers to input.path. A rule"
            + " sees",
        "holds := data.plumbline.lib.facts.known(1, 2, 3) | refers to data.plumbline.lib.facts",
      })
  void holdsIsNotWhatItMustBe(String holds, String message) throws IOException {
    Assumptions.assumeTrue(
        Opa.located(System.getenv()).isPresent(), "opa is not on PATH, nor named by PLUMBLINE_OPA");
    // The card's reads must still be asked for, or an earlier check speaks.
    scratch.replace(REGO, HOLDS, holds + "\n\nasked := \"properties.supportsHttpsTrafficOnly\"");
    assertThatThrownBy(this::compile)
        .isInstanceOf(PolicyProblems.class)
        .hasMessageContaining(REGO)
        .hasMessageContaining(message);
  }

  private void compile() throws IOException, InterruptedException {
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    PolicyCompiler.compile(scratch.directory(), ScratchPolicies.digestProgram(), silent);
  }

  /** The file without a key of the card and what is indented below it. */
  private static String withoutKey(String rego, String key) {
    StringBuilder kept = new StringBuilder();
    int dropping = -1;
    for (String line : rego.split("\n", -1)) {
      int indent = line.length() - line.replaceFirst("^# *", "").length();
      if (dropping >= 0 && line.startsWith("#") && indent > dropping) {
        continue;
      }
      dropping = line.matches("# +" + key + ":.*") ? indent : -1;
      if (dropping < 0) {
        kept.append(line).append('\n');
      }
    }
    return kept.substring(0, kept.length() - 1);
  }
}
