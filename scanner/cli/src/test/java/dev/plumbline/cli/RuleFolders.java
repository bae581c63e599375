package dev.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the policies' own folders say of rules and baselines, without the pack made of them. */
final class RuleFolders {

  private RuleFolders() {}

  /** Names of rules by the family in their cards; a rule is {@code SERVICE/rule_name}. */
  static Map<String, List<String>> byFamily(Path rules) throws IOException {
    Map<String, List<String>> families = new TreeMap<>();
    try (Stream<Path> services = Files.list(rules)) {
      services.flatMap(RuleFolders::children).sorted().forEach(folder -> put(families, folder));
    }
    return families;
  }

  /** Names of rules by baseline. */
  static Map<String, List<String>> baselines(Path folder) {
    Map<String, List<String>> baselines = new TreeMap<>();
    children(folder)
        .filter(file -> file.toString().endsWith(".yaml"))
        .forEach(
            file ->
                baselines.put(
                    name(file).replace(".yaml", ""),
                    lines(file)
                        .filter(line -> line.startsWith("  - "))
                        .map(line -> line.substring("  - ".length()))
                        .toList()));
    return baselines;
  }

  /** The verdict, if a fixture of the rule is for it; else a text that is none. */
  static String fixture(String rule, String verdict) throws IOException {
    Path policies = Path.of(System.getProperty("plumbline.root"), "policies");
    String name = rule.replace('-', '_');
    Path folder =
        policies
            .resolve("rules")
            .resolve(name.substring(0, name.indexOf('_')))
            .resolve(name)
            .resolve("fixtures");
    try (Stream<Path> fixtures = Files.list(folder)) {
      return fixtures.anyMatch(file -> name(file).startsWith(verdict + "_"))
          ? verdict
          : "no fixture in " + folder;
    }
  }

  /** Names of the rules of one. */
  static List<String> baseline(Path policies, String name) {
    return Objects.requireNonNull(baselines(policies.resolve("baselines")).get(name));
  }

  private static void put(Map<String, List<String>> families, Path folder) {
    String family =
        lines(folder.resolve(name(folder) + ".rego"))
            .filter(line -> line.startsWith("#   family: "))
            .findFirst()
            .orElseThrow()
            .substring("#   family: ".length());
    families.computeIfAbsent(family, any -> new ArrayList<>()).add(name(folder).replace('_', '-'));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Stream<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
