package dev.plumbline.cli;

import dev.plumbline.azure.http.Timing;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.reports.console.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A place to run commands at: a directory, variables, and what was printed. */
final class Desk {

  static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private final Path directory;
  private final Map<String, String> environment;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Desk(Path directory) {
    this(directory, Map.of());
  }

  Desk(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  int run(String... arguments) {
    return run(DemoOptions.defaults(), arguments);
  }

  /** Runs a command; {@code demo} serves these options, and no request waits between tries. */
  int run(DemoOptions demo, String... arguments) {
    Timing timing = hasty(Clock.systemUTC());
    return run(new Parts(Optional.of(() -> demo), Optional.of(() -> timing), true), arguments);
  }

  /** Runs a command whose requests go by this clock, and do not wait between tries. */
  int run(InstantSource clock, String... arguments) {
    return run(hasty(clock), arguments);
  }

  /** Runs a command whose requests go by this clock, and wait as it says. */
  int run(Timing timing, String... arguments) {
    return run(new Parts(Optional.empty(), Optional.of(() -> timing), true), arguments);
  }

  private static Timing hasty(InstantSource clock) {
    return new Timing(clock, wait -> {}, RandomGenerator.getDefault());
  }

  private int run(Parts parts, String... arguments) {
    Shell shell =
        new Shell(
            new PrintWriter(out),
            new PrintWriter(err, true),
            Terminal.PLAIN,
            false,
            environment,
            directory,
            Clock.fixed(NOW, ZoneOffset.UTC));
    return Main.run(shell, parts, arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  Path file(String name) {
    return directory.resolve(name);
  }
}
