package dev.plumbline.bench;

import dev.plumbline.reports.ReportFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Very many findings: judged, and shown in every format, each by a process with a small heap. */
final class FindingsBench {

  private static final int MEGABYTES = 512;

  private final Program program;
  private final Path directory;

  FindingsBench(Program program, Path directory) {
    this.program = program;
    this.directory = directory;
  }

  void run(int wanted, List<ReportFormat> formats, PrintStream out) throws Exception {
    Path grown = Files.createDirectories(directory.resolve("grown"));
    Path demo = program.demoInventory(directory);
    int copies = 1 + wanted / (int) findings(demo.resolveSibling("findings.jsonl"), "");
    Path inventory = grown.resolve("inventory.jsonl");
    GrownInventory.write(demo, copies, inventory);

    Path findings = grown.resolve("findings.jsonl");
    measure("evaluate", out, "evaluate", inventory.toString(), "--no-config");
    out.printf(
        Locale.ROOT,
        "%d findings (%d noncompliant, %d unknown) in %d copies of the demo; inventory %.1f MB,"
            + " findings %.1f MB, page %.1f MB%n",
        findings(findings, ""),
        findings(findings, "noncompliant"),
        findings(findings, "unknown"),
        copies,
        megabytes(inventory),
        megabytes(findings),
        megabytes(grown.resolve("report.html")));
    for (ReportFormat format : formats) {
      measure(format.wireName(), out, "report", findings.toString(), "--format", format.wireName());
    }
  }

  private void measure(String name, PrintStream out, String... arguments) throws Exception {
    Path log = directory.resolve("gc.log");
    List<String> jvm = List.of("-Xmx" + MEGABYTES + "m", "-Xlog:gc:file=" + log + "::filecount=0");
    Path printed = directory.resolve("printed");
    double millis =
        Program.millis(
            program.command(jvm, arguments),
            Map.of(),
            ProcessBuilder.Redirect.to(printed.toFile()),
            0,
            1,
            3);
    out.printf(
        Locale.ROOT,
        "%-17s %6.1f s, %3d MB of heap (given: %d), %8.2f MB printed%n",
        name,
        millis / 1e3,
        HeapLog.peak(log),
        MEGABYTES,
        megabytes(printed));
  }

  private static double megabytes(Path file) throws IOException {
    return Files.size(file) / 1e6;
  }

  private static long findings(Path file, String verdict) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("{\"record\":\"finding\""))
          .filter(line -> line.contains("\"verdict\":\"" + verdict))
          .count();
    }
  }
}
