package dev.plumbline.evaluate.kit;

import dev.plumbline.files.ValueJson;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One hand-written case of a rule.
 *
 * @param verdict wire name of the verdict it must give
 * @param reason wire name of the kind of a reason it must give, or empty
 * @param input what the rule sees
 */
record Fixture(String name, String verdict, String reason, Value input) {

  /** The fixtures of a rule, sorted by name. */
  static List<Fixture> of(RuleCard card, Path policies) throws IOException {
    String rule = card.name().value().replace('-', '_');
    String service = rule.substring(0, rule.indexOf('_'));
    Path folder = policies.resolve("rules").resolve(service).resolve(rule).resolve("fixtures");
    List<Fixture> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        fixtures.add(read(file));
      }
    }
    return fixtures;
  }

  private static Fixture read(Path file) throws IOException {
    Value all = ValueJson.read(Files.readAllBytes(file));
    return new Fixture(
        file.getFileName().toString().replace(".json", ""),
        all.at("expect", "verdict").textOr(""),
        all.at("expect", "reason").textOr(""),
        all.at("input"));
  }

  @Override
  public String toString() {
    return name;
  }
}
