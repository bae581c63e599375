package dev.plumbline.azure.population;

import java.util.List;

/**
 * What to scan, as a person wrote it. Case does not matter, but in the values of tags.
 *
 * @param included to scan; with nothing named but tags, everything visible
 * @param excluded to leave out of that
 */
public record Scopes(Named included, Named excluded) {

  /** Everything the identity can see. */
  public static final Scopes ALL_VISIBLE = new Scopes(Named.NOTHING, Named.NOTHING);

  /**
   * Places and tags.
   *
   * @param subscriptions ids or names
   * @param managementGroups names (what Azure calls their ID) or full ids, with all below them
   * @param resourceGroups {@code SUBSCRIPTION/GROUP} or a full id; a group to leave out may also be
   *     a bare name, which then means that group in every subscription
   * @param resources full ids of single vaults, storage accounts, topics …
   * @param tags {@code NAME=VALUE}; a resource that carries one of them itself is meant
   */
  public record Named(
      List<String> subscriptions,
      List<String> managementGroups,
      List<String> resourceGroups,
      List<String> resources,
      List<String> tags) {

    /** No place and no tag. */
    public static final Named NOTHING =
        new Named(List.of(), List.of(), List.of(), List.of(), List.of());

    public Named {
      subscriptions = List.copyOf(subscriptions);
      managementGroups = List.copyOf(managementGroups);
      resourceGroups = List.copyOf(resourceGroups);
      resources = List.copyOf(resources);
      tags = List.copyOf(tags);
    }

    boolean hasPlace() {
      return !(subscriptions.isEmpty()
          && managementGroups.isEmpty()
          && resourceGroups.isEmpty()
          && resources.isEmpty());
    }
  }

  /** Without single resources and tags. */
  public Scopes(
      List<String> subscriptions,
      List<String> managementGroups,
      List<String> resourceGroups,
      List<String> excludedSubscriptions,
      List<String> excludedResourceGroups) {
    this(
        new Named(subscriptions, managementGroups, resourceGroups, List.of(), List.of()),
        new Named(excludedSubscriptions, List.of(), excludedResourceGroups, List.of(), List.of()));
  }

  boolean takesAll() {
    return !included.hasPlace();
  }

  boolean namesGroups() {
    return !included.resourceGroups().isEmpty() || !excluded.resourceGroups().isEmpty();
  }
}
