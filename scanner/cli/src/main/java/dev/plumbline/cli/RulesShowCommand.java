package dev.plumbline.cli;

import dev.plumbline.evaluate.PolicyPack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules show}: what a rule is made of. */
@Command(name = "show", description = "Shows a rule's anchor, facts, reads and parameters.")
final class RulesShowCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "RULE", description = "The rule's name.")
  private String rule = "";

  RulesShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    RuleText.show(Names.rule(rule, PolicyPack.bundled().cards()), shell.out());
    return ExitCode.CLEAN.number();
  }
}
