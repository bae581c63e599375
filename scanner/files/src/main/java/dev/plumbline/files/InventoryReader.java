package dev.plumbline.files;

import dev.plumbline.model.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Reads an inventory file record by record. A file without a trailer is readable up to its last
 * full line, and {@link #finished} says so.
 */
public final class InventoryReader implements AutoCloseable {

  private final RecordReader<InventoryRecord> in;
  private final Scan scan;

  private InventoryReader(RecordReader<InventoryRecord> in, Scan scan) {
    this.in = in;
    this.scan = scan;
  }

  /**
   * Opens an inventory and checks its header and digest.
   *
   * @throws FileFormatException when it is not an inventory, was changed after it was written, or
   *     has a version that this Plumbline does not read
   * @throws IOException when the file cannot be read
   */
  public static InventoryReader open(Path file) throws IOException {
    RecordReader<InventoryRecord> in =
        RecordReader.open(file, FileKind.INVENTORY, InventoryReader::record);
    try {
      return new InventoryReader(in, in.header(header -> header.object("scan", ScanForm::read)));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InventoryRecord record(String kind, Members record) throws FileFormatException {
    return switch (kind) {
      case ResourceForm.RECORD -> new InventoryRecord.OfResource(ResourceForm.read(record));
      case GapForm.GAP -> new InventoryRecord.OfGap(GapForm.gap(record));
      case GapForm.EXCLUSION -> new InventoryRecord.OfExclusion(GapForm.exclusion(record));
      case UsageForm.RECORD -> new InventoryRecord.OfUsage(UsageForm.usage(record));
      default -> throw new IllegalArgumentException("Not an inventory record: " + kind);
    };
  }

  /** The scan that made it. */
  public Scan scan() {
    return scan;
  }

  /** Whether the scan wrote it to its end. */
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
  public Iterator<InventoryRecord> records() {
    return in.records();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
