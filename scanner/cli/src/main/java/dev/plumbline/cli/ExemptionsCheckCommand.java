package dev.plumbline.cli;

import dev.plumbline.evaluate.AcceptedGaps;
import dev.plumbline.evaluate.Exemptions;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code exemptions check}: which entries of the register are usable, expired or idle. */
@Command(
    name = "check",
    description = {
      "Checks exemptions.yaml and accepted_gaps: schema, rules, dates, and, with an inventory,",
      "whether each is about anything. Exits with 1 if one is expired or about nothing, with 2 if",
      "the file cannot be used."
    })
final class ExemptionsCheckCommand implements Callable<Integer> {

  private static final String USUAL_INVENTORY = "plumbline-report/inventory.jsonl";

  private final Shell shell;

  @Mixin private final CommonFlags common = new CommonFlags();

  @Option(
      names = "--exemptions",
      paramLabel = "FILE",
      description = "The register; default: exemptions.yaml here, if there is one.")
  private @Nullable String exemptions;

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "A saved scan to match them with; default: " + USUAL_INVENTORY + ", if any.")
  private @Nullable String inventory;

  ExemptionsCheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    InForce inForce = InForce.of(shell, common);
    Approvals approvals = inForce.approvals(Optional.ofNullable(exemptions));
    LocalDate today = LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC);
    Path root = shell.directory();
    Exemptions exempt =
        new Exemptions(
            approvals.readExemptions(root, inForce.pack().cards(), Governing.AS_THEY_ARE), today);
    AcceptedGaps gaps = new AcceptedGaps(approvals.acceptedGaps().value(), today);
    Optional<Path> scan = inventory();
    if (scan.isPresent()) {
      match(scan.get(), exempt, gaps, inForce);
    }
    Register register = new Register(shell.out(), scan.isPresent());
    exempt.records(true).forEach(register::line);
    gaps.records(true).forEach(register::line);
    register.end(approvals.exemptionsFile(root, Governing.AS_THEY_ARE), scan);
    return (register.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
  }

  private Optional<Path> inventory() {
    return Optional.ofNullable(inventory)
        .map(shell.directory()::resolve)
        .or(
            () ->
                Optional.of(shell.directory().resolve(USUAL_INVENTORY))
                    .filter(Files::isRegularFile));
  }

  private static void match(Path scan, Exemptions exempt, AcceptedGaps gaps, InForce inForce)
      throws UserException {
    try (InventoryReader reader = InventoryReader.open(scan)) {
      Iterator<InventoryRecord> records = reader.records();
      while (records.hasNext()) {
        switch (records.next()) {
          case InventoryRecord.OfResource(Resource resource) ->
              inForce
                  .pack()
                  .cards(resource.type())
                  .forEach(card -> exempt.matches(card.name(), resource));
          case InventoryRecord.OfGap(Gap gap) -> gaps.accepts(gap);
          case InventoryRecord.OfExclusion ignored -> {}
          case InventoryRecord.OfUsage ignored -> {}
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    }
  }
}
