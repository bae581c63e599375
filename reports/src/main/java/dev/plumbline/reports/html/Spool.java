package dev.plumbline.reports.html;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Texts set aside in a temporary file until their place on the page comes: findings arrive by
 * resource and are shown by rule, and an estate's worth of them does not belong in memory.
 */
final class Spool implements Closeable {

  /** Where a text stands in the file, in bytes. */
  record Slot(long offset, int length) {}

  private final FileChannel channel;
  private long end;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  static Spool open() throws IOException {
    Path file = Files.createTempFile("plumbline-report", ".spool");
    return new Spool(
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  Slot add(String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    Slot slot = new Slot(end, bytes.remaining());
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
    return slot;
  }

  String read(Slot slot) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(slot.length());
    while (bytes.hasRemaining() && channel.read(bytes, slot.offset() + bytes.position()) >= 0) {
      // A channel may give less than was asked for.
    }
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
