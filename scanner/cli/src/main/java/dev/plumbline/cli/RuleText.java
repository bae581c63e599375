package dev.plumbline.cli;

import dev.plumbline.model.RuleCard;
import dev.plumbline.reports.summary.RuleHelp;
import java.io.PrintWriter;

/** A rule's card as text. */
final class RuleText {

  private RuleText() {}

  /** Why, how it is checked, and how to mend it: the help that reports carry. */
  static void explain(RuleCard card, PrintWriter out) {
    RuleHelp.text(card).lines().forEach(out::println);
  }

  /** What a rule is made of: for people who write rules or configuration. */
  static void show(RuleCard card, PrintWriter out) {
    out.println("name         " + card.name());
    out.println("title        " + card.title());
    out.println("family       " + card.family().wireName());
    out.println("severity     " + card.severity().wireName());
    out.println("anchor       " + card.anchor());
    out.println("facts        " + String.join(", ", card.factsNeeded()));
    if (!card.factsUsed().isEmpty()) {
      out.println("also uses    " + String.join(", ", card.factsUsed()));
    }
    card.reads().forEach(path -> out.println("reads        " + path));
    RuleHelp.parameters(card).forEach(out::println);
    out.println("digest       " + card.digest());
  }
}
