package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the JVM says of its heap with {@code -Xlog:gc}. */
final class HeapLog {

  /** Before a collection, after it, and the heap's size. */
  private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

  private HeapLog() {}

  /** The most that was in use before any collection, in megabytes; 0 when there was none. */
  static int peak(Path log) throws IOException {
    return PAUSE
        .matcher(Files.readString(log))
        .results()
        .map((MatchResult pause) -> Integer.parseInt(pause.group(1)))
        .max(Integer::compare)
        .orElse(0);
  }
}
