package dev.plumbline.cli;

import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.config.Setting;
import dev.plumbline.reports.ReportFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: judges a saved inventory. The same file gives the same findings. */
@Command(
    name = "evaluate",
    description = "Judges a saved inventory: writes findings.jsonl and report.html beside it.")
final class EvaluateCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "INVENTORY", description = "An inventory.jsonl.")
  private String inventory = "";

  @Mixin private final CommonFlags common = new CommonFlags();
  @Mixin private final JudgingFlags judging = new JudgingFlags();

  EvaluateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    InForce inForce = InForce.of(shell, common);
    InForce.Judging judgement = inForce.judging(judging);
    ReportFormat format = judgement.reportFormat();
    Approvals.Chain chain =
        inForce.approvals(judging.exemptions()).chain(shell.directory(), inForce.pack().cards());
    Path from = shell.directory().resolve(inventory).normalize();
    OutputDirectory output =
        OutputDirectory.at(
            judgement
                .output()
                .map(Setting::value)
                .map(shell.directory()::resolve)
                .or(() -> Optional.ofNullable(from.getParent()))
                .orElse(shell.directory()));
    EvaluationSummary summary = new Judgement(shell, inForce, chain).report(from, output, format);
    ExitCode end = Outcome.of(summary, judgement);
    shell.say(Outcome.explain(end, summary, judgement));
    return end.number();
  }
}
