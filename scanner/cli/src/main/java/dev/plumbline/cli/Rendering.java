package dev.plumbline.cli;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.reports.ReportFormat;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders one findings file, to standard output or into files. */
final class Rendering implements AutoCloseable {

  private final FindingsFile findings;
  private final Shell shell;

  private Rendering(FindingsFile findings, Shell shell) {
    this.findings = findings;
    this.shell = shell;
  }

  static Rendering of(Path findings, Shell shell) throws UserException {
    try {
      return new Rendering(FindingsFile.open(findings), shell);
    } catch (IOException e) {
      throw trouble(e, findings);
    }
  }

  void print(ReportFormat format) throws UserException {
    try {
      write(format, shell.out());
    } catch (IOException e) {
      throw trouble(e, findings.path());
    }
  }

  void save(ReportFormat format, Path file) throws UserException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(format, out);
    } catch (IOException e) {
      throw trouble(e, findings.path());
    }
  }

  private void write(ReportFormat format, Writer out) throws IOException {
    format.report(shell.terminal()).write(findings, out);
    out.flush();
  }

  @Override
  public void close() throws UserException {
    try {
      findings.close();
    } catch (IOException e) {
      throw trouble(e, findings.path());
    }
  }

  private static UserException trouble(IOException e, Path findings) {
    return e instanceof FileFormatException
        ? UserException.usage(String.valueOf(e.getMessage()))
        : new UserException(
            ExitCode.INCOMPLETE,
            "Cannot render " + findings + ": " + IoTrouble.why(e) + ". Mend that and run again.");
  }
}
