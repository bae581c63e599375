package dev.plumbline.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the fixtures of a rule are well-formed and say in their name what they expect. */
final class FixtureCheck {

  private final PolicyDirectory directory;
  private final Schemas schemas;

  FixtureCheck(PolicyDirectory directory, Schemas schemas) {
    this.directory = directory;
    this.schemas = schemas;
  }

  List<Problem> check(RuleCardSource card) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Path> inputs = new TreeMap<>();
    for (Path path : card.folder().fixtures()) {
      Path file = directory.relative(path);
      try {
        JsonNode fixture = Json.read(Files.readString(path));
        problems.addAll(check(card, file, fixture));
        Path other = inputs.putIfAbsent(fixture.path("input").toString(), file);
        if (other != null) {
          problems.add(new Problem(file, "has the same input as " + other + ". Remove one."));
        }
      } catch (JsonProcessingException e) {
        problems.add(new Problem(file, "is not JSON: " + e.getOriginalMessage()));
      }
    }
    return problems;
  }

  private List<Problem> check(RuleCardSource card, Path file, JsonNode fixture) {
    List<Problem> problems = new ArrayList<>(schemas.fixture(file, fixture));
    String verdict = fixture.path("expect").path("verdict").asText();
    if (!file.getFileName().toString().startsWith(verdict + "_")) {
      problems.add(
          new Problem(file, "expects " + verdict + ". Its name must begin with " + verdict + "_."));
    }
    if (!fixture.path("input").path("type").asText().equals(card.anchor())) {
      problems.add(
          new Problem(file, "input.type must be the rule's anchor, " + card.anchor() + "."));
    }
    if (verdict.equals("unknown") != fixture.path("expect").has("reason")) {
      problems.add(
          new Problem(file, "expect.reason must be given for unknown, and for nothing else."));
    }
    for (JsonNode needed : card.custom().path("facts").path("needed")) {
      if (!fixture.path("input").path("facts").has(needed.asText())) {
        problems.add(
            new Problem(file, "input.facts lacks " + needed.asText() + ", which the rule needs."));
      }
    }
    return problems;
  }
}
