package dev.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault of {@code seeded-faults.json} fits into the library as it is, still compiles, and
 * makes the library's own tests fail. The evaluation's test kit seeds the same faults.
 */
final class SeededFaultsTest {

  private final ScratchPolicies scratch;

  SeededFaultsTest(@TempDir Path temporary) throws IOException {
    this.scratch = ScratchPolicies.copyOneRuleTo(temporary);
  }

  static List<JsonNode> faults() throws IOException {
    List<JsonNode> faults = new ArrayList<>();
    String file = "seeded-faults.json";
    try (InputStream in = SeededFaultsTest.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path.");
      }
      Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).forEach(faults::add);
    }
    return faults;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void failsTheTestsOfTheLibrary(JsonNode fault) throws IOException {
    Assumptions.assumeTrue(
        Opa.located(System.getenv()).isPresent(), "opa is not on PATH, nor named by PLUMBLINE_OPA");
    Opa opa = Opa.find(scratch.directory(), System.getenv());
    String[] test = {"test", "--ignore", "fixtures", "lib", "rules", "compiled/data.json"};
    assertThat(opa.run(test)).contains("PASS");
    scratch.replace(
        fault.path("file").asText(),
        fault.path("text").asText(),
        fault.path("replacement").asText());
    opa.run("check", "--strict", "lib", "rules");
    assertThat(catchThrowable(() -> opa.run(test)))
        .isInstanceOf(PolicyProblems.class)
        .hasMessageContaining("FAIL");
  }
}
