package dev.plumbline.cli;

import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.config.Setting;
import dev.plumbline.reports.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scan azure}: collect, evaluate and report in a row. */
@Command(
    name = "azure",
    description = {
      "Reads vaults, storage accounts and Event Grid of an Azure tenant, judges them and reports.",
      "Needs Reader on what is scanned; writes nothing to Azure unless --publish is given."
    })
final class ScanAzureCommand implements Callable<Integer> {

  private static final String USUAL_OUTPUT = "plumbline-report";

  private final Shell shell;
  private final Parts parts;

  @Mixin private final CommonFlags common = new CommonFlags();
  @Mixin private final AzureFlags azure = new AzureFlags();
  @Mixin private final JudgingFlags judging = new JudgingFlags();
  @Mixin private final PublishFlags publish = new PublishFlags();

  ScanAzureCommand(Shell shell, Parts parts) {
    this.shell = shell;
    this.parts = parts;
  }

  @Override
  public Integer call() throws UserException {
    InForce inForce = InForce.of(shell, common);
    InForce.Judging judgement = inForce.judging(judging);
    ReportFormat format = judgement.reportFormat();
    Optional<Setting<String>> destination = inForce.publish(publish);
    LiveScan scan =
        LiveScan.signIn(shell, parts, inForce.azure(azure), destination, common.noProgress());
    OutputDirectory output =
        OutputDirectory.prepare(
            shell.directory().resolve(judgement.output().map(Setting::value).orElse(USUAL_OUTPUT)));
    scan.collect(output.inventory());
    EvaluationSummary summary = Judgement.of(output.inventory(), output.findings(), inForce);
    Rendering.save(output.findings(), ReportFormat.HTML, output.page(), shell);
    Rendering.print(output.findings(), format, shell);
    ExitCode end = Outcome.of(summary, judgement);
    if (destination.isPresent()) {
      end = published(scan, output.written(), end);
    }
    shell.say(Outcome.explain(end, summary, judgement));
    return end.number();
  }

  /** A failed upload makes a clean scan incomplete; findings still count for more. */
  private ExitCode published(LiveScan scan, List<Path> files, ExitCode end) {
    try {
      scan.publish(files);
      return end;
    } catch (UserException e) {
      shell.say("plumbline: " + e.getMessage());
      return end == ExitCode.CLEAN ? ExitCode.INCOMPLETE : end;
    }
  }
}
