package dev.plumbline.files;

import dev.plumbline.files.JournalIndex.Place;
import dev.plumbline.model.Digests;
import dev.plumbline.model.ReadJournal;
import dev.plumbline.model.Scan;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scan's journal: a header that says which scan, then a line for each finished read. A line is
 * handed to the operating system before the read counts as finished, so that a killed process loses
 * no more than what was in flight; only a machine that stops may lose more, which is asked again.
 */
public final class ScanJournal implements ReadJournal, Closeable {

  private final Path file;
  private final Scan scan;
  private final int kept;
  private final Map<String, Place> before;
  private final RandomAccessFile in;
  private final OutputStream out;
  private @Nullable IOException trouble;

  private ScanJournal(Path file, JournalIndex index) throws IOException {
    this.file = file;
    this.scan = index.scan();
    this.kept = index.count();
    this.before = index.reads();
    this.in = new RandomAccessFile(file.toFile(), "r");
    this.out = Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  /** Starts a journal, replacing the file. */
  public static ScanJournal begin(Path file, Scan scan) throws IOException {
    byte[] header = JournalLine.header(scan);
    Files.write(file, header);
    return new ScanJournal(file, new JournalIndex(scan, new HashMap<>(), 0, header.length));
  }

  /** The journal that an interrupted scan left, or empty when there is none. */
  public static Optional<ScanJournal> left(Path file) throws IOException {
    Optional<JournalIndex> index = JournalIndex.of(file);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(index.get().end());
    }
    return Optional.of(new ScanJournal(file, index.get()));
  }

  /** The scan as it was begun. */
  public Scan scan() {
    return scan;
  }

  /** How many reads the interrupted scan had finished. */
  public int kept() {
    return kept;
  }

  /** Why nothing is remembered any more, or empty. */
  public synchronized Optional<IOException> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public Optional<FinishedRead> replay(String asked) {
    try {
      byte[] line = line(Digests.sha256(asked));
      return line.length == 0 ? Optional.empty() : Optional.of(JournalLine.read(line));
    } catch (IOException e) {
      // Then it is asked again, which costs a request and nothing else.
      return Optional.empty();
    }
  }

  private synchronized byte[] line(String key) throws IOException {
    Place place = before.remove(key);
    if (place == null) {
      return new byte[0];
    }
    if (place.next() != null) {
      before.put(key, place.next());
    }
    byte[] line = new byte[place.length()];
    in.seek(place.offset());
    in.readFully(line);
    return line;
  }

  @Override
  public void finished(String asked, FinishedRead read) {
    // Turned into bytes before the lock, so that threads wait for the disk only.
    byte[] line = JournalLine.read(Digests.sha256(asked), read);
    synchronized (this) {
      if (trouble != null) {
        return;
      }
      try {
        out.write(line);
      } catch (IOException e) {
        // Half a line may be on disk: nothing after it would be found again.
        trouble = e;
      }
    }
  }

  /** Removes the file: the scan is finished. */
  public void discard() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public synchronized void close() throws IOException {
    try (in) {
      out.close();
    }
  }
}
