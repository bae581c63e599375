package dev.plumbline.reports.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one output directory that are there.
 *
 * @param fullest the one to send a reader to who wants all of it
 */
record OutputFiles(List<Path> paths, String fullest) {

  static OutputFiles beside(Path findings) {
    Path page = findings.resolveSibling("report.html");
    List<Path> paths =
        Stream.of(
                page,
                findings,
                findings.resolveSibling("findings.sarif"),
                findings.resolveSibling("inventory.jsonl"))
            .filter(Files::isRegularFile)
            .toList();
    return new OutputFiles(
        paths, paths.contains(page) ? "report.html" : findings.getFileName() + "");
  }

  void print(Paper paper) throws IOException {
    paper.heading("Files");
    for (Path path : paths) {
      paper.line("  " + path);
    }
  }
}
