package dev.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    Logs.send("off", "plain", shell.err());
    String[] words = arguments.length == 0 ? new String[] {"--help"} : arguments;
    int code = commands(shell, parts, words[0]).execute(words);
    shell.out().flush();
    shell.err().flush();
    return code;
  }

  /**
   * The command that is named, or all of them where none is: to build a command is to reflect on
   * it, and all of them together take longer than to judge a small inventory.
   */
  private static CommandLine commands(Shell shell, Parts parts, String named) {
    Map<String, Supplier<Object>> all = all(shell, parts);
    CommandLine plumbline = new CommandLine(new Root());
    if (all.containsKey(named)) {
      plumbline.addSubcommand(all.get(named).get());
    } else {
      all.values().forEach(command -> plumbline.addSubcommand(command.get()));
    }
    return Manners.teach(plumbline, shell);
  }

  /** Every command, by the name that its annotation gives it; in the order of the help text. */
  private static Map<String, Supplier<Object>> all(Shell shell, Parts parts) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put(
        "scan",
        () ->
            new CommandLine(new ScanCommand())
                .addSubcommand(new ScanAzureCommand(shell, parts))
                .addSubcommand(new ScanPathCommand(shell)));
    all.put("demo", () -> new DemoCommand(shell, parts, Main::run));
    all.put(
        "collect",
        () ->
            new CommandLine(new CollectCommand())
                .addSubcommand(new CollectAzureCommand(shell, parts)));
    all.put("evaluate", () -> new EvaluateCommand(shell));
    all.put("report", () -> new ReportCommand(shell));
    all.put(
        "rules",
        () ->
            new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(shell))
                .addSubcommand(new RulesShowCommand(shell)));
    all.put("permissions", () -> new PermissionsCommand(shell));
    all.put("explain", () -> new ExplainCommand(shell));
    all.put(
        "exemptions",
        () ->
            new CommandLine(new ExemptionsCommand())
                .addSubcommand(new ExemptionsCheckCommand(shell)));
    all.put(
        "known-findings",
        () ->
            new CommandLine(new KnownFindingsCommand())
                .addSubcommand(new KnownFindingsAcceptCommand(shell)));
    all.put(
        "config",
        () -> new CommandLine(new ConfigCommand()).addSubcommand(new ConfigShowCommand(shell)));
    return all;
  }
}
