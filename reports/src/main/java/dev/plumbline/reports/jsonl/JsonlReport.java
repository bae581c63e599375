package dev.plumbline.reports.jsonl;

import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * The records of a findings file, unchanged, header and trailer included: what goes into a pipe can
 * be saved and is a findings file again. The file is read once before, so that nothing of a broken
 * one is printed.
 */
public final class JsonlReport implements Report {

  @Override
  public void write(FindingsFile findings, Writer out) throws IOException {
    findings.summary();
    try (BufferedReader text = Files.newBufferedReader(findings.path(), StandardCharsets.UTF_8)) {
      text.transferTo(out);
    }
    out.flush();
  }
}
