package dev.plumbline.reports.summary;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** One output format. */
public interface Report {

  /**
   * Renders a findings file.
   *
   * @param findings a findings.jsonl; nothing else is read
   * @param out where to; not closed
   * @throws IOException when reading or writing fails; a {@code FileFormatException} when the file
   *     is not a findings file, with where and what to do
   */
  void write(Path findings, Writer out) throws IOException;
}
