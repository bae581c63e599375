package dev.plumbline.azure.population;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A subscription to scan.
 *
 * @param id its GUID
 * @param placement where it stands; the management-group path is empty where Resource Graph did not
 *     tell it
 * @param body the subscription object of {@code GET /subscriptions}, or unread
 * @param tags its own tags
 */
public record Subscription(
    String id, Placement placement, Fact body, SortedMap<String, String> tags) {

  public Subscription {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** {@code /subscriptions/GUID}. */
  public ResourceId resourceId() {
    return new ResourceId("/subscriptions/" + id);
  }

  /** Name and id for a message: {@code Payments (GUID)}, or the id alone. */
  public String shown() {
    return placement.subscriptionName().isEmpty()
        ? id
        : placement.subscriptionName() + " (" + id + ")";
  }

  /** Whether a person means this subscription: its id or its name, whatever the case. */
  boolean isCalled(String name) {
    return key().equals(name.toLowerCase(Locale.ROOT))
        || placement.subscriptionName().equalsIgnoreCase(name);
  }

  /** What subscriptions are compared by. */
  String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  boolean isBelow(List<String> managementGroupNames) {
    return placement.managementGroups().stream()
        .anyMatch(
            group -> managementGroupNames.stream().anyMatch(name -> name.equalsIgnoreCase(group)));
  }
}
