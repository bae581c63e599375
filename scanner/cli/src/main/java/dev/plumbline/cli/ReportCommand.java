package dev.plumbline.cli;

import dev.plumbline.reports.ReportFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: shows saved findings in another format. */
@Command(name = "report", description = "Prints saved findings in another format. Judges nothing.")
final class ReportCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "FINDINGS", description = "A findings.jsonl.")
  private String findings = "";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "console",
      description = JudgingFlags.FORMATS)
  private String format = "console";

  ReportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    ReportFormat chosen =
        ReportFormat.named(format)
            .orElseThrow(() -> UserException.usage("--format must be " + Keys.FORMAT.expected()));
    try (Rendering rendering = Rendering.of(shell.directory().resolve(findings), shell)) {
      rendering.print(chosen);
    }
    return ExitCode.CLEAN.number();
  }
}
