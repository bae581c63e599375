package dev.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One rule's folder: {@code rules/<service>/<rule_name>}, the same name everywhere. */
record RuleFolder(Path path) {

  /** {@code storage_https_only}: the folder, the files and the last part of the package. */
  String name() {
    return path.getFileName().toString();
  }

  String service() {
    return path.getName(path.getNameCount() - 2).toString();
  }

  /** {@code storage-https-only}. */
  String ruleName() {
    return name().replace('_', '-');
  }

  String packageName() {
    return "plumbline.rules." + service() + "." + name();
  }

  Path rego() {
    return path.resolve(name() + ".rego");
  }

  Path test() {
    return path.resolve(name() + "_test.rego");
  }

  Path readme() {
    return path.resolve("README.md");
  }

  Path fixturesFolder() {
    return path.resolve("fixtures");
  }

  /** The fixture files, sorted; empty when there is no folder for them. */
  List<Path> fixtures() throws IOException {
    if (!Files.isDirectory(fixturesFolder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(fixturesFolder())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
