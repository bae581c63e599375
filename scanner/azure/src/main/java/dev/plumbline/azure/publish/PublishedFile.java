package dev.plumbline.azure.publish;

import dev.plumbline.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One file of a report.
 *
 * @param name the file's own name
 * @param sha256 lower-case hex of the content
 */
record PublishedFile(Path file, String name, long bytes, String mediaType, String sha256) {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "jsonl", "application/x-ndjson",
          "json", "application/json",
          "sarif", "application/sarif+json",
          "html", "text/html; charset=utf-8",
          "pdf", "application/pdf",
          "csv", "text/csv; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "svg", "image/svg+xml");

  /** The files, by name. */
  static List<PublishedFile> all(List<Path> paths) throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(of(path));
    }
    files.sort(Comparator.comparing(PublishedFile::name));
    return files;
  }

  private static PublishedFile of(Path path) throws IOException {
    String name = path.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new PublishedFile(
        path,
        name,
        Files.size(path),
        MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"),
        sha256(path));
  }

  private static String sha256(Path path) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
