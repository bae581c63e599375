package dev.plumbline.policies;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The tar.gz that {@code opa build} writes: 512-byte headers, then the member padded to 512. */
final class Bundle {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;

  private Bundle() {}

  /** Writes one member of the bundle to a file. */
  static void extract(Path bundle, String member, Path target) throws IOException {
    try (InputStream file = Files.newInputStream(bundle);
        DataInputStream tar = new DataInputStream(new GZIPInputStream(file))) {
      byte[] header = new byte[BLOCK];
      while (true) {
        tar.readFully(header);
        String name = text(header, 0, NAME_LENGTH);
        if (name.isEmpty()) {
          throw new EOFException(bundle + " holds no " + member + ".");
        }
        int size = Integer.parseInt(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (name.equals(member)) {
          Files.write(target, content);
          return;
        }
      }
    }
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.US_ASCII);
  }
}
