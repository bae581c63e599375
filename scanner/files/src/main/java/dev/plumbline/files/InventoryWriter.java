package dev.plumbline.files;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes an inventory file as it is collected. Any number of threads may call it. Closed without
 * {@link #finish}, it leaves a readable file that says that it is unfinished.
 *
 * <p>The methods of {@link InventorySink} throw {@link java.io.UncheckedIOException} when the disk
 * fails.
 */
public final class InventoryWriter implements InventorySink, AutoCloseable {

  private final RecordWriter out;

  private InventoryWriter(RecordWriter out) {
    this.out = out;
  }

  /**
   * Starts an inventory, replacing the file and creating its directory when needed.
   *
   * @throws IOException when the file cannot be written
   */
  public static InventoryWriter create(Path file, Scan scan) throws IOException {
    return new InventoryWriter(
        RecordWriter.create(file, FileKind.INVENTORY, Map.of("scan", ScanForm.write(scan))));
  }

  @Override
  public void family(List<Resource> parentAndChildren) {
    out.write(parentAndChildren.stream().map(ResourceForm::write).toList());
  }

  @Override
  public void gap(Gap gap) {
    out.write(List.of(GapForm.write(gap)));
  }

  @Override
  public void exclusion(Exclusion exclusion) {
    out.write(List.of(GapForm.write(exclusion)));
  }

  /** Adds what the scan used; once, after everything else. */
  public void usage(Usage usage) {
    out.write(List.of(UsageForm.write(usage)));
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
