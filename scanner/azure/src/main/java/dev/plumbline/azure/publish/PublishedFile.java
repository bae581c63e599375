package dev.plumbline.azure.publish;

import dev.plumbline.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file of a report.
 *
 * @param name path below the report's directory, with forward slashes
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

  /** The files of a directory by name, links and a manifest left out. */
  static List<PublishedFile> in(Path directory) throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(directory)) {
      found = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    List<PublishedFile> files = new ArrayList<>();
    for (Path path : found) {
      PublishedFile file = of(directory, path);
      if (!file.name().equals(Manifest.NAME)) {
        files.add(file);
      }
    }
    files.sort(Comparator.comparing(PublishedFile::name));
    return files;
  }

  private static PublishedFile of(Path directory, Path path) throws IOException {
    String name = directory.relativize(path).toString().replace('\\', '/');
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
