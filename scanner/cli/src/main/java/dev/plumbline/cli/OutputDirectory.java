package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory that a scan writes into: its own three files, nothing else in it is touched. */
record OutputDirectory(Path path) {

  /** Makes the directory, and takes the files of an earlier run away so that runs never mix. */
  static OutputDirectory prepare(Path path) throws UserException {
    OutputDirectory directory = new OutputDirectory(path);
    try {
      Files.createDirectories(path);
      for (Path file : directory.files()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw UserException.usage(
          "Cannot write into "
              + path
              + ". Choose another directory with --output, or make this one writable.");
    }
    return directory;
  }

  Path inventory() {
    return path.resolve("inventory.jsonl");
  }

  Path findings() {
    return path.resolve("findings.jsonl");
  }

  Path page() {
    return path.resolve("report.html");
  }

  /** Every file that a scan writes, whether it is there or not. */
  List<Path> files() {
    return List.of(inventory(), findings(), page());
  }

  /** Those that are there. */
  List<Path> written() {
    return Stream.of(inventory(), findings(), page()).filter(Files::isRegularFile).toList();
  }
}
