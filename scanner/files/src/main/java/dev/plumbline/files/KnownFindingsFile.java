package dev.plumbline.files;

import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code known-findings.json}: the findings that were accepted when a repository adopted Plumbline.
 * It is kept in the repository, so it is sorted and has a finding per line: accepting one more
 * changes one line. Its schema is {@code known-findings-1.json}.
 */
public final class KnownFindingsFile {

  private static final String SCHEMA = "plumbline/known-findings";
  private static final int VERSION = 1;

  private KnownFindingsFile() {}

  /**
   * The findings that a file holds.
   *
   * @throws FileFormatException when it is not such a file, or has a version that this Plumbline
   *     does not read; the message names the file and the member
   * @throws IOException when the file cannot be read
   */
  public static List<KnownFinding> read(Path file) throws IOException {
    try {
      Members root = Members.of(ValueJson.read(Files.readAllBytes(file)), "");
      if (!root.text("schema").equals(SCHEMA)) {
        throw root.problem("must have the schema " + SCHEMA);
      }
      if (root.number("version") > VERSION) {
        throw new FileFormatException("it was written by a newer Plumbline: update Plumbline");
      }
      List<KnownFinding> findings = root.list("findings", KnownFindingsFile::known);
      root.end();
      return findings;
    } catch (FileFormatException e) {
      throw new FileFormatException(
          "Cannot read the known findings "
              + file
              + ": "
              + e.getMessage()
              + ". Write it with plumbline known-findings accept.",
          e);
    }
  }

  /**
   * Writes a file, replacing it. The same findings give the same bytes.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path file, Collection<KnownFinding> findings) throws IOException {
    String lines =
        new TreeSet<>(findings)
            .stream()
                .map(known -> "    " + ValueJson.write(form(known)))
                .collect(Collectors.joining(",\n"));
    String text =
        """
        {
          "schema": "%s",
          "version": %d,
          "findings": [%s]
        }
        """
            .formatted(SCHEMA, VERSION, lines.isEmpty() ? "" : "\n" + lines + "\n  ");
    Files.writeString(file, text);
  }

  static boolean isOpen(Verdict verdict) {
    return switch (verdict) {
      case NONCOMPLIANT, UNKNOWN -> true;
      case COMPLIANT, NOT_APPLICABLE -> false;
    };
  }

  private static Value form(KnownFinding known) {
    return Value.object(
        "resource", Value.of(known.resource().value()),
        "rule", Value.of(known.rule().value()),
        "verdict", Value.of(known.verdict().wireName()),
        "severity", Value.of(known.severity().wireName()),
        "fingerprint", Value.of(known.fingerprint()));
  }

  private static KnownFinding known(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Verdict verdict = members.choice("verdict", Verdict.values(), Verdict::wireName);
    if (!isOpen(verdict)) {
      throw members.problem("must be noncompliant or unknown");
    }
    KnownFinding known =
        new KnownFinding(
            members.object("rule", FindingForm::ruleName),
            verdict,
            members.choice("severity", Severity.values(), Severity::wireName),
            members.object("resource", PlaceForm::id),
            members.text("fingerprint"));
    members.end();
    return known;
  }
}
