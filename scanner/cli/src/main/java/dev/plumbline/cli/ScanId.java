package dev.plumbline.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Names scans: by time, so that they sort, with a random end, so that two never share a name. */
final class ScanId {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ScanId() {}

  static String at(Instant instant) {
    byte[] end = new byte[4];
    new SecureRandom().nextBytes(end);
    return TIME.format(instant) + "-" + HexFormat.of().formatHex(end);
  }
}
