package dev.plumbline.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pack's sources after every check that needs no opa.
 *
 * @param problems everything that is wrong, empty when the sources are sound
 */
record PolicySources(
    PolicyDirectory directory,
    List<RuleCardSource> cards,
    DefaultsTable defaults,
    List<Problem> problems) {

  PolicySources {
    cards = List.copyOf(cards);
    problems = List.copyOf(problems);
  }

  static PolicySources read(PolicyDirectory directory) throws IOException {
    Schemas schemas = new Schemas(directory);
    List<Problem> problems = new ArrayList<>();
    DefaultsTable defaults = readDefaults(directory, schemas, problems);
    FolderCheck folders = new FolderCheck(directory);
    List<RuleCardSource> cards = new ArrayList<>();
    for (RuleFolder folder : directory.folders()) {
      problems.addAll(folders.check(folder));
      if (Files.isRegularFile(folder.rego())) {
        readCard(directory, folder, problems, cards);
      }
    }
    CardCheck cardCheck = new CardCheck(directory, schemas, defaults);
    FixtureCheck fixtureCheck = new FixtureCheck(directory, schemas);
    for (RuleCardSource card : cards) {
      problems.addAll(cardCheck.check(card));
      problems.addAll(fixtureCheck.check(card));
    }
    problems.addAll(new BaselineCheck(directory, schemas).check(cards));
    return new PolicySources(directory, cards, defaults, problems);
  }

  private static DefaultsTable readDefaults(
      PolicyDirectory directory, Schemas schemas, List<Problem> problems) throws IOException {
    JsonNode rows = Json.readYaml(Files.readString(directory.defaults()));
    DefaultsTable table = new DefaultsTable(rows);
    problems.addAll(schemas.defaults(directory.relative(directory.defaults()), rows));
    problems.addAll(table.check(directory));
    return table;
  }

  private static void readCard(
      PolicyDirectory directory,
      RuleFolder folder,
      List<Problem> problems,
      List<RuleCardSource> cards)
      throws IOException {
    Path file = directory.relative(folder.rego());
    String text = Files.readString(folder.rego());
    String yaml = RuleCardSource.yamlOf(text);
    if (yaml.isBlank()) {
      problems.add(
          new Problem(
              file, "has no card. Begin the file with \"# METADATA\" and the card below it."));
      return;
    }
    try {
      cards.add(new RuleCardSource(folder, text, Json.readYaml(yaml)));
    } catch (JsonProcessingException e) {
      problems.add(new Problem(file, "the card is not YAML: " + e.getOriginalMessage()));
    }
  }
}
