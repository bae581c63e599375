package dev.plumbline.azure.population;

import java.util.List;

/**
 * What to scan, as a person wrote it. Subscriptions are ids or names, management groups names (what
 * Azure calls their ID) or full ids, resource groups {@code SUBSCRIPTION/GROUP} or a full id; a
 * group to leave out may also be a bare name, which then means that group in every subscription.
 * Case does not matter.
 *
 * @param subscriptions to scan; with the next two empty as well, everything visible
 * @param managementGroups to scan, with all below them
 * @param resourceGroups to scan
 * @param excludedSubscriptions to leave out
 * @param excludedResourceGroups to leave out
 */
public record Scopes(
    List<String> subscriptions,
    List<String> managementGroups,
    List<String> resourceGroups,
    List<String> excludedSubscriptions,
    List<String> excludedResourceGroups) {

  /** Everything the identity can see. */
  public static final Scopes ALL_VISIBLE =
      new Scopes(List.of(), List.of(), List.of(), List.of(), List.of());

  public Scopes {
    subscriptions = List.copyOf(subscriptions);
    managementGroups = List.copyOf(managementGroups);
    resourceGroups = List.copyOf(resourceGroups);
    excludedSubscriptions = List.copyOf(excludedSubscriptions);
    excludedResourceGroups = List.copyOf(excludedResourceGroups);
  }

  boolean takesAll() {
    return subscriptions.isEmpty() && managementGroups.isEmpty() && resourceGroups.isEmpty();
  }

  boolean namesGroups() {
    return !resourceGroups.isEmpty() || !excludedResourceGroups.isEmpty();
  }
}
