package dev.plumbline.files;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Usage;
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
    add(new Value.Obj(members));
  }

  public void gap(Gap gap) {
    add(GapForm.write(gap));
  }

  public void exclusion(Exclusion exclusion) {
    add(GapForm.write(exclusion));
  }

  public void usage(Usage usage) {
    add(UsageForm.write(usage));
  }

  public void finding(Finding finding) {
    add(FindingForm.write(finding));
  }

  public void reconciliation(Reconciliation row) {
    add(FindingForm.write(row));
  }

  /** Adds a record of any kind. */
  public void record(FindingsRecord record) {
    switch (record) {
      case FindingsRecord.OfRule(RuleCard card) -> rule(card);
      case FindingsRecord.OfGap(Gap gap) -> gap(gap);
      case FindingsRecord.OfExclusion(Exclusion exclusion) -> exclusion(exclusion);
      case FindingsRecord.OfUsage(Usage usage) -> usage(usage);
      case FindingsRecord.OfFinding(Finding finding) -> finding(finding);
      case FindingsRecord.OfResolved(Resolved resolved) -> add(NoticeForm.write(resolved));
      case FindingsRecord.OfNotice(Notice notice) -> add(NoticeForm.write(notice));
      case FindingsRecord.OfExemption row -> add(RegisterForm.write(row));
      case FindingsRecord.OfAcceptedGap row -> add(RegisterForm.write(row));
      case FindingsRecord.OfReconciliation(Reconciliation row) -> reconciliation(row);
    }
  }

  private void add(Value.Obj record) {
    out.write(List.of(record));
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
