package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.model.ResourceType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each benchmark runs at its smallest, so that it cannot rot. Nothing here looks at a time. */
final class BenchSmokeTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final Path ROOT = Path.of(System.getProperty("plumbline.root"));

  /** Made once: whoever reads it leaves it alone. */
  @TempDir private static Path shared;

  @TempDir private Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private Program program = new Program(Program.jvm(), Path.of(""));

  @BeforeAll
  static void scanTheDemo() throws Exception {
    program(shared).demoInventory(shared);
  }

  @BeforeEach
  void runFromTheClassPathOfTheTests() throws Exception {
    program = program(directory);
  }

  private static Program program(Path directory) throws IOException {
    Files.writeString(
        directory.resolve("options"),
        "-cp \"" + CLASS_PATH + "\"\n-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n");
    return new Program(Program.jvm(), directory);
  }

  @Test
  void comparesStartUpWithHello() throws Exception {
    new StartUp(program, CLASS_PATH, directory).run(1, demoInventory(), out);

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("evaluate of one resource", "ratio");
    try (InventoryReader one =
        InventoryReader.open(directory.resolve("one").resolve("inventory.jsonl"))) {
      assertThat(one.records()).toIterable().hasSize(1);
    }
  }

  @Test
  void findsThreeSizesOfEveryAnchorType() throws Exception {
    PolicyPack pack = PolicyPack.bundled();

    assertThat(RuleInputs.of(demoInventory(), pack))
        .containsOnlyKeys(pack.entryPoints().anchors().keySet())
        .allSatisfy((type, inputs) -> assertThat(inputs).hasSize(3));
  }

  @Test
  void comparesRulesWithOpa() throws Exception {
    Optional<Path> opa = OpaBench.find(System.getenv());
    assumeThat(opa).as("opa on PATH or named by PLUMBLINE_OPA").isPresent();
    Path policies = ROOT.resolve("policies");
    assumeThat(OpaBench.entryPoints(policies))
        .as("made by ./mvnw -Pcompile-policies -pl policies,scanner/evaluate -am verify")
        .exists();

    OpaBench theirs = new OpaBench(opa.orElseThrow(), policies, directory);
    new RuleBench(demoInventory(), Duration.ofMillis(1))
        .run(Set.of(new ResourceType("microsoft.keyvault/vaults/secrets")), theirs, 1, out);

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("sum of medians");
  }

  @Test
  void comparesCollectionWithThePlainClient() throws Exception {
    new CollectBench(program, CLASS_PATH, directory).run(new CollectBench.Estate(1, 2, 0), 1, out);

    assertThat(Files.readAllLines(directory.resolve("addresses.txt")))
        .anyMatch(address -> address.contains("/vaults/"));
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("java.net.http", "ratio");
  }

  @Test
  void killsAScanAndContinuesIt() throws Exception {
    boolean good =
        new ResumeBench(program, CLASS_PATH, directory, 1, out)
            .run(new CollectBench.Estate(1, 2, 0), 1);

    assertThat(good).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("scans killed 1 times");
  }

  private static Path demoInventory() {
    return shared.resolve("demo").resolve("inventory.jsonl");
  }
}
