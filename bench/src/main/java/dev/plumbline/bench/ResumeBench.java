package dev.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scan that is killed (SIGKILL) at random moments and continued with {@code --resume}, until it
 * ends; then another one, until so many were killed. The server's log says what was asked, the
 * journal what had been read.
 */
final class ResumeBench {

  private static final Pattern FROM = Pattern.compile("\"from\":\"GET ([^\"]+)\"");

  private final Program program;
  private final String ownClassPath;
  private final Path directory;
  private final Random random;
  private final PrintStream out;
  private int kills;
  private int sent;
  private int lost;
  private int mostLost;
  private int repeated;
  private int scans;
  private int different;

  ResumeBench(Program program, String ownClassPath, Path directory, long seed, PrintStream out) {
    this.program = program;
    this.ownClassPath = ownClassPath;
    this.directory = directory;
    this.random = new Random(seed);
    this.out = out;
    out.println("seed " + seed);
  }

  /**
   * Kills scans so often, and runs each to its end.
   *
   * @return whether nothing was asked again that was in the journal, and the findings were the same
   */
  boolean run(CollectBench.Estate estate, int wanted) throws Exception {
    List<String> straight;
    int requests;
    double millis;
    Path output = Files.createTempDirectory(directory, "straight");
    try (DemoProcess demo = serve(estate)) {
      millis = Program.millis(scan(demo, output), demo.identity(), 0, 1);
      straight = results(output);
      requests = reads(demo.log(directory.resolve("straight.log"))).size();
    }
    while (kills < wanted) {
      try (DemoProcess demo = serve(estate)) {
        Path again = Files.createTempDirectory(directory, "killed");
        untilItEnds(demo, again, millis, wanted);
        scans++;
        different += results(again).equals(straight) ? 0 : 1;
      }
    }
    out.printf(
        Locale.ROOT,
        "%d scans killed %d times: %d reads, %d in as many scans without a kill;"
            + " %d asked again because they were in flight, at most %d for one kill;"
            + " %d asked again that were in the journal%n",
        scans,
        kills,
        sent,
        requests * scans,
        lost,
        mostLost,
        repeated);
    out.printf(
        Locale.ROOT,
        "findings.jsonl: %d records without times of reading, %d of %d scans different%n",
        straight.size(),
        different,
        scans);
    return repeated == 0 && different == 0;
  }

  private DemoProcess serve(CollectBench.Estate estate) throws IOException {
    return DemoProcess.start(
        ownClassPath, estate.subscriptions(), estate.resourcesInEach(), estate.latencyMillis());
  }

  private void untilItEnds(DemoProcess demo, Path output, double millis, int wanted)
      throws Exception {
    Path journal = output.resolve("scan.journal");
    Set<String> ever = new TreeSet<>();
    boolean ended = false;
    while (!ended) {
      Set<String> before = journalled(journal);
      long patience = kills < wanted ? (long) (random.nextDouble() * millis) : Long.MAX_VALUE;
      ended = ends(scan(demo, output), demo, patience) || isFinished(output);
      List<String> asked = reads(demo.log(directory.resolve("killed.log")));
      sent += asked.size();
      repeated += (int) asked.stream().filter(before::contains).count();
      lost += (int) asked.stream().filter(ever::contains).count();
      ever.addAll(asked);
      if (!ended) {
        kills++;
        Set<String> inFlight = new TreeSet<>(asked);
        inFlight.removeAll(journalled(journal));
        mostLost = Math.max(mostLost, inFlight.size());
        out.printf(
            Locale.ROOT,
            "  killed after %d ms: %d reads in the journal, %d sent by this run%n",
            patience,
            journalled(journal).size(),
            asked.size());
      }
    }
  }

  /** Killed after its last word: the results are there, and the journal is gone. */
  private static boolean isFinished(Path output) {
    return Files.exists(output.resolve("report.html"))
        && !Files.exists(output.resolve("scan.journal"));
  }

  /** Runs a command, and kills it when it takes longer. */
  private static boolean ends(List<String> command, DemoProcess demo, long millis)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(demo.identity());
    Process process = builder.start();
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      if (process.exitValue() > 1) {
        throw new IOException("Exit code " + process.exitValue() + " of " + command);
      }
      return true;
    }
    process.destroyForcibly().waitFor();
    // What was in flight is answered, and logged, all the same.
    Thread.sleep(500);
    return false;
  }

  private List<String> scan(DemoProcess demo, Path output) {
    return program.command(
        List.of(), demo.command("scan", "azure", "--resume", "--output", output.toString()));
  }

  /** Path and query of each read that the server answered. */
  private static List<String> reads(List<String> log) {
    return log.stream()
        .filter(line -> line.startsWith("GET "))
        .map(line -> line.split(" ", 4)[3])
        .toList();
  }

  private static Set<String> journalled(Path journal) throws IOException {
    if (!Files.exists(journal)) {
      return Set.of();
    }
    return FROM.matcher(Files.readString(journal))
        .results()
        .map(from -> from.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> results(Path output) throws IOException {
    try (Stream<String> lines = Files.lines(output.resolve("findings.jsonl"))) {
      return new ArrayList<>(
          lines
              .filter(line -> !line.startsWith("{\"record\":\"header\""))
              .filter(line -> !line.startsWith("{\"record\":\"trailer\""))
              .filter(line -> !line.startsWith("{\"record\":\"usage\""))
              .map(line -> line.replaceAll("\"at\":\"2[^\"]*\"", "\"at\":\"\""))
              .sorted()
              .toList());
    }
  }
}
