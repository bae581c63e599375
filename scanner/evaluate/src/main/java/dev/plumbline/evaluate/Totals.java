package dev.plumbline.evaluate;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts every listed resource once, so that the report can show that none was lost. */
final class Totals {

  /** The counts of one type. */
  private static final class Row {
    private int judged;
    private int unknown;
    private int excluded;
    private int noRule;
    private int referenced;
    private int conditionFalse;
    private int managed;
    private int unreadListings;

    Reconciliation of(ResourceType type) {
      int listed = judged + unknown + excluded + noRule + referenced + conditionFalse;
      return new Reconciliation(
          type,
          listed,
          judged,
          unknown,
          excluded,
          noRule,
          referenced,
          conditionFalse,
          managed,
          unreadListings);
    }
  }

  private final SortedMap<ResourceType, Row> rows = new TreeMap<>();

  /** A resource and the findings of its own type's rules; none when there is no such rule. */
  void resource(Resource resource, List<Finding> findings) {
    Row row = row(resource.type());
    if (!resource.placement().managedBy().isEmpty()) {
      row.managed++;
    }
    if (resource.role() == Resource.Role.REFERENCED) {
      row.referenced++;
    } else if (findings.isEmpty()) {
      row.noRule++;
    } else if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.UNKNOWN)) {
      row.unknown++;
    } else {
      row.judged++;
    }
  }

  void listings(Resource holder) {
    holder.collections().forEach(this::listing);
  }

  void exclusion(Exclusion exclusion) {
    Row row = row(exclusion.type());
    switch (exclusion.reason()) {
      case BY_OPTION, DELETED_IN_FLIGHT -> row.excluded++;
      case CONDITION_FALSE -> row.conditionFalse++;
    }
  }

  List<Reconciliation> rows() {
    return rows.entrySet().stream().map(row -> row.getValue().of(row.getKey())).toList();
  }

  private void listing(ResourceType type, Fact listing) {
    if (Unread.reason(listing).isPresent()) {
      row(type).unreadListings++;
    }
  }

  private Row row(ResourceType type) {
    return rows.computeIfAbsent(type, ignored -> new Row());
  }
}
