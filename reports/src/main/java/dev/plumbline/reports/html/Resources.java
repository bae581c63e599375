package dev.plumbline.reports.html;

import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.reports.summary.Counts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Findings gathered by resource. Only a resource with something to list is more than counts. */
final class Resources {

  private record Verdict(RuleName rule, Severity severity, Standing standing, String anchor) {}

  private static final class Gathered {
    private Counts counts = Counts.NONE;
    private Finding.@Nullable Subject subject;
    private List<Verdict> listed = List.of();
  }

  private final Map<String, Gathered> byId = new HashMap<>();

  void count(Finding finding) {
    Gathered gathered = byId.computeIfAbsent(finding.subject().id().key(), key -> new Gathered());
    gathered.counts = gathered.counts.and(finding);
  }

  void list(Finding finding, Standing standing, String anchor) {
    count(finding);
    Gathered gathered = byId.computeIfAbsent(finding.subject().id().key(), key -> new Gathered());
    if (gathered.subject == null) {
      gathered.subject = finding.subject();
      gathered.listed = new ArrayList<>(2);
    }
    gathered.listed.add(new Verdict(finding.rule(), finding.severity(), standing, anchor));
  }

  int withoutListing() {
    return (int) byId.values().stream().filter(gathered -> gathered.listed.isEmpty()).count();
  }

  /**
   * The resources by subscription.
   *
   * @param anchors the findings that the page lists; those it has no room for link to their rule
   */
  List<SubscriptionSection> bySubscription(Set<String> anchors) {
    Map<String, List<ResourceRow>> rows = new TreeMap<>();
    for (Gathered gathered : byId.values()) {
      Finding.Subject subject = gathered.subject;
      if (subject != null && gathered.listed.stream().anyMatch(v -> anchors.contains(v.anchor()))) {
        rows.computeIfAbsent(subject.placement().subscription(), id -> new ArrayList<>())
            .add(new ResourceRow(subject, gathered.counts, marks(gathered.listed, anchors)));
      }
    }
    return rows.entrySet().stream()
        .map(entry -> new SubscriptionSection(entry.getKey(), sorted(entry.getValue())))
        .sorted(SubscriptionSection.MOST_TO_FIX_FIRST)
        .toList();
  }

  private static List<ResourceRow> sorted(List<ResourceRow> rows) {
    return rows.stream().sorted(ResourceRow.WORST_FIRST).toList();
  }

  private static List<ResourceRow.Mark> marks(List<Verdict> verdicts, Set<String> anchors) {
    return verdicts.stream()
        .map(
            verdict ->
                new ResourceRow.Mark(
                    verdict.rule(),
                    verdict.severity(),
                    verdict.standing(),
                    anchors.contains(verdict.anchor())
                        ? "#" + verdict.anchor()
                        : "#" + Shown.anchor(verdict.rule())))
        .sorted(ResourceRow.Mark.WORST_FIRST)
        .toList();
  }
}
