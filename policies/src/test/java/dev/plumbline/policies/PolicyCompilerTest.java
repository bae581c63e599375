package dev.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling with the real opa; what needs it is skipped where there is none. */
final class PolicyCompilerTest {

  private static final String REGO = "rules/storage/storage_https_only/storage_https_only.rego";

  private final ScratchPolicies scratch;

  PolicyCompilerTest(@TempDir Path temporary) throws IOException {
    this.scratch = ScratchPolicies.copyOneRuleTo(temporary);
  }

  @Test
  void makesTheCommittedBytesAgain(@TempDir Path other) throws Exception {
    assumeOpa();
    ScratchPolicies all = ScratchPolicies.copyTo(other);
    all.delete("compiled");
    Files.delete(all.file("rules/storage/storage_https_only/README.md"));
    assertThat(compile(all)).startsWith("Compiled ");
    for (Path committed : files(ScratchPolicies.original().compiled())) {
      Path again = all.file("compiled").resolve(committed.getFileName().toString());
      assertThat(again).as("%s", committed.getFileName()).hasSameBinaryContentAs(committed);
    }
    assertThat(all.problems()).isEmpty();
  }

  @Test
  void writesNothingWhenSomethingIsWrong() throws Exception {
    assumeOpa();
    scratch.replace(REGO, "check.is_true(", "check.is_tru(");
    byte[] before = Files.readAllBytes(scratch.file("compiled/cards.json"));
    assertThatThrownBy(() -> compile(scratch))
        .isInstanceOf(PolicyProblems.class)
        .hasMessageContaining(REGO + ":")
        .hasMessageContaining("undefined function data.plumbline.lib.check.is_tru");
    assertThat(scratch.file("compiled/cards.json")).hasBinaryContent(before);
  }

  @Test
  void refusesFunctionsThatTheHostDoesNotHave() throws Exception {
    assumeOpa();
    scratch.replace(
        REGO,
        "holds := check.is_true(\"account\", \"properties.supportsHttpsTrafficOnly\")",
        "holds := check.is_true(\"account\", sprintf(\"%s\","
            + " [\"properties.supportsHttpsTrafficOnly\"]))");
    assertThatThrownBy(() -> compile(scratch)).hasMessageContaining("undefined function sprintf");
  }

  @Test
  void refusesFailingOpaTest() throws Exception {
    assumeOpa();
    scratch.replace("lib/verdicts.rego", "\"yes\": \"compliant\"", "\"yes\": \"noncompliant\"");
    assertThatThrownBy(() -> compile(scratch)).hasMessageContaining("opa test failed");
  }

  @Test
  void refusesUnformattedRego() throws Exception {
    assumeOpa();
    scratch.replace(REGO, "holds := check", "holds   :=   check");
    assertThatThrownBy(() -> compile(scratch)).hasMessageContaining("opa fmt failed");
  }

  @Test
  void saysHowToInstallOpa() {
    assertThatThrownBy(() -> Opa.find(scratch.directory(), Map.of("PATH", "")))
        .hasMessageContaining(
            "opa was not found on PATH or by PLUMBLINE_OPA. Install it: go install"
                + " github.com/open-policy-agent/opa@v1.22.2");
  }

  @Test
  void refusesAnotherVersionOfOpa() throws Exception {
    assumeOpa();
    Files.writeString(scratch.root().resolve(".ci/tools.env"), "OPA_VERSION=9.9.9\n");
    assertThatThrownBy(() -> compile(scratch))
        .hasMessageContaining(", but .ci/tools.env says 9.9.9. Install that one.");
  }

  private static void assumeOpa() {
    Assumptions.assumeTrue(
        Opa.located(System.getenv()).isPresent(), "opa is not on PATH, nor named by PLUMBLINE_OPA");
  }

  private static String compile(ScratchPolicies scratch) throws IOException, InterruptedException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8)) {
      PolicyCompiler.compile(scratch.directory(), ScratchPolicies.digestProgram(), stream);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
