package dev.plumbline.cli;

import dev.plumbline.reports.console.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * Runs typical commands once, for nothing but the classes they load: the launcher makes the JVM's
 * start-up caches from this process. What it prints goes nowhere; how its commands end is ignored.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Arguments: {@code azure} for the commands that read Azure or {@code files} for the others,
   * which go on from what the first left; and the directory to leave it in.
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[1]);
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
    if (arguments[0].equals("azure")) {
      Main.run(shell, "demo", "--output", "scan");
      return;
    }
    Main.run(shell, "--help");
    Main.run(shell, "rules", "list");
    Main.run(shell, "evaluate", "scan/inventory.jsonl", "--output", "judged");
    Main.run(shell, "report", "judged/findings.jsonl");
    Path templates = Files.createDirectories(directory.resolve("templates"));
    try (InputStream sample =
        Objects.requireNonNull(Rehearsal.class.getResourceAsStream("rehearsal.json"))) {
      Files.copy(sample, templates.resolve("main.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    Main.run(shell, "scan", "path", "templates", "--output", "gate");
  }
}
