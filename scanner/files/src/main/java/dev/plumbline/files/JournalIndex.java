package dev.plumbline.files;

import dev.plumbline.model.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a journal's reads stand in its file. What was read stays in the file: an estate's worth of
 * answers does not belong in memory.
 *
 * @param scan whose journal it is
 * @param reads by the digest of what was asked
 * @param count how many reads there are
 * @param end where the sound part of the file ends, in bytes; what follows was cut short
 */
record JournalIndex(Scan scan, Map<String, Place> reads, int count, long end) {

  /**
   * The line of one read.
   *
   * @param offset in bytes
   * @param length in bytes, without the line's end
   * @param next where the same question was answered again, or null
   */
  record Place(long offset, int length, @Nullable Place next) {

    Place followedBy(Place last) {
      return new Place(offset, length, next == null ? last : next.followedBy(last));
    }
  }

  /** The index of a file, or empty when there is none, or it does not begin as a journal. */
  static Optional<JournalIndex> of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Lines lines = Lines.open(file, Files.size(file))) {
      byte[] header = lines.next().filter(JournalLine::isSound).orElse(new byte[0]);
      Optional<Scan> scan = JournalLine.scan(header);
      return scan.isEmpty()
          ? Optional.empty()
          : Optional.of(of(scan.get(), header.length + 1L, lines));
    }
  }

  private static JournalIndex of(Scan scan, long start, Lines lines) throws IOException {
    Map<String, Place> reads = new HashMap<>();
    int count = 0;
    long end = start;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      byte[] bytes = line.get();
      Optional<String> asked =
          JournalLine.isSound(bytes) ? JournalLine.asked(bytes) : Optional.empty();
      if (asked.isEmpty()) {
        break;
      }
      reads.merge(asked.get(), new Place(end, bytes.length, null), Place::followedBy);
      count++;
      end += bytes.length + 1L;
    }
    return new JournalIndex(scan, reads, count, end);
  }
}
