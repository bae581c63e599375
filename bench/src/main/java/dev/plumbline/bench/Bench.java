package dev.plumbline.bench;

import dev.plumbline.bench.mutate.MutationBench;
import dev.plumbline.reports.ReportFormat;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs one benchmark by name and prints its figures. See {@code bench/run}. */
final class Bench {

  private static final String NAMES =
      "start-up, rules, collect, scale, resume, findings, templates or mutate";

  private final Path root;
  private final Program program;
  private final Path directory;
  private final PrintStream out;

  private Bench(Path root, Program program, Path directory, PrintStream out) {
    this.root = root;
    this.program = program;
    this.directory = directory;
    this.out = out;
  }

  /**
   * Arguments: the repository's root, the name of a benchmark, and for {@code mutate} how many
   * inputs.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(arguments[0]);
    Path directory = Files.createDirectories(root.resolve("bench").resolve("target"));
    Machine.describe(out);
    Bench bench = new Bench(root, Program.built(root), directory, out);
    switch (arguments[1]) {
      case "start-up" -> bench.startUp();
      case "rules" -> bench.rules();
      case "collect" -> bench.collect(new CollectBench.Estate(100, 20, 100), 2);
      case "scale" -> bench.collect(new CollectBench.Estate(500, 20, 100), 1);
      case "resume" -> bench.resume();
      case "findings" -> bench.findings();
      case "templates" -> bench.templates();
      case "mutate" ->
          bench.mutate(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1_000_000);
      default -> throw new IllegalArgumentException("There is " + NAMES + ".");
    }
    Machine.describe(out);
  }

  private void startUp() throws Exception {
    new StartUp(program, classPath(), directory).run(20, program.demoInventory(directory), out);
  }

  private void rules() throws Exception {
    Optional<Path> opa = OpaBench.find(System.getenv());
    if (opa.isEmpty()) {
      out.println("Needs opa, which is neither on PATH nor named by PLUMBLINE_OPA.");
      System.exit(2);
      return;
    }
    OpaBench theirs = new OpaBench(opa.get(), root.resolve("policies"), directory);
    new RuleBench(program.demoInventory(directory), Duration.ofSeconds(2)).run(theirs, 3, out);
  }

  private void collect(CollectBench.Estate estate, int times) throws Exception {
    new CollectBench(program, classPath(), directory).run(estate, times, out);
  }

  private void resume() throws Exception {
    ResumeBench bench =
        new ResumeBench(program, classPath(), directory, System.currentTimeMillis(), out);
    if (!bench.run(new CollectBench.Estate(40, 20, 100), 20)) {
      System.exit(1);
    }
  }

  private void findings() throws Exception {
    new FindingsBench(program, directory).run(100_000, List.of(ReportFormat.values()), out);
  }

  private void templates() throws Exception {
    new TemplateBench(program, directory).run(500, 5, out);
    new StartUp(program, classPath(), directory).scan(20, out);
  }

  private void mutate(long inputs) throws Exception {
    MutationBench.Result result =
        new MutationBench(MutationBench.seeds(root)).run(inputs, directory.resolve("mutate"), out);
    if (result.failures() > 0) {
      System.exit(1);
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
