package dev.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the repository's policies that a test may break. */
record ScratchPolicies(Path root) {

  private static final List<String> PARTS =
      List.of(
          "policies/rules",
          "policies/lib",
          "policies/schema",
          "policies/baselines",
          "policies/compiled",
          "policies/defaults.yaml",
          "policies/capabilities.json",
          ".ci/tools.env");

  static Path repository() {
    return Path.of(System.getProperty("plumbline.root"));
  }

  static PolicyDirectory original() {
    return new PolicyDirectory(repository().resolve("policies"));
  }

  static Path digestProgram() {
    return repository().resolve(".mvn/build/CheckPolicyDigest.java");
  }

  static ScratchPolicies copyTo(Path root) throws IOException {
    return copy(root, "");
  }

  private static ScratchPolicies copy(Path root, String onlyRule) throws IOException {
    for (String part : PARTS) {
      Path from = repository().resolve(part);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (part.endsWith("rules") && !file.toString().contains(onlyRule)) {
            continue;
          }
          Path to = root.resolve(repository().relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    return new ScratchPolicies(root);
  }

  /** A copy with a single rule, because opa takes its time for each. */
  static ScratchPolicies copyOneRuleTo(Path root) throws IOException {
    ScratchPolicies scratch = copy(root, "storage_https_only");
    try (Stream<Path> baselines = Files.list(scratch.file("baselines"))) {
      for (Path baseline : baselines.toList()) {
        Files.delete(baseline);
      }
    }
    Files.writeString(
        scratch.file("baselines/default.yaml"),
        """
        name: default
        description: The one rule of a copy that a test may break.
        rules: [storage-https-only]
        """);
    return scratch;
  }

  PolicyDirectory directory() {
    return new PolicyDirectory(root.resolve("policies"));
  }

  Path file(String path) {
    return directory().root().resolve(path);
  }

  /** Replaces a text that must stand in the file exactly once. */
  void replace(String path, String text, String replacement) throws IOException {
    String before = Files.readString(file(path));
    int at = before.indexOf(text);
    if (at < 0 || before.indexOf(text, at + 1) >= 0) {
      throw new IllegalArgumentException(path + " does not hold exactly once: " + text);
    }
    Files.writeString(file(path), before.replace(text, replacement));
  }

  void delete(String path) throws IOException {
    try (Stream<Path> files = Files.walk(file(path))) {
      for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  /** What every build says that needs no opa. */
  List<String> problems() throws IOException {
    PolicySources sources = PolicySources.read(directory());
    Stream<Problem> pages =
        sources.cards().stream().flatMap(card -> readmeProblem(card, directory()).stream());
    return Stream.concat(sources.problems().stream(), pages).map(Problem::toString).toList();
  }

  private static List<Problem> readmeProblem(RuleCardSource card, PolicyDirectory directory) {
    try {
      return new Readme(card).check(directory).stream().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
