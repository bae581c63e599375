package dev.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The committed pack: everything about it that can be checked without opa. */
final class PolicySourcesTest {

  private final PolicyDirectory directory = ScratchPolicies.original();

  @Test
  void areSound() throws IOException {
    assertThat(PolicySources.read(directory).problems()).isEmpty();
  }

  @Test
  void readmePagesAreMadeFromTheCards() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (RuleCardSource card : PolicySources.read(directory).cards()) {
      new Readme(card).check(directory).ifPresent(problems::add);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void compiledTextsAreMadeFromTheSources() throws IOException {
    CompiledTexts texts = new CompiledTexts(PolicySources.read(directory));
    for (Map.Entry<String, String> file : texts.byName().entrySet()) {
      Path committed = directory.compiled().resolve(file.getKey());
      assertThat(Files.readString(committed))
          .as("%s; run: %s", file.getKey(), PolicyCompiler.COMMAND)
          .isEqualTo(file.getValue());
    }
  }

  /** Which rules it names is a decision; that they exist is checked with the other sources. */
  @Test
  void defaultBaselineNamesItsRulesInOrder() throws IOException {
    JsonNode baseline =
        Json.readYaml(Files.readString(directory.baselines().resolve("default.yaml")));
    List<String> named = new ArrayList<>();
    baseline.path("rules").forEach(rule -> named.add(rule.asText()));
    assertThat(named).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(18);
  }

  /** A default of a fact that a rule inherits would be looked up with the wrong API version. */
  @Test
  void defaultsByApiVersionAreReadOnTheirOwnResourceOnly() throws IOException {
    PolicySources sources = PolicySources.read(directory);
    for (JsonNode row : sources.defaults().rows()) {
      if (!row.path("when").has("api_version")) {
        continue;
      }
      String read = row.path("fact").asText() + ":" + row.path("path").asText();
      for (RuleCardSource card : sources.cards()) {
        if (card.reads().contains(read)) {
          assertThat(card.anchor()).as(card.name()).isEqualTo(row.path("type").asText());
        }
      }
    }
  }

  /** A row that no rule reads is untested, and soon wrong. */
  @Test
  void everyDefaultIsReadBySomeRule() throws IOException {
    PolicySources sources = PolicySources.read(directory);
    TreeSet<String> read = new TreeSet<>();
    sources.cards().forEach(card -> read.addAll(card.reads()));
    for (JsonNode row : sources.defaults().rows()) {
      assertThat(read).contains(row.path("fact").asText() + ":" + row.path("path").asText());
    }
  }
}
