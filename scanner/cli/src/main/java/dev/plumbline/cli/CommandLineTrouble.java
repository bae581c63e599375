package dev.plumbline.cli;

import dev.plumbline.files.config.Nearest;
import dev.plumbline.model.Redactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: trouble of the user's in a sentence, ours with all there is to report. */
final class CommandLineTrouble implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Shell shell;

  CommandLineTrouble(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleParseException(ParameterException trouble, String[] arguments) {
    CommandLine command = trouble.getCommandLine();
    shell.say("plumbline: " + Redactor.redactText(String.valueOf(trouble.getMessage())));
    if (trouble instanceof UnmatchedArgumentException unmatched) {
      Nearest.to(unmatched.getUnmatched().getFirst(), known(command))
          .ifPresent(near -> shell.say("Did you mean " + near + "?"));
    }
    shell.say("What it takes: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  private static Set<String> known(CommandLine command) {
    Set<String> words = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
    words.addAll(command.getSubcommands().keySet());
    return words;
  }

  @Override
  public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) {
    if (trouble instanceof UserException known) {
      shell.say("plumbline: " + Redactor.redactText(String.valueOf(known.getMessage())));
      return known.code().number();
    }
    StringWriter trace = new StringWriter();
    trouble.printStackTrace(new PrintWriter(trace));
    shell.say(Redactor.redactText(trace.toString()));
    shell.say(
        "This is a bug in plumbline "
            + Version.number()
            + " on Java "
            + Runtime.version()
            + ". Please report it with the lines above; SECURITY.md says where and how.");
    return ExitCode.BUG.number();
  }
}
