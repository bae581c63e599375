package dev.plumbline.bench;

import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a short command costs: {@code evaluate} of one resource as a whole process, report and all,
 * against a class that says hello on the same JVM with the archive that the JDK brings.
 */
final class StartUp {

  static final double BOUND = 12;

  private final Program program;
  private final String ownClassPath;
  private final Path directory;

  StartUp(Program program, String ownClassPath, Path directory) {
    this.program = program;
    this.ownClassPath = ownClassPath;
    this.directory = directory;
  }

  void run(int times, Path demoInventory, PrintStream out) throws Exception {
    Path one = directory.resolve("one").resolve("inventory.jsonl");
    keepOneVault(demoInventory, one);
    List<String> evaluate =
        program.command(
            List.of(), "evaluate", one.toString(), "--no-config", "--fail-on", "critical");
    List<String> hello =
        List.of(program.java().toString(), "-cp", ownClassPath, Hello.class.getName());
    Program.millis(evaluate, Map.of(), 0, 1);
    Series.Pair pair =
        Series.alternately(
            times,
            () -> Program.millis(evaluate, Map.of(), 0, 1),
            () -> Program.millis(hello, Map.of(), 0));
    out.printf("evaluate of one resource  %s ms%n", pair.first());
    out.printf("Hello                     %s ms%n", pair.second());
    out.printf(
        Locale.ROOT, "ratio                     %.1f (bound: at most %.0f)%n", pair.ratio(), BOUND);
  }

  /** An inventory of the first vault all of whose facts were read. */
  static void keepOneVault(Path inventory, Path one) throws IOException {
    try (InventoryReader in = InventoryReader.open(inventory);
        InventoryWriter out = InventoryWriter.create(one, in.scan())) {
      out.family(List.of(vault(in.records())));
      out.finish();
    }
  }

  private static Resource vault(Iterator<InventoryRecord> records) {
    while (records.hasNext()) {
      if (records.next() instanceof InventoryRecord.OfResource(Resource resource)
          && resource.type().equals(new ResourceType("microsoft.keyvault/vaults"))
          && resource.facts().values().stream().allMatch(Fact.Read.class::isInstance)) {
        return alone(resource);
      }
    }
    throw new IllegalArgumentException("The inventory has no vault that was read whole.");
  }

  private static Resource alone(Resource vault) {
    return Resource.live(
            vault.id(),
            vault.type(),
            vault.source().apiVersion(),
            vault.placement(),
            vault.tags(),
            vault.facts())
        .withCollections(new TreeMap<>());
  }
}
