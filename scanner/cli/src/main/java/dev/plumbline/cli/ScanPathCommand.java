package dev.plumbline.cli;

import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scan path}: judges the infrastructure code of a directory. */
@Command(
    name = "path",
    description = {
      "Reads the ARM templates below a directory, judges them by the same rules as Azure, reports.",
      "With --against it counts only what is new: the gate of a pull request. Needs no network."
    })
final class ScanPathCommand implements Callable<Integer> {

  private static final String USUAL_OUTPUT = "plumbline-report";

  private final Shell shell;

  @Parameters(paramLabel = "DIR", description = "The directory, such as . or infra.")
  private String directory = "";

  @Mixin private final CommonFlags common = new CommonFlags();
  @Mixin private final PathFlags path = new PathFlags();
  @Mixin private final JudgingFlags judging = new JudgingFlags();

  ScanPathCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    Path root = shell.directory().resolve(directory).normalize();
    if (!Files.isDirectory(root)) {
      throw UserException.usage("There is no directory " + root + ". Check the path.");
    }
    Optional<String> against = against();
    if (against.isEmpty()) {
      return scan(root, Governing.AS_THEY_ARE, Optional.empty()).number();
    }
    try (MergeBase base = MergeBase.with(against.get(), root)) {
      return scan(root, base, Optional.of(base)).number();
    }
  }

  /** Not from plumbline.yaml: which version of that file counts depends on it. */
  private Optional<String> against() {
    return path.against()
        .or(() -> Optional.ofNullable(shell.environment().get("PLUMBLINE_AGAINST")))
        .filter(ref -> !ref.isBlank());
  }

  private ExitCode scan(Path root, Governing governing, Optional<MergeBase> base)
      throws UserException {
    InForce inForce = InForce.of(shell, common, governing);
    InForce.Judging judgement = inForce.judging(judging);
    Approvals approvals =
        inForce.approvals(judging.exemptions(), path.exclude(), path.knownFindings());
    PathScan scan = new PathScan(shell, root, common, inForce, approvals, governing);
    OutputDirectory output =
        OutputDirectory.at(
            shell.directory().resolve(judgement.output().map(Setting::value).orElse(USUAL_OUTPUT)));
    EvaluationSummary summary = scan.run(base, output, judgement.reportFormat());
    ExitCode end = Outcome.of(summary, judgement);
    shell.say(Outcome.explain(end, summary, judgement));
    return end;
  }
}
