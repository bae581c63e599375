package dev.plumbline.evaluate.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.EntryPoints;
import dev.plumbline.evaluate.OpaCommand;
import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.engine.PolicyModule;
import dev.plumbline.files.Pack;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the policies' sources that may be changed and compiled anew, with entry points like
 * those of the pack itself.
 */
final class MutatedPack {

  private static final Pattern APPLIES = Pattern.compile("^applies\\b", Pattern.MULTILINE);

  private final PolicyPack original;
  private final Path folder;

  /** Copies the sources of a pack into an empty folder. */
  MutatedPack(PolicyPack original, Path policies, Path folder) throws IOException {
    this.original = original;
    this.folder = folder;
    try (Stream<Path> sources = Files.walk(policies)) {
      for (Path source : sources.filter(MutatedPack::isSource).toList()) {
        Path copy = folder.resolve(policies.relativize(source).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(source, copy);
      }
    }
    writeEntryPoints("anchors", card -> snake(card.anchor().value()));
    writeEntryPoints("single", card -> snake(card.name().value()));
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return name.equals("capabilities.json")
        || (name.endsWith(".rego")
            && !name.endsWith("_test.rego")
            && !file.toString().contains("target"));
  }

  /** Replaces a text that must occur. */
  void replace(String file, String find, String replacement) throws IOException {
    Path source = folder.resolve(file);
    String text = Files.readString(source);
    assertThat(text).as("%s, where a fault is to be seeded", file).contains(find);
    Files.writeString(source, text.replace(find, replacement));
  }

  /** Compiles what the folder holds now. */
  PolicyPack compile(OpaCommand opa) throws IOException {
    List<String> build =
        new ArrayList<>(
            List.of(
                "build", "-t", "wasm", "--capabilities", "capabilities.json", "-o", "out.tar.gz"));
    SortedMap<RuleName, String> rules = new TreeMap<>();
    SortedMap<ResourceType, String> anchors = new TreeMap<>();
    for (RuleCard card : original.cards()) {
      rules.put(card.name(), "plumbline/single/" + snake(card.name().value()));
      anchors.put(card.anchor(), "plumbline/anchors/" + snake(card.anchor().value()));
    }
    Stream.concat(rules.values().stream(), anchors.values().stream())
        .forEach(entryPoint -> build.addAll(List.of("-e", entryPoint)));
    build.addAll(List.of("lib", "rules", "single.rego", "anchors.rego"));
    opa.run(folder, build);
    opa.unpack(folder, "out.tar.gz", "/policy.wasm");
    return new PolicyPack(
        new Pack("mutated", "0", "0"),
        original.cards(),
        new EntryPoints(anchors, rules),
        original.baselines(),
        original.data(),
        PolicyModule.compile(Files.readAllBytes(folder.resolve("policy.wasm"))));
  }

  private void writeEntryPoints(String name, Function<RuleCard, String> head) throws IOException {
    StringBuilder rego =
        new StringBuilder("package plumbline." + name + "\n\nimport data.plumbline.lib.verdicts\n");
    for (RuleCard card : original.cards()) {
      String rule = "data.plumbline.rules." + service(card) + "." + snake(card.name().value());
      String verdict =
          APPLIES.matcher(source(card)).find()
              ? "verdicts.when(" + rule + ".applies, " + rule + ".holds)"
              : "verdicts.of(" + rule + ".holds)";
      rego.append('\n').append(head.apply(card)).append("[\"").append(card.name());
      rego.append("\"] := ").append(verdict).append('\n');
    }
    Files.writeString(folder.resolve(name + ".rego"), rego);
  }

  private String source(RuleCard card) {
    String rule = snake(card.name().value());
    Path file =
        folder.resolve("rules").resolve(service(card)).resolve(rule).resolve(rule + ".rego");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String snake(String name) {
    return name.replaceAll("[^a-z0-9]", "_");
  }

  private static String service(RuleCard card) {
    return card.name().value().substring(0, card.name().value().indexOf('-'));
  }
}
