package dev.plumbline.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The full lines of a part of a file, one at a time. */
final class Lines implements Closeable {

  /** A line is one resource; Azure's largest bodies are a few megabytes. */
  private static final int LONGEST = 64 << 20;

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int from;
  private int to;
  private long left;
  private int number;

  private Lines(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  static Lines open(Path file, long length) throws IOException {
    return new Lines(Files.newInputStream(file), length);
  }

  /** The next line without its end; empty at the end, where a line that was cut off counts not. */
  Optional<byte[]> next() throws IOException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    while (from < to || fill()) {
      int end = endOfLine();
      if (line.size() + end - from > LONGEST) {
        throw new FileFormatException("The line is longer than " + (LONGEST >> 20) + " MiB");
      }
      line.write(block, from, end - from);
      from = end;
      if (from < to) {
        from++;
        return Optional.of(line.toByteArray());
      }
    }
    return Optional.empty();
  }

  /** Where the line ends in the block, or the block does. */
  private int endOfLine() {
    int end = from;
    while (end < to && block[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    int read = left == 0 ? -1 : in.read(block, 0, (int) Math.min(block.length, left));
    from = 0;
    to = Math.max(0, read);
    left -= to;
    return read > 0;
  }

  /** The number of the line that {@link #next} gave last, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
