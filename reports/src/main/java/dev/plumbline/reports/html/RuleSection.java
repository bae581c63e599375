package dev.plumbline.reports.html;

import dev.plumbline.model.RuleCard;
import dev.plumbline.reports.summary.Counts;
import dev.plumbline.reports.summary.RuleSummary;
import java.util.List;
import java.util.Map;

/** A rule: its card, and its findings by standing. */
record RuleSection(RuleSummary rule, Map<Standing, Shelf> shelves) {

  RuleCard card() {
    return rule.card();
  }

  Counts counts() {
    return rule.counts();
  }

  List<Standing> standings() {
    return shelves.entrySet().stream()
        .filter(shelf -> shelf.getValue().all() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  Shelf shelf(Standing standing) {
    Shelf shelf = shelves.get(standing);
    if (shelf == null) {
      throw new IllegalArgumentException("No findings of " + card().name() + " are " + standing);
    }
    return shelf;
  }
}
