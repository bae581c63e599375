package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collect azure}: only the inventory, to be judged later or elsewhere. */
@Command(
    name = "azure",
    description = "Reads vaults, storage accounts and Event Grid of an Azure tenant into a file.")
final class CollectAzureCommand implements Callable<Integer> {

  private final Shell shell;
  private final Parts parts;

  @Mixin private final CommonFlags common = new CommonFlags();
  @Mixin private final AzureFlags azure = new AzureFlags();
  @Mixin private final ResumeFlags resume = new ResumeFlags();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write inventory.jsonl into this directory; default: here.")
  private @Nullable String output;

  CollectAzureCommand(Shell shell, Parts parts) {
    this.shell = shell;
    this.parts = parts;
  }

  @Override
  public Integer call() throws UserException {
    InForce inForce = InForce.of(shell, common);
    try (LiveScan scan =
        LiveScan.signIn(
            shell, parts, inForce.azure(azure), Optional.empty(), common.noProgress())) {
      return collect(scan).number();
    }
  }

  private ExitCode collect(LiveScan scan) throws UserException {
    Path directory = output == null ? shell.directory() : shell.directory().resolve(output);
    OutputDirectory target = OutputDirectory.at(directory);
    Path inventory = target.inventory();
    int gaps;
    try (BegunScan begun = scan.begin(target, resume)) {
      target.clear(inventory);
      gaps = scan.collect(begun, inventory);
      begun.done();
    }
    shell.say("Wrote " + inventory + ". Judge it: plumbline evaluate " + inventory);
    return gaps > 0 ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
  }
}
