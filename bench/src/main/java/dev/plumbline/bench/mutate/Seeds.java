package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Json;
import dev.plumbline.bench.generate.TemplateGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All templates of the tests, whether files or text blocks in their sources, and small generated
 * ones. A larger one is left out: it takes long and rarely shows more.
 */
final class Seeds {

  static final int LARGEST = 4_000;

  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);

  private Seeds() {}

  static List<Seed> of(Path root, int generated) throws IOException {
    List<Seed> seeds = new ArrayList<>();
    for (Path tests :
        List.of(
            Path.of("scanner", "template"), Path.of("scanner", "cli"), Path.of("github-action"))) {
      try (Stream<Path> files = Files.walk(root.resolve(tests))) {
        for (Path file : files.filter(Seeds::isOfTests).sorted().toList()) {
          add(seeds, root, file);
        }
      }
    }
    TemplateGenerator generator = new TemplateGenerator(1);
    for (int i = 0; i < generated; i++) {
      seed("generated " + i, generator.small(i)).ifPresent(seeds::add);
    }
    return seeds;
  }

  private static boolean isOfTests(Path file) {
    String path = file.toString().replace('\\', '/');
    boolean test = path.contains("/src/test/") || path.contains("/github-action/");
    return test && (path.endsWith(".json") || path.endsWith(".jsonc") || path.endsWith(".java"));
  }

  private static void add(List<Seed> seeds, Path root, Path file) throws IOException {
    String name = root.relativize(file).toString();
    String text = Files.readString(file);
    if (!name.endsWith(".java")) {
      seed(name, text).ifPresent(seeds::add);
      return;
    }
    TEXT_BLOCK
        .matcher(text)
        .results()
        .map(block -> block.group(1).stripIndent().translateEscapes())
        .flatMap(block -> seed(name, block).stream())
        .forEach(seeds::add);
  }

  /**
   * Tests write whole templates, templates without the braces, or resources alone; the reader gets
   * a template.
   */
  private static Optional<Seed> seed(String name, String text) {
    if (text.length() > LARGEST || !text.contains("\"type\"")) {
      return Optional.empty();
    }
    String written = text.replace("%s", "{}");
    return Stream.of("%s", "{%s}", "{\"resources\": [%s]}")
        .map(around -> around.replace("%s", written))
        .flatMap(whole -> Json.read(whole).stream())
        .filter(tree -> tree instanceof ObjectNode && tree.has("resources"))
        .findFirst()
        .map(tree -> whole(name, (ObjectNode) tree, text));
  }

  private static Seed whole(String name, ObjectNode tree, String text) {
    if (tree.has("$schema")) {
      return new Seed(name, text, tree);
    }
    tree.put("$schema", SCHEMA);
    tree.put("contentVersion", "1.0.0.0");
    return new Seed(name, Json.text(tree), tree);
  }
}
