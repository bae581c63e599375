package dev.plumbline.files;

import dev.plumbline.model.Digests;
import dev.plumbline.model.Value;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes header, records and trailer of one file, from any number of threads. It writes to the file
 * itself, not to a temporary one: what an interrupted run leaves is readable up to its last full
 * line and, lacking a trailer, says that it is unfinished.
 */
final class RecordWriter implements Closeable {

  private enum State {
    OPEN,
    FINISHED,
    BROKEN
  }

  private final Path file;
  private final FileKind kind;
  private final OutputStream out;
  private final MessageDigest digest = Digests.sha256();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private State state = State.OPEN;

  private RecordWriter(Path file, FileKind kind, OutputStream out) {
    this.file = file;
    this.kind = kind;
    this.out = out;
    kind.records().forEach(name -> counts.put(name, 0));
  }

  /** Replaces the file, creating its directory when needed, and writes the header. */
  static RecordWriter create(Path file, FileKind kind, Map<String, Value> header)
      throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    RecordWriter writer = new RecordWriter(file, kind, out);
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("record", Value.of("header"));
    members.put("schema", Value.of(kind.schema()));
    members.put("version", Value.of(FileKind.VERSION));
    members.putAll(header);
    writer.append(line(new Value.Obj(members)));
    out.flush();
    return writer;
  }

  /** Writes records with nothing between them. */
  void write(List<Value.Obj> records) {
    // Turned into bytes before the lock, so that threads wait for the disk only.
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    records.forEach(record -> lines.writeBytes(line(record)));
    synchronized (this) {
      append(lines.toByteArray());
      records.forEach(record -> counts.merge(record.at("record").textOr(""), 1, Integer::sum));
    }
  }

  /** Writes the trailer; the file is complete, and nothing may follow. */
  synchronized void finish() throws IOException {
    Value.Obj trailer =
        Value.object(
            "record", Value.of("trailer"),
            "counts", ResourceForm.object(counts, Value::of),
            "sha256", Value.of(HexFormat.of().formatHex(digest.digest())));
    append(line(trailer));
    out.flush();
    state = State.FINISHED;
  }

  @Override
  public synchronized void close() throws IOException {
    if (state == State.OPEN) {
      state = State.BROKEN;
    }
    out.close();
  }

  private synchronized void append(byte[] lines) {
    if (state != State.OPEN) {
      throw new IllegalStateException(
          "The " + kind.noun() + " " + file + " is closed; nothing can be added to it.");
    }
    try {
      out.write(lines);
      digest.update(lines);
    } catch (IOException e) {
      // Half a line may be on disk: a trailer after it would vouch for a damaged file.
      state = State.BROKEN;
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static byte[] line(Value.Obj record) {
    byte[] json = ValueJson.writeBytes(record, ValueJson.MAX_RECORD_DEPTH);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }
}
