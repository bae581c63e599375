package dev.plumbline.files;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Resolved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code known-findings.json} holds after the findings of a scan were accepted. Findings that
 * the scan does not speak of stay: it may have looked at a part only.
 *
 * @param findings to be written
 * @param added how many were not there before
 * @param dropped how many were there and are mended or gone
 */
public record Acceptance(List<KnownFinding> findings, int added, int dropped) {

  public Acceptance {
    findings = List.copyOf(findings);
  }

  /**
   * Accepts what counts in a findings file: what an exemption or a comment speaks for needs no
   * acceptance.
   *
   * @param known what was accepted before
   * @throws FileFormatException when it is not a findings file, or is unfinished
   * @throws IOException when the file cannot be read
   */
  public static Acceptance of(Collection<KnownFinding> known, Path findings) throws IOException {
    Map<String, KnownFinding> all = new LinkedHashMap<>();
    known.forEach(one -> all.put(one.fingerprint(), one));
    int added = 0;
    int dropped = 0;
    try (FindingsReader reader = FindingsReader.open(findings)) {
      if (!reader.finished()) {
        throw new FileFormatException(
            findings + " is unfinished: the scan that wrote it was interrupted. Scan again.");
      }
      Iterator<FindingsRecord> records = reader.records();
      while (records.hasNext()) {
        FindingsRecord record = records.next();
        if (record instanceof FindingsRecord.OfResolved(Resolved resolved)) {
          dropped += all.remove(resolved.fingerprint()) == null ? 0 : 1;
        } else if (record instanceof FindingsRecord.OfFinding(Finding finding)) {
          if (!KnownFindingsFile.isOpen(finding.verdict())) {
            dropped += all.remove(finding.fingerprint()) == null ? 0 : 1;
          } else if (finding.standing().exemption().isEmpty()
              && finding.standing().ignore().isEmpty()) {
            added += all.put(finding.fingerprint(), KnownFinding.of(finding)) == null ? 1 : 0;
          }
        }
      }
    }
    return new Acceptance(List.copyOf(all.values()), added, dropped);
  }
}
