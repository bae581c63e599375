package dev.plumbline.reports.summary;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A findings file to render: checked once when it is opened and counted once, however many reports
 * read it, and however often.
 */
public final class FindingsFile implements Closeable {

  /** What is done with each finding of a file. */
  @FunctionalInterface
  public interface Each {
    void finding(Finding finding) throws IOException;
  }

  private final Path path;
  private final FindingsReader reader;
  private @Nullable Summary summary;

  private FindingsFile(Path path, FindingsReader reader) {
    this.path = path;
    this.reader = reader;
  }

  /**
   * Opens a findings file.
   *
   * @throws FileFormatException when it is not one, with where and what to do
   * @throws IOException when it cannot be read
   */
  public static FindingsFile open(Path path) throws IOException {
    return new FindingsFile(path, FindingsReader.open(path));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** The file counted; every record of it is readable. */
  public Summary summary() throws IOException {
    return summary == null ? read(finding -> {}) : summary;
  }

  /** Reads the file from its beginning, handing each finding on as it passes. */
  public Summary read(Each each) throws IOException {
    Tally tally = new Tally();
    try {
      Iterator<FindingsRecord> records = reader.records();
      while (records.hasNext()) {
        FindingsRecord next = records.next();
        if (summary == null) {
          tally.add(next);
        }
        if (next instanceof FindingsRecord.OfFinding(Finding finding)) {
          each.finding(finding);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (summary == null) {
      summary = tally.summary(reader.header(), reader.finished());
    }
    return summary;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
