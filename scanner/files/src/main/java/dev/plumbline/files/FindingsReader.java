package dev.plumbline.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Reads a findings file record by record. A file without a trailer is readable up to its last full
 * line, and {@link #finished} says so.
 */
public final class FindingsReader implements AutoCloseable {

  private final RecordReader<FindingsRecord> in;
  private final FindingsHeader header;

  private FindingsReader(RecordReader<FindingsRecord> in, FindingsHeader header) {
    this.in = in;
    this.header = header;
  }

  /**
   * Opens a findings file and checks its header and digest.
   *
   * @throws FileFormatException when it is not a findings file, was changed after it was written,
   *     or has a version that this Plumbline does not read
   * @throws IOException when the file cannot be read
   */
  public static FindingsReader open(Path file) throws IOException {
    RecordReader<FindingsRecord> in =
        RecordReader.open(file, FileKind.FINDINGS, FindingsReader::record);
    try {
      return new FindingsReader(in, in.header(FindingsReader::header));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static FindingsHeader header(Members header) throws FileFormatException {
    return new FindingsHeader(
        header.object("scan", ScanForm::read),
        header.object("pack", PackForm::read),
        header.text("inventorySha256"));
  }

  private static FindingsRecord record(String kind, Members record) throws FileFormatException {
    return switch (kind) {
      case RuleCardJson.RECORD -> new FindingsRecord.OfRule(RuleCardJson.card(record));
      case GapForm.GAP -> new FindingsRecord.OfGap(GapForm.gap(record));
      case GapForm.EXCLUSION -> new FindingsRecord.OfExclusion(GapForm.exclusion(record));
      case UsageForm.RECORD -> new FindingsRecord.OfUsage(UsageForm.usage(record));
      case FindingForm.FINDING -> new FindingsRecord.OfFinding(FindingForm.finding(record));
      case NoticeForm.RESOLVED -> new FindingsRecord.OfResolved(NoticeForm.resolved(record));
      case NoticeForm.NOTICE -> new FindingsRecord.OfNotice(NoticeForm.notice(record));
      case RegisterForm.EXEMPTION -> RegisterForm.exemption(record);
      case RegisterForm.ACCEPTED_GAP -> RegisterForm.acceptedGap(record);
      case FindingForm.RECONCILIATION ->
          new FindingsRecord.OfReconciliation(FindingForm.reconciliation(record));
      default -> throw new IllegalArgumentException("Not a findings record: " + kind);
    };
  }

  /** The scan, the pack and the inventory that it comes from. */
  public FindingsHeader header() {
    return header;
  }

  /** Whether it was written to its end. */
  public boolean finished() {
    return in.finished();
  }

  /**
   * SHA-256 in lower-case hex of all bytes before the trailer; of an unfinished file, of all its
   * bytes.
   */
  public String digest() {
    return in.digest();
  }

  /**
   * The records in file order. A second call begins anew; the first one's iterator must not be used
   * any more. The iterator throws {@link java.io.UncheckedIOException}, whose cause is a {@link
   * FileFormatException} for a record that is not one.
   */
  public Iterator<FindingsRecord> records() {
    return in.records();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
