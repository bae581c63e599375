package dev.plumbline.reports.jsonl;

import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The records of a findings file, unchanged, header and trailer included: what goes into a pipe can
 * be saved and is a findings file again. The file is read once before, so that nothing of a broken
 * one is printed.
 */
public final class JsonlReport implements Report {

  @Override
  public void write(Path findings, Writer out) throws IOException {
    Summary.read(findings, finding -> {});
    try (BufferedReader text = Files.newBufferedReader(findings, StandardCharsets.UTF_8)) {
      text.transferTo(out);
    }
    out.flush();
  }
}
