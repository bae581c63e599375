package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether the baselines name existing rules, and the default baseline is there. */
final class BaselineCheck {

  private final PolicyDirectory directory;
  private final Schemas schemas;

  BaselineCheck(PolicyDirectory directory, Schemas schemas) {
    this.directory = directory;
    this.schemas = schemas;
  }

  List<Problem> check(List<RuleCardSource> cards) throws IOException {
    Set<String> rules = new TreeSet<>();
    cards.forEach(card -> rules.add(card.name()));
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory.baselines())) {
      for (Path path : files.sorted().toList()) {
        Path file = directory.relative(path);
        JsonNode baseline = Json.readYaml(Files.readString(path));
        problems.addAll(schemas.baseline(file, baseline));
        for (JsonNode rule : baseline.path("rules")) {
          if (!rules.contains(rule.asText())) {
            problems.add(
                new Problem(file, "names the rule " + rule.asText() + ", which is not here."));
          }
        }
      }
    }
    if (!Files.exists(directory.baselines().resolve("default.yaml"))) {
      problems.add(
          new Problem(Path.of("baselines"), "has no default.yaml. Add it with its rules."));
    }
    return problems;
  }
}
