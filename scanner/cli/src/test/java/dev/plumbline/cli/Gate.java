package dev.plumbline.cli;

import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A finished {@code scan path} of a repository, and what its findings file says. */
record Gate(Path directory, int exitCode, String said, List<FindingsRecord> records) {

  static Gate of(Path directory, String... options) {
    Desk desk = new Desk(directory);
    Path output = directory.resolve(".git").resolve("plumbline");
    List<String> arguments = new ArrayList<>(List.of("scan", "path", "."));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--output", output.toString()));
    int code = desk.run(arguments.toArray(String[]::new));
    return new Gate(directory, code, desk.err(), records(output.resolve("findings.jsonl")));
  }

  /** Noncompliant and counted. */
  List<Finding> counting() {
    return noncompliant().filter(finding -> finding.standing().counts()).toList();
  }

  List<Finding> known() {
    return noncompliant().filter(finding -> finding.standing().known().isPresent()).toList();
  }

  List<Finding> ignored() {
    return noncompliant().filter(finding -> finding.standing().ignore().isPresent()).toList();
  }

  List<Resolved> resolved() {
    return of(FindingsRecord.OfResolved.class).map(FindingsRecord.OfResolved::resolved).toList();
  }

  List<Notice> notices(Notice.Kind kind) {
    return of(FindingsRecord.OfNotice.class)
        .map(FindingsRecord.OfNotice::notice)
        .filter(notice -> notice.kind() == kind)
        .toList();
  }

  List<Gap> gaps() {
    return of(FindingsRecord.OfGap.class).map(FindingsRecord.OfGap::gap).toList();
  }

  /** What stands at a place of one line. */
  String text(Location at) {
    try {
      String line = Files.readAllLines(directory.resolve(at.file())).get(at.line() - 1);
      return line.substring(at.column() - 1, at.endColumn() - 1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Stream<Finding> noncompliant() {
    return of(FindingsRecord.OfFinding.class)
        .map(FindingsRecord.OfFinding::finding)
        .filter(finding -> finding.verdict() == Verdict.NONCOMPLIANT);
  }

  private <T extends FindingsRecord> Stream<T> of(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast);
  }

  static List<FindingsRecord> records(Path findings) {
    if (!Files.exists(findings)) {
      return List.of();
    }
    List<FindingsRecord> records = new ArrayList<>();
    try (FindingsReader reader = FindingsReader.open(findings)) {
      reader.records().forEachRemaining(records::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return records;
  }
}
