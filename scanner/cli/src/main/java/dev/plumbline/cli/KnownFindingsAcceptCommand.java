package dev.plumbline.cli;

import dev.plumbline.files.Acceptance;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.KnownFinding;
import dev.plumbline.files.KnownFindingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code known-findings accept}: takes what a scan found for known, so that only new ones count.
 */
@Command(
    name = "accept",
    description = {
      "Writes the findings of a scan into known-findings.json, from then on only new ones count.",
      "Keeps what is there, and drops what the scan says is mended."
    })
final class KnownFindingsAcceptCommand implements Callable<Integer> {

  private static final String USUAL_FINDINGS = "plumbline-report/findings.jsonl";

  private final Shell shell;

  @Mixin private final CommonFlags common = new CommonFlags();

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      defaultValue = USUAL_FINDINGS,
      description = "A findings.jsonl; default: " + USUAL_FINDINGS + ".")
  private String findings = USUAL_FINDINGS;

  @Option(
      names = "--known-findings",
      paramLabel = "FILE",
      description = "What to write; default: known-findings.json here.")
  private @Nullable String knownFindings;

  KnownFindingsAcceptCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    Approvals approvals =
        InForce.of(shell, common)
            .approvals(Optional.empty(), Optional.empty(), Optional.ofNullable(knownFindings));
    Path file =
        shell
            .directory()
            .resolve(
                approvals
                    .knownFindings()
                    .map(setting -> setting.value())
                    .orElse(Approvals.USUAL_KNOWN_FINDINGS));
    Acceptance acceptance = accept(shell.directory().resolve(findings), file);
    shell
        .out()
        .println(
            "%s holds %d known findings: %d added, %d dropped."
                .formatted(
                    file, acceptance.findings().size(), acceptance.added(), acceptance.dropped()));
    return ExitCode.CLEAN.number();
  }

  /** Accepts what a findings file holds into a file of known findings. */
  static Acceptance accept(Path findings, Path file) throws UserException {
    try {
      List<KnownFinding> before = Files.exists(file) ? KnownFindingsFile.read(file) : List.of();
      Acceptance acceptance = Acceptance.of(before, findings);
      KnownFindingsFile.write(file, acceptance.findings());
      return acceptance;
    } catch (FileFormatException | UncheckedIOException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INCOMPLETE,
          "Cannot accept the findings of "
              + findings
              + " into "
              + file
              + ": "
              + IoTrouble.why(e)
              + ". Mend that and run again.");
    }
  }
}
