package dev.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that every build runs to see whether policies/compiled is what the sources make. */
final class PolicyDigestTest {

  private final ScratchPolicies scratch;

  PolicyDigestTest(@TempDir Path temporary) throws IOException {
    this.scratch = ScratchPolicies.copyTo(temporary);
  }

  @Test
  void namesEverythingThatChangedAndTheCommand() throws Exception {
    Files.writeString(scratch.file("rules/storage/storage_https_only/storage_https_only.rego"), "");
    Files.writeString(scratch.file("lib/facts.rego"), "");
    Files.writeString(scratch.file("defaults.yaml"), "");
    Files.writeString(scratch.file("capabilities.json"), "");
    Files.writeString(scratch.file("compiled/policy.wasm"), "");
    Files.writeString(scratch.file("rules/storage/new.rego"), "package new\n");
    scratch.delete("lib/verdicts.rego");
    Files.writeString(scratch.root().resolve(".ci/tools.env"), "OPA_VERSION=9.9.9\n");
    assertThat(check())
        .isEqualTo(
            """
            1 policies/compiled is stale: changed since it was compiled: OPA_VERSION, \
            capabilities.json, compiled/policy.wasm, defaults.yaml, lib/facts.rego, \
            lib/verdicts.rego, rules/storage/new.rego, \
            rules/storage/storage_https_only/storage_https_only.rego.
            Run: %s
            """
                .formatted(PolicyCompiler.COMMAND));
  }

  @Test
  void doesNotMindWhatIsNotCompiled() throws Exception {
    String folder = "rules/storage/storage_https_only/";
    Files.writeString(scratch.file(folder + "storage_https_only_test.rego"), "");
    Files.writeString(scratch.file(folder + "README.md"), "");
    Files.writeString(scratch.file("lib/facts_test.rego"), "");
    assertThat(check()).isEqualTo("0 ");
  }

  /** Exit code, a space, and what the program printed. */
  private String check() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                ScratchPolicies.digestProgram().toString(),
                scratch.directory().root().toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + output;
  }
}
