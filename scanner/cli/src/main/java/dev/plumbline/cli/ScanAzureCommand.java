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
  @Mixin private final ResumeFlags resume = new ResumeFlags();

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
    Approvals.Chain chain =
        inForce.approvals(judging.exemptions()).chain(shell.directory(), inForce.pack().cards());
    try (LiveScan scan =
        LiveScan.signIn(shell, parts, inForce.azure(azure), destination, common.noProgress())) {
      return run(scan, inForce, chain, judgement, format, destination.isPresent()).number();
    }
  }

  private ExitCode run(
      LiveScan scan,
      InForce inForce,
      Approvals.Chain chain,
      InForce.Judging judgement,
      ReportFormat format,
      boolean publishes)
      throws UserException {
    OutputDirectory output =
        OutputDirectory.at(
            shell.directory().resolve(judgement.output().map(Setting::value).orElse(USUAL_OUTPUT)));
    try (BegunScan begun = scan.begin(output, resume)) {
      output.clear(output.inventory(), output.findings(), output.page());
      scan.collect(begun, output.inventory());
      EvaluationSummary summary =
          new Judgement(shell, inForce, chain).report(output.inventory(), output, format);
      begun.done();
      ExitCode end = Outcome.of(summary, judgement);
      shell.say(Outcome.explain(end, summary, judgement));
      return publishes ? published(scan, begun, output.written(), end) : end;
    }
  }

  /** A failed upload makes a clean scan incomplete; findings still count for more. */
  private ExitCode published(LiveScan scan, BegunScan begun, List<Path> files, ExitCode end) {
    try {
      scan.publish(begun, files);
      return end;
    } catch (UserException e) {
      ExitCode worse = end == ExitCode.CLEAN ? ExitCode.INCOMPLETE : end;
      shell.say("plumbline: " + e.getMessage());
      shell.say("The results are in " + files + "; exit code " + worse.number() + ".");
      return worse;
    }
  }
}
