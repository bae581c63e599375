package dev.plumbline.cli;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.model.RuleCard;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rules list}: what there is to be judged by. */
@Command(name = "list", description = "Lists the rules by family.")
final class RulesListCommand implements Callable<Integer> {

  private final Shell shell;

  RulesListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    PolicyPack pack = PolicyPack.bundled();
    int name = pack.cards().stream().mapToInt(card -> card.name().value().length()).max().orElse(0);
    for (RuleCard.Family family : RuleCard.Family.values()) {
      List<RuleCard> cards = pack.cards().stream().filter(card -> card.family() == family).toList();
      shell.out().println(family.wireName() + " (" + cards.size() + ")");
      for (RuleCard card : cards) {
        shell
            .out()
            .printf(
                "  %-" + name + "s  %-8s  %s%n",
                card.name(),
                card.severity().wireName(),
                card.title());
      }
    }
    shell.out().printf("%d rules, pack %s%n", pack.cards().size(), pack.identity().digest());
    return ExitCode.CLEAN.number();
  }
}
