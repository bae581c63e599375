package dev.plumbline.files;

import java.io.BufferedInputStream;
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
  private long left;
  private int number;

  private Lines(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  static Lines open(Path file, long length) throws IOException {
    return new Lines(new BufferedInputStream(Files.newInputStream(file), 1 << 16), length);
  }

  /** The next line without its end; empty at the end, where a line that was cut off counts not. */
  Optional<byte[]> next() throws IOException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    while (left > 0) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      left--;
      if (b == '\n') {
        return Optional.of(line.toByteArray());
      }
      if (line.size() == LONGEST) {
        throw new FileFormatException("The line is longer than " + (LONGEST >> 20) + " MiB");
      }
      line.write(b);
    }
    return Optional.empty();
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
