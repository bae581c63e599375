package dev.plumbline.reports.html;

import java.util.List;

/**
 * The resources of one subscription that have something to fix or something unknown.
 *
 * @param resources worst first
 */
record SubscriptionSection(String name, List<ResourceRow> resources) {

  int noncompliant() {
    return resources.stream().mapToInt(row -> row.counts().noncompliant()).sum();
  }
}
