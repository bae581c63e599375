package dev.plumbline.bench;

import dev.plumbline.bench.generate.Comparison;
import dev.plumbline.bench.generate.Expected;
import dev.plumbline.bench.generate.Found;
import dev.plumbline.bench.generate.TemplateGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a scan of many templates costs and whether it is right: generated templates, each with what
 * it must yield, scanned by one process with reports and all.
 */
final class TemplateBench {

  static final double SECONDS = 10;
  static final double UNKNOWN = 0.05;

  private static final long SEED = 4;

  private final Program program;
  private final Path directory;

  TemplateBench(Program program, Path directory) {
    this.program = program;
    this.directory = directory.resolve("templates");
  }

  /** Scans so many templates so often; the result of the last scan. */
  Comparison.Result run(int templates, int times, PrintStream out) throws Exception {
    Path written = directory.resolve("written");
    delete(directory);
    Files.createDirectories(written);
    SortedMap<String, List<Expected>> expected =
        new TemplateGenerator(SEED).write(written, templates);
    Path output = directory.resolve("scan");
    Path log = directory.resolve("gc.log");
    List<String> scan =
        program.command(
            List.of("-Xmx1g", "-Xlog:gc:file=" + log.toString().replace('\\', '/')),
            "scan",
            "path",
            written.toString(),
            "--no-config",
            "--output",
            output.toString());
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      seconds.add(Program.millis(scan, Map.of(), 0, 1) / 1000);
    }
    Comparison.Result result = Comparison.of(expected, Found.in(output));
    print(templates, new Series(seconds), HeapLog.peak(log), result, out);
    return result;
  }

  private void print(
      int templates, Series seconds, int megabytes, Comparison.Result result, PrintStream out)
      throws IOException {
    out.printf(
        Locale.ROOT,
        "%d templates, %d KB, %d resources%n",
        templates,
        size() / 1000,
        result.resources());
    out.printf(Locale.ROOT, "scan       %s s (bound: less than %.0f)%n", seconds, SECONDS);
    out.printf(Locale.ROOT, "most heap  %d MB in use (given: 1024)%n", megabytes);
    out.printf(
        Locale.ROOT,
        "verdicts   %d, of which unknown %d by the catalogue and %d by a parameter or function:"
            + " %.1f %% (bound: at most %.0f %%)%n",
        result.verdicts(),
        result.byCatalogue(),
        result.byParameter(),
        100 * result.unknownShare(),
        100 * UNKNOWN);
    out.printf("different  %d%n", result.differences().size());
    result.differences().stream().limit(20).forEach(out::println);
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("written"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
