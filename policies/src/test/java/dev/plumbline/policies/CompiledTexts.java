package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files in {@code compiled/} that are made from the sources without opa. */
final class CompiledTexts {

  private final PolicySources sources;
  private final EntryPoints entryPoints;

  CompiledTexts(PolicySources sources) {
    this.sources = sources;
    this.entryPoints = new EntryPoints(sources.cards());
  }

  /** Text by file name. */
  SortedMap<String, String> byName() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("baselines.json", Json.pretty(baselines()));
    texts.put("cards.json", Json.pretty(cards()));
    texts.put("data.json", Json.pretty(data()));
    texts.put("entrypoints.json", Json.pretty(entryPoints.index()));
    return texts;
  }

  /** The baselines by name, for a program that should not need a YAML reader to start. */
  private ObjectNode baselines() throws IOException {
    ObjectNode baselines = Json.object();
    try (Stream<Path> files = Files.list(sources.directory().baselines())) {
      for (Path file : files.sorted().toList()) {
        JsonNode baseline = Json.readYaml(Files.readString(file));
        baselines.putObject(baseline.path("name").asText()).set("rules", baseline.path("rules"));
      }
    }
    return baselines;
  }

  private ArrayNode cards() {
    ArrayNode cards = Json.array();
    sources.cards().forEach(card -> cards.add(card.toJson()));
    return cards;
  }

  /** The engine's data: the defaults table, and the parameters as the cards give them. */
  private ObjectNode data() {
    ObjectNode data = Json.object();
    ObjectNode plumbline = data.putObject("plumbline");
    plumbline.set("defaults", sources.defaults().byFactAndPath());
    ObjectNode parameters = plumbline.putObject("parameters");
    for (RuleCardSource card : sources.cards()) {
      card.custom()
          .path("parameters")
          .properties()
          .forEach(
              parameter ->
                  parameters
                      .withObjectProperty(card.name())
                      .set(parameter.getKey(), parameter.getValue().path("value")));
    }
    return data;
  }
}
