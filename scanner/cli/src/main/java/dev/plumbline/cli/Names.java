package dev.plumbline.cli;

import dev.plumbline.files.config.Nearest;
import dev.plumbline.model.RuleCard;
import java.util.List;

/** Looks things up by the name that a user typed. */
final class Names {

  private Names() {}

  /** The card of that name. */
  static RuleCard rule(String name, List<RuleCard> cards) throws UserException {
    return cards.stream()
        .filter(card -> card.name().value().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                UserException.usage(
                    "There is no rule `"
                        + name
                        + "`"
                        + Nearest.hint(
                            name, cards.stream().map(card -> card.name().value()).toList())
                        + ". All names: plumbline rules list"));
  }
}
