package dev.plumbline.cli;

import dev.plumbline.reports.console.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs typical commands once, for nothing but the classes they load: the launcher makes the JVM's
 * start-up cache from this process. What it prints goes nowhere; how its commands end is ignored.
 */
public final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createTempDirectory("plumbline-rehearsal");
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Shell shell =
        new Shell(
            nowhere,
            nowhere,
            Terminal.PLAIN,
            false,
            Map.of(),
            directory,
            InstantSource.fixed(Instant.EPOCH));
    TerminalProbe.interactive(Map.of());
    Main.run(shell, "--help");
    Main.run(shell, "rules", "list");
    Main.run(shell, "demo", "--output", "scan");
    Main.run(shell, "evaluate", "scan/inventory.jsonl", "--output", "judged");
    Main.run(shell, "report", "judged/findings.jsonl");
    delete(directory);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
