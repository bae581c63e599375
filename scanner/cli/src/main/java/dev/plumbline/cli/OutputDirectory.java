package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that results go into: three files of ours, and a fourth while a scan runs; nothing
 * else in it is touched.
 */
record OutputDirectory(Path path) {

  /** The directory, made if it is not there. */
  static OutputDirectory at(Path path) throws UserException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw unwritable(path);
    }
    return new OutputDirectory(path);
  }

  /** Takes files of an earlier run away, so that what is there is always of one run. */
  void clear(Path... files) throws UserException {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw unwritable(path);
    }
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

  /** What an unfinished scan has read; gone once it is finished. */
  Path journal() {
    return path.resolve("scan.journal");
  }

  /** The results that are there. */
  List<Path> written() {
    return Stream.of(inventory(), findings(), page()).filter(Files::isRegularFile).toList();
  }

  private static UserException unwritable(Path path) {
    return UserException.usage(
        "Cannot write into "
            + path
            + ". Choose another directory with --output, or make this one writable.");
  }
}
