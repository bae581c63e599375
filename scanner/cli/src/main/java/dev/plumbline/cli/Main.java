package dev.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;

/** The program: builds the commands, runs one, answers with its exit code. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    boolean interactive = TerminalProbe.interactive(environment);
    Shell shell =
        new Shell(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            TerminalProbe.of(environment, interactive),
            interactive,
            environment,
            Path.of("").toAbsolutePath(),
            Clock.systemUTC());
    System.exit(run(shell, arguments));
  }

  /** Runs one command line. */
  static int run(Shell shell, String... arguments) {
    return run(shell, Parts.REAL, arguments);
  }

  /** Runs one command line with these parts. */
  static int run(Shell shell, Parts parts, String... arguments) {
    Logs.send("off", shell.err());
    int code =
        commands(shell, parts).execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    shell.out().flush();
    shell.err().flush();
    return code;
  }

  private static CommandLine commands(Shell shell, Parts parts) {
    CommandLine plumbline =
        new CommandLine(new Root())
            .addSubcommand(
                new CommandLine(new ScanCommand())
                    .addSubcommand(new ScanAzureCommand(shell, parts)))
            .addSubcommand(new DemoCommand(shell, parts, Main::run))
            .addSubcommand(
                new CommandLine(new CollectCommand())
                    .addSubcommand(new CollectAzureCommand(shell, parts)))
            .addSubcommand(new EvaluateCommand(shell))
            .addSubcommand(new ReportCommand(shell))
            .addSubcommand(
                new CommandLine(new RulesCommand())
                    .addSubcommand(new RulesListCommand(shell))
                    .addSubcommand(new RulesShowCommand(shell)))
            .addSubcommand(new ExplainCommand(shell))
            .addSubcommand(
                new CommandLine(new ConfigCommand()).addSubcommand(new ConfigShowCommand(shell)));
    return Manners.teach(plumbline, shell);
  }
}
