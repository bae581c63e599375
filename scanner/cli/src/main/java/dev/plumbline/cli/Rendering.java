package dev.plumbline.cli;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.reports.ReportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders a findings file to standard output or into a file. */
final class Rendering {

  private Rendering() {}

  static void print(Path findings, ReportFormat format, Shell shell) throws UserException {
    try {
      format.report(shell.terminal()).write(findings, shell.out());
      shell.out().flush();
    } catch (IOException e) {
      throw trouble(e, findings);
    }
  }

  static void save(Path findings, ReportFormat format, Path file, Shell shell)
      throws UserException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      format.report(shell.terminal()).write(findings, out);
    } catch (IOException e) {
      throw trouble(e, findings);
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
