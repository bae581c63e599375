package dev.plumbline.cli;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.files.config.Baseline;
import dev.plumbline.model.RuleCard;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code rules list}: what there is to be judged by, and by which baseline. */
@Command(name = "list", description = "Lists the rules by family, with the baselines they are in.")
final class RulesListCommand implements Callable<Integer> {

  private final Shell shell;

  RulesListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    PolicyPack pack = PolicyPack.bundled();
    SortedMap<String, Baseline> baselines = new TreeMap<>(pack.baselines());
    int name = pack.cards().stream().mapToInt(card -> card.name().value().length()).max().orElse(0);
    int names = String.join(",", baselines.keySet()).length();
    for (RuleCard.Family family : RuleCard.Family.values()) {
      List<RuleCard> cards = pack.cards().stream().filter(card -> card.family() == family).toList();
      shell.out().println(family.wireName() + " (" + counts(cards, baselines) + ")");
      for (RuleCard card : cards) {
        shell
            .out()
            .printf(
                "  %-" + name + "s  %-8s  %-" + names + "s  %s%n",
                card.name(),
                card.severity().wireName(),
                holding(card, baselines),
                card.title());
      }
    }
    shell
        .out()
        .printf(
            "%d rules (%s), pack %s%n",
            pack.cards().size(), counts(pack.cards(), baselines), pack.identity().digest());
    return ExitCode.CLEAN.number();
  }

  /** {@code 13; default 7, strict 12}. */
  private static String counts(List<RuleCard> cards, SortedMap<String, Baseline> baselines) {
    return cards.size()
        + "; "
        + baselines.values().stream()
            .map(
                baseline ->
                    baseline.name()
                        + " "
                        + cards.stream().filter(c -> baseline.rules().contains(c.name())).count())
            .collect(Collectors.joining(", "));
  }

  private static String holding(RuleCard card, SortedMap<String, Baseline> baselines) {
    return baselines.values().stream()
        .filter(baseline -> baseline.rules().contains(card.name()))
        .map(Baseline::name)
        .collect(Collectors.joining(","));
  }
}
