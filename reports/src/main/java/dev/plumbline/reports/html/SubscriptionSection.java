package dev.plumbline.reports.html;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Source;
import dev.plumbline.reports.summary.Place;
import java.util.Comparator;
import java.util.List;

/**
 * The resources of one subscription that have something to fix or something unknown.
 *
 * @param id the subscription; empty for resources outside of one
 * @param resources worst first, at least one
 */
record SubscriptionSection(String id, List<ResourceRow> resources) {

  static final Comparator<SubscriptionSection> MOST_TO_FIX_FIRST =
      Comparator.comparing((SubscriptionSection section) -> -section.noncompliant())
          .thenComparing(SubscriptionSection::title)
          .thenComparing(SubscriptionSection::id);

  String title() {
    Finding.Subject subject = resources.getFirst().subject();
    if (subject.source() instanceof Source.Template) {
      return "In files";
    }
    return id.isEmpty() ? "Outside a subscription" : Place.subscription(subject.placement());
  }

  int noncompliant() {
    return resources.stream().mapToInt(row -> row.counts().noncompliant()).sum();
  }
}
