package dev.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the command line, runs one command, answers with its exit code. */
@Command(
    name = "plumbline",
    description = "A policy and compliance scanner for Azure: identity, logging and retry hygiene.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnExecutionException = Main.BUG)
public final class Main {

  /** A bug of Plumbline's own. */
  static final int BUG = 4;

  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command line; data goes to {@code out}, everything else to {@code err}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }
}
