package dev.plumbline.files;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a findings file. Any number of threads may call it. Closed without {@link #finish}, it
 * leaves a readable file that says that it is unfinished.
 *
 * <p>The methods that add a record throw {@link java.io.UncheckedIOException} when the disk fails.
 */
public final class FindingsWriter implements AutoCloseable {

  private final RecordWriter out;

  private FindingsWriter(RecordWriter out) {
    this.out = out;
  }

  /**
   * Starts a findings file, replacing the file and creating its directory when needed.
   *
   * @throws IOException when the file cannot be written
   */
  public static FindingsWriter create(Path file, FindingsHeader header) throws IOException {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("scan", ScanForm.write(header.scan()));
    members.put("pack", PackForm.write(header.pack()));
    members.put("inventorySha256", Value.of(header.inventoryDigest()));
    return new FindingsWriter(RecordWriter.create(file, FileKind.FINDINGS, members));
  }

  /** Adds the card of a rule that is used; before its first finding. */
  public void rule(RuleCard card) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("record", Value.of(RuleCardJson.RECORD));
    members.putAll(RuleCardJson.write(card).members());
    out.write(List.of(new Value.Obj(members)));
  }

  public void gap(Gap gap) {
    out.write(List.of(GapForm.write(gap)));
  }

  public void exclusion(Exclusion exclusion) {
    out.write(List.of(GapForm.write(exclusion)));
  }

  public void finding(Finding finding) {
    out.write(List.of(FindingForm.write(finding)));
  }

  public void reconciliation(Reconciliation row) {
    out.write(List.of(FindingForm.write(row)));
  }

  /**
   * Completes the file with its counts and digest.
   *
   * @throws IOException when the file cannot be written
   */
  public void finish() throws IOException {
    out.finish();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
