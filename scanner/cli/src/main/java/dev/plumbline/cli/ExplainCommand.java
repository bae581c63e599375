package dev.plumbline.cli;

import dev.plumbline.evaluate.PolicyPack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a rule is there and how to mend what it finds. */
@Command(name = "explain", description = "Says why a rule is there and how to mend what it finds.")
final class ExplainCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "RULE", description = "The rule's name.")
  private String rule = "";

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    RuleText.explain(Names.rule(rule, PolicyPack.bundled().cards()), shell.out());
    return ExitCode.CLEAN.number();
  }
}
