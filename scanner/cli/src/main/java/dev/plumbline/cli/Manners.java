package dev.plumbline.cli;

import dev.plumbline.model.Severity;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.TypeConversionException;

/** What all commands do alike: help, colours, exit codes, errors. */
final class Manners {

  private Manners() {}

  static CommandLine teach(CommandLine plumbline, Shell shell) {
    CommandLineTrouble trouble = new CommandLineTrouble(shell);
    help(plumbline);
    plumbline.getCommandSpec().usageMessage().exitCodeList(exitCodes());
    return plumbline
        .registerConverter(Severity.class, Manners::severity)
        .setColorScheme(Help.defaultColorScheme(ansi(shell)))
        .setUsageHelpWidth(Math.min(shell.terminal().width(), 100))
        .setOut(shell.out())
        .setErr(shell.err())
        .setParameterExceptionHandler(trouble)
        .setExecutionExceptionHandler(trouble);
  }

  private static void help(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getSubcommands().values().forEach(Manners::help);
  }

  private static Help.Ansi ansi(Shell shell) {
    return shell.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new TreeMap<>();
    Stream.of(ExitCode.values()).forEach(code -> codes.put(" " + code.number(), code.meaning()));
    return codes;
  }

  private static Severity severity(String name) {
    return Stream.of(Severity.values())
        .filter(severity -> severity.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("must be one of critical, high, medium, low"));
  }
}
