package dev.plumbline.reports.html;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.RuleName;
import dev.plumbline.reports.summary.GapGroup;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.RuleSummary;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The findings that the page lists, gathered in file order and given out by rule. Their rows wait
 * in the spool; here are only their places and order.
 */
final class Listing {

  private record Entry(String order, String anchor, Spool.Slot slot) {}

  private final Summary summary;
  private final Spool spool;
  private final int rows;
  private final Map<RuleName, Map<Standing, List<Entry>>> entries = new HashMap<>();
  private final Resources resources = new Resources();
  private final Map<GapId, Gap> gaps = new HashMap<>();

  Listing(Summary summary, Spool spool, int rows) {
    this.summary = summary;
    this.spool = spool;
    this.rows = rows;
    for (GapGroup group : summary.gapGroups()) {
      group.gaps().forEach(gap -> gaps.put(gap.id(), gap));
    }
  }

  void add(Finding finding) throws IOException {
    var standing = Standing.of(finding);
    if (standing.isEmpty()) {
      resources.count(finding);
      return;
    }
    FindingRow row = FindingRow.of(finding, gaps);
    resources.list(finding, standing.get(), row.anchor());
    entries
        .computeIfAbsent(finding.rule(), rule -> new EnumMap<>(Standing.class))
        .computeIfAbsent(standing.get(), key -> new ArrayList<>())
        .add(new Entry(order(finding), row.anchor(), spool.add(Markup.row(row))));
  }

  private static String order(Finding finding) {
    var placement = finding.subject().placement();
    return String.join(
        "\0",
        Place.subscription(placement),
        placement.resourceGroup().toLowerCase(Locale.ROOT),
        finding.subject().id().key());
  }

  /** All there is to show, the worst of it first where there is no room for all. */
  Listed listed() {
    Map<RuleName, Map<Standing, Shelf>> shelves = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    int room = rows;
    for (Standing standing : Standing.values()) {
      for (RuleSummary rule : summary.rules()) {
        List<Entry> all = sorted(rule.card().name(), standing);
        List<Entry> some = all.subList(0, Math.min(room, all.size()));
        room -= some.size();
        some.forEach(entry -> anchors.add(entry.anchor()));
        shelves
            .computeIfAbsent(rule.card().name(), name -> new EnumMap<>(Standing.class))
            .put(standing, shelf(all.size(), some));
      }
    }
    return new Listed(
        summary.rules().stream().map(rule -> section(rule, shelves)).toList(),
        resources.bySubscription(anchors),
        resources.withoutListing());
  }

  private List<Entry> sorted(RuleName rule, Standing standing) {
    return entries.getOrDefault(rule, Map.of()).getOrDefault(standing, List.of()).stream()
        .sorted(Comparator.comparing(Entry::order).thenComparing(Entry::anchor))
        .toList();
  }

  private Shelf shelf(int all, List<Entry> some) {
    return new Shelf(
        all, some.size(), new SpooledRows(spool, some.stream().map(Entry::slot).toList()));
  }

  private static RuleSection section(
      RuleSummary rule, Map<RuleName, Map<Standing, Shelf>> shelves) {
    Map<Standing, Shelf> own = shelves.getOrDefault(rule.card().name(), Map.of());
    return new RuleSection(rule, new EnumMap<>(own));
  }
}
