package dev.plumbline.cli;

import dev.plumbline.demo.Exchange;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What a scan left behind.
 *
 * @param code its exit code
 * @param said its standard error
 * @param lines the records of its findings as they stand in the file, none if there is no file
 * @param wire everything that was asked
 */
record Aftermath(
    int code,
    String said,
    List<String> lines,
    List<Finding> findings,
    List<Gap> gaps,
    List<Exclusion> exclusions,
    List<Exchange> wire) {

  static Aftermath of(int code, String said, Path file, List<Exchange> wire) throws IOException {
    List<Finding> findings = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<Exclusion> exclusions = new ArrayList<>();
    List<String> lines = List.of();
    if (Files.exists(file)) {
      lines =
          Files.readAllLines(file).stream()
              .filter(line -> line.startsWith("{\"record\":\"finding\""))
              .toList();
      try (FindingsReader reader = FindingsReader.open(file)) {
        for (Iterator<FindingsRecord> records = reader.records(); records.hasNext(); ) {
          switch (records.next()) {
            case FindingsRecord.OfFinding(Finding finding) -> findings.add(finding);
            case FindingsRecord.OfGap(Gap gap) -> gaps.add(gap);
            case FindingsRecord.OfExclusion(Exclusion exclusion) -> exclusions.add(exclusion);
            default -> {}
          }
        }
      }
    }
    return new Aftermath(code, said, lines, findings, gaps, exclusions, wire);
  }

  /**
   * The findings of everything but one resource and what is below it, as they stand in the file.
   */
  List<String> linesBeside(String resource) {
    String about = "\"resource\":\"" + resource.toLowerCase(Locale.ROOT);
    return lines.stream()
        .filter(line -> !line.toLowerCase(Locale.ROOT).contains(about + "\""))
        .filter(line -> !line.toLowerCase(Locale.ROOT).contains(about + "/"))
        .toList();
  }

  /** How many requests for a path, whatever their query; tunnels for a host. */
  long requests(String path) {
    return wire.stream()
        .filter(exchange -> exchange.target().replaceFirst("[?:].*", "").equalsIgnoreCase(path))
        .count();
  }

  long tokens() {
    return wire.stream()
        .filter(exchange -> exchange.method().equals("POST"))
        .filter(exchange -> exchange.target().endsWith("/oauth2/v2.0/token"))
        .count();
  }
}
