package dev.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the pack's sources lie below {@code policies/}. */
record PolicyDirectory(Path root) {

  Path rules() {
    return root.resolve("rules");
  }

  Path lib() {
    return root.resolve("lib");
  }

  Path compiled() {
    return root.resolve("compiled");
  }

  Path defaults() {
    return root.resolve("defaults.yaml");
  }

  Path baselines() {
    return root.resolve("baselines");
  }

  Path capabilities() {
    return root.resolve("capabilities.json");
  }

  Path schema(String name) {
    return root.resolve("schema").resolve(name + ".schema.json");
  }

  /** Every {@code rules/<service>/<rule_name>} folder, sorted. */
  List<RuleFolder> folders() throws IOException {
    try (Stream<Path> paths = Files.find(rules(), 2, (p, a) -> a.isDirectory())) {
      return paths
          .filter(path -> rules().relativize(path).getNameCount() == 2)
          .sorted()
          .map(RuleFolder::new)
          .toList();
    }
  }

  /**
   * The text of each file of the library, by the package that it is: {@code data.plumbline.lib.…}.
   */
  Map<String, String> library() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(lib())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rego")).toList()) {
        String name = file.getFileName().toString().replace(".rego", "");
        texts.put("data.plumbline.lib." + name, Files.readString(file));
      }
    }
    return texts;
  }

  /** A path as problems and digests name it: relative to the root, with forward slashes. */
  Path relative(Path path) {
    return root.relativize(path);
  }
}
