package dev.plumbline.bench;

import dev.plumbline.bench.generate.TemplateGenerator;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a short command costs: {@code evaluate} of one resource as a whole process, report and all,
 * and {@code scan path} of one template, against a class that says hello on the same JVM with the
 * archive that the JDK brings.
 */
final class StartUp {

  static final double BOUND = 12;
  static final double SCAN_BOUND = 15;

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
    Program.millis(evaluate, Map.of(), 0, 1);
    compare(times, "evaluate of one resource", evaluate, BOUND, out);
  }

  /** {@code scan path} of a directory with one small template in it. */
  void scan(int times, PrintStream out) throws Exception {
    Path one = Files.createDirectories(directory.resolve("template"));
    Files.writeString(one.resolve("main.json"), new TemplateGenerator(1).small(1));
    List<String> scan =
        program.command(
            List.of(),
            "scan",
            "path",
            one.toString(),
            "--no-config",
            "--output",
            directory.resolve("template-scan").toString());
    Program.millis(scan, Map.of(), 0, 1);
    compare(times, "scan path of one template", scan, SCAN_BOUND, out);
  }

  private void compare(int times, String what, List<String> command, double bound, PrintStream out)
      throws Exception {
    List<String> hello =
        List.of(program.java().toString(), "-cp", ownClassPath, Hello.class.getName());
    Series.Pair pair =
        Series.alternately(
            times,
            () -> Program.millis(command, Map.of(), 0, 1),
            () -> Program.millis(hello, Map.of(), 0));
    out.printf("%-26s%s ms%n", what, pair.first());
    out.printf("%-26s%s ms%n", "Hello", pair.second());
    out.printf(Locale.ROOT, "%-26s%.1f (bound: at most %.0f)%n", "ratio", pair.ratio(), bound);
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
