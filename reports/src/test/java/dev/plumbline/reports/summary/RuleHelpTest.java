package dev.plumbline.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.RuleCardJson;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The help that a report carries, against the pages in the repository. */
class RuleHelpTest {

  private static final Path POLICIES =
      Path.of(System.getProperty("plumbline.root", "..")).resolve("policies");

  @Test
  void saysWhatTheReadmeOfTheRuleSays() throws IOException {
    Map<String, Path> pages = pages();
    List<RuleCard> cards =
        RuleCardJson.readAll(
            ValueJson.read(Files.readAllBytes(POLICIES.resolve("compiled/cards.json"))));
    assertThat(cards).isNotEmpty();
    for (RuleCard card : cards) {
      String page = Files.readString(pages.get(card.name().value()));
      // Its first line says what the page is made from, which is no help.
      assertThat(RuleHelp.markdown(card)).isEqualTo(page.substring(page.indexOf('\n') + 1));
    }
  }

  @Test
  void saysTheSameWithoutMarkup() throws IOException {
    RuleCard card =
        RuleCardJson.readAll(
                ValueJson.read(Files.readAllBytes(POLICIES.resolve("compiled/cards.json"))))
            .getFirst();
    assertThat(RuleHelp.text(card))
        .contains(card.title(), card.description(), card.rationale())
        .contains("Fix with " + RuleHelp.tool(card.remediation().firstKey()))
        .contains(RuleHelp.link(card).orElseThrow())
        .doesNotContain("```", "##");
  }

  private static Map<String, Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(POLICIES.resolve("rules"))) {
      return files
          .filter(file -> file.endsWith("README.md"))
          .collect(
              Collectors.toMap(
                  file -> file.getName(file.getNameCount() - 2).toString().replace('_', '-'),
                  page -> page));
    }
  }
}
