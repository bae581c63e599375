package dev.plumbline.reports.summary;

import java.io.IOException;
import java.io.Writer;

/** One output format. */
public interface Report {

  /**
   * Renders a findings file.
   *
   * @param findings nothing else is read
   * @param out where to; not closed
   * @throws IOException when reading or writing fails; a {@code FileFormatException} when a record
   *     is not one, with where and what to do
   */
  void write(FindingsFile findings, Writer out) throws IOException;
}
