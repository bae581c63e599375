package dev.plumbline.files;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file: its header when opened, then its records one by one. The digest is checked before
 * the first record, so that nothing is concluded from a file that was changed.
 */
final class RecordReader<T> implements Closeable {

  /** Turns one record into a noun; {@code kind} is one of the file kind's records. */
  interface Decoder<T> {
    T of(String kind, Members record) throws FileFormatException;
  }

  private final Path file;
  private final FileKind kind;
  private final Decoder<T> decoder;
  private final long recordsEnd;
  private Lines lines;
  private boolean begun;
  private final Optional<Trailer> trailer;
  private final String digest;
  private final Map<String, Integer> counts = new TreeMap<>();

  private RecordReader(Path file, FileKind kind, Decoder<T> decoder, Lines lines, Checked checked) {
    this.file = file;
    this.kind = kind;
    this.decoder = decoder;
    this.lines = lines;
    this.recordsEnd = checked.recordsEnd();
    this.trailer = checked.trailer();
    this.digest = checked.digest();
  }

  private record Checked(Optional<Trailer> trailer, String digest, long recordsEnd) {}

  static <T> RecordReader<T> open(Path file, FileKind kind, Decoder<T> decoder) throws IOException {
    try {
      Checked checked = check(file, kind);
      Lines lines = Lines.open(file, checked.recordsEnd());
      return new RecordReader<>(file, kind, decoder, lines, checked);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new FileFormatException(
          "Cannot read the %s %s: there is no such file. Name one that plumbline wrote."
              .formatted(kind.noun(), file),
          e);
    }
  }

  private static Checked check(Path file, FileKind kind) throws IOException {
    Optional<Trailer> trailer = Trailer.of(file);
    long end = trailer.isPresent() ? trailer.get().start() : Files.size(file);
    String digest = Trailer.digest(file, end);
    if (trailer.isPresent() && !trailer.get().sha256().equals(digest)) {
      throw new FileFormatException(
          "The %s %s was changed after it was written: its records do not have the digest that its last line gives. Make it again."
              .formatted(kind.noun(), file));
    }
    return new Checked(trailer, digest, end);
  }

  boolean finished() {
    return trailer.isPresent();
  }

  String digest() {
    return digest;
  }

  /** Turns the header's own members into a noun. */
  interface HeaderDecoder<H> {
    H of(Members header) throws FileFormatException;
  }

  /** The header; to be read once, before the records. */
  <H> H header(HeaderDecoder<H> headerDecoder) throws IOException {
    Members members = firstLine();
    checkSchema(members);
    try {
      H header = headerDecoder.of(members);
      members.end();
      return header;
    } catch (FileFormatException e) {
      throw in(1, e);
    }
  }

  private void checkSchema(Members header) throws FileFormatException {
    String schema = header.text("schema");
    if (!schema.equals(kind.schema())) {
      throw new FileFormatException(
          "%s is a %s file; a %s (%s) is wanted here."
              .formatted(file, schema, kind.noun(), kind.schema()));
    }
    int version = header.number("version");
    if (version > FileKind.VERSION) {
      throw new FileFormatException(
          "The %s %s was written by a newer Plumbline (file version %d; this one reads up to %d): update Plumbline."
              .formatted(kind.noun(), file, version, FileKind.VERSION));
    }
    if (version < FileKind.OLDEST_VERSION) {
      throw new FileFormatException(
          "The %s %s was written by an old Plumbline (file version %d; this one reads from %d): make it again."
              .formatted(kind.noun(), file, version, FileKind.OLDEST_VERSION));
    }
  }

  private Members firstLine() throws IOException {
    try {
      Members header = Members.of(ValueJson.read(lines.next().orElse(new byte[0])), "");
      if (header.text("record").equals("header") && header.has("schema")) {
        return header;
      }
    } catch (FileFormatException e) {
      throw noHeader(e);
    }
    throw noHeader(null);
  }

  private FileFormatException noHeader(@Nullable Throwable cause) {
    String message =
        "%s is not a Plumbline %s: its first line is not a header. Name one that plumbline wrote."
            .formatted(file, kind.noun());
    return cause == null
        ? new FileFormatException(message)
        : new FileFormatException(message, cause);
  }

  /**
   * The records; its methods throw {@link UncheckedIOException}. A second call begins anew and ends
   * what the first one gave.
   */
  Iterator<T> records() {
    if (begun) {
      rewind();
    }
    begun = true;
    return new Iterator<>() {
      private Optional<T> next = Optional.empty();
      private boolean atEnd;

      @Override
      public boolean hasNext() {
        if (next.isEmpty() && !atEnd) {
          try {
            next = RecordReader.this.next();
          } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
          }
          atEnd = next.isEmpty();
        }
        return next.isPresent();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        T record = next.orElseThrow();
        next = Optional.empty();
        return record;
      }
    };
  }

  private void rewind() {
    try {
      lines.close();
      lines = Lines.open(file, recordsEnd);
      lines.next();
      counts.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private Optional<T> next() throws IOException {
    try {
      Optional<byte[]> line = lines.next();
      if (line.isEmpty()) {
        compareCounts();
        return Optional.empty();
      }
      return Optional.of(decode(line.get()));
    } catch (FileFormatException e) {
      throw in(lines.number(), e);
    }
  }

  private T decode(byte[] line) throws FileFormatException {
    Members record = Members.of(ValueJson.read(line, ValueJson.MAX_RECORD_DEPTH), "");
    String name = record.text("record");
    if (!kind.records().contains(name)) {
      throw new FileFormatException(
          "\"record\" must be one of " + String.join(", ", kind.records()));
    }
    T noun = decoder.of(name, record);
    record.end();
    counts.merge(name, 1, Integer::sum);
    return noun;
  }

  private void compareCounts() throws FileFormatException {
    if (trailer.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Integer> count : trailer.get().counts().entrySet()) {
      int seen = counts.getOrDefault(count.getKey(), 0);
      if (seen != count.getValue()) {
        throw new FileFormatException(
            "the last line counts %d %s records, and there are %d"
                .formatted(count.getValue(), count.getKey(), seen));
      }
    }
  }

  private FileFormatException in(int line, FileFormatException problem) {
    return new FileFormatException(
        "Cannot read the %s %s, line %d: %s. Make it again."
            .formatted(kind.noun(), file, line, problem.getMessage()),
        problem);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
