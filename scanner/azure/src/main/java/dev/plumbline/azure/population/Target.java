package dev.plumbline.azure.population;

import dev.plumbline.model.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A subscription and what of it to scan. Group names are lower-cased.
 *
 * @param groups only these resource groups; empty for the whole subscription
 * @param excludedGroups all but these
 */
public record Target(Subscription subscription, Set<String> groups, Set<String> excludedGroups) {

  public Target {
    groups = Set.copyOf(groups);
    excludedGroups = Set.copyOf(excludedGroups);
  }

  /** Whether all of the subscription is in the scope, and with it the subscription itself. */
  public boolean isWhole() {
    return groups.isEmpty();
  }

  /** Whether a resource is within the scope, excluded or not. */
  public boolean holds(ResourceId id) {
    return groups.isEmpty() || groups.contains(groupOf(id));
  }

  /** Whether a resource is within the scope and an option leaves it out. */
  public boolean excludes(ResourceId id) {
    return excludedGroups.contains(groupOf(id));
  }

  /**
   * The places whose lists hold all of it: the subscription, or each of its groups. An identity
   * that may read one group only cannot list by subscription.
   */
  public List<String> roots() {
    String whole = subscription.resourceId().value();
    return groups.isEmpty()
        ? List.of(whole)
        : groups.stream()
            .filter(group -> !excludedGroups.contains(group))
            .sorted()
            .map(group -> whole + "/resourceGroups/" + group)
            .toList();
  }

  private static String groupOf(ResourceId id) {
    return id.resourceGroup().orElse("").toLowerCase(Locale.ROOT);
  }
}
