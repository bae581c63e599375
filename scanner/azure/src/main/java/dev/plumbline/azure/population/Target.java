package dev.plumbline.azure.population;

import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription and what of it to scan.
 *
 * @param within all of it, or parts
 */
public record Target(Subscription subscription, Within within, Choosing choosing) {

  /**
   * What of a subscription.
   *
   * @param whole all of it; then the others are empty
   * @param groups these resource groups, lower-cased
   * @param resources these single resources
   */
  record Within(boolean whole, Set<String> groups, Set<ResourceId> resources) {

    static final Within WHOLE = new Within(true, Set.of(), Set.of());

    Within {
      groups = Set.copyOf(groups);
      resources = Set.copyOf(resources);
    }
  }

  /** Whether all of the subscription is in the scope, and with it the subscription itself. */
  public boolean isWhole() {
    return within.whole();
  }

  /** Whether a resource is within the scope, left out or not. */
  public boolean holds(ResourceId id) {
    return within.whole() || within.groups().contains(groupOf(id)) || isNamed(id);
  }

  /**
   * Why a resource within the scope is left out: the option, for a person; empty when it is not.
   *
   * @param tags its own
   */
  public Optional<String> leavesOut(ResourceId id, Map<String, String> tags) {
    return choosing.leavesOut(id, tags);
  }

  /**
   * The places whose lists hold all of it but single resources: the subscription, or each of its
   * groups. An identity that may read one group only cannot list by subscription.
   */
  public List<String> roots() {
    String whole = subscription.resourceId().value();
    return within.whole()
        ? List.of(whole)
        : within.groups().stream()
            .filter(group -> !choosing.groups().contains(group))
            .sorted()
            .map(group -> whole + "/resourceGroups/" + group)
            .toList();
  }

  /** Single resources of a type, to be read by their ids: who may read one may not list it. */
  public List<ResourceId> named(ResourceType type) {
    return within.resources().stream()
        .filter(id -> type.equals(typeOf(id)) && !within.groups().contains(groupOf(id)))
        .sorted()
        .toList();
  }

  /** Whether nothing of it is left. */
  boolean isEmpty() {
    return roots().isEmpty() && within.resources().isEmpty();
  }

  private boolean isNamed(ResourceId id) {
    return within.resources().stream()
        .anyMatch(one -> id.key().equals(one.key()) || id.key().startsWith(one.key() + "/"));
  }

  /** {@code microsoft.keyvault/vaults} of a resource's id. */
  static ResourceType typeOf(ResourceId id) {
    String[] segments = id.key().split("/", -1);
    return new ResourceType(segments[6] + "/" + segments[7]);
  }

  private static String groupOf(ResourceId id) {
    return id.resourceGroup().orElse("").toLowerCase(Locale.ROOT);
  }
}
