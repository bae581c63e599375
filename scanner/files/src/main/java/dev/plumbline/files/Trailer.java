package dev.plumbline.files;

import dev.plumbline.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last line of a finished file.
 *
 * @param start where the line begins, in bytes
 * @param counts number of records by kind
 * @param sha256 of all bytes before the line
 */
record Trailer(long start, Map<String, Integer> counts, String sha256) {

  private static final String PREFIX = "{\"record\":\"trailer\"";

  /** Longer than any trailer: record kinds are few and counts are ints. */
  private static final int LONGEST = 4096;

  /** The trailer of a file, or empty for a file without one. */
  static Optional<Trailer> of(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, bytes.length() - LONGEST);
      byte[] end = new byte[(int) (bytes.length() - from)];
      bytes.seek(from);
      bytes.readFully(end);
      int length = end.length > 0 && end[end.length - 1] == '\n' ? end.length - 1 : end.length;
      int line = length;
      while (line > 0 && end[line - 1] != '\n') {
        line--;
      }
      byte[] last = Arrays.copyOfRange(end, line, length);
      return new String(last, StandardCharsets.UTF_8).startsWith(PREFIX)
          ? parse(last, from + line)
          : Optional.empty();
    }
  }

  private static Optional<Trailer> parse(byte[] line, long start) {
    try {
      Members members = Members.of(ValueJson.read(line), "");
      members.text("record");
      Map<String, Integer> counts =
          members.object(
              "counts",
              (value, place) -> {
                Members numbers = Members.of(value, place);
                Map<String, Integer> all = new TreeMap<>();
                for (String name : numbers.names()) {
                  all.put(name, numbers.number(name));
                }
                return all;
              });
      Trailer trailer = new Trailer(start, counts, members.text("sha256"));
      members.end();
      return Optional.of(trailer);
    } catch (FileFormatException e) {
      // A trailer that was cut off is no trailer: the file is unfinished.
      return Optional.empty();
    }
  }

  /** SHA-256 of a file's first bytes. */
  static String digest(Path file, long length) throws IOException {
    MessageDigest digest = Digests.sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
