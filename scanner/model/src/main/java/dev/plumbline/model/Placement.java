package dev.plumbline.model;

import java.util.List;

/**
 * Where a resource lives. Every part is carried by every resource, so that a report can group by
 * any of them; a part that does not apply (files, tenant-level resources) is the empty string.
 *
 * @param tenant Entra tenant id
 * @param cloud {@code public}, {@code usgovernment} or {@code china}
 * @param managementGroups names from the tenant root down to the subscription's parent
 * @param subscription subscription id
 * @param subscriptionName display name
 * @param subscriptionState as Azure answers it: {@code Enabled}, {@code Warned}, {@code PastDue},
 *     {@code Disabled}, {@code Deleted}
 * @param resourceGroup name as received
 * @param managedBy id of the resource that manages this one or its group, else empty
 */
public record Placement(
    String tenant,
    String cloud,
    List<String> managementGroups,
    String subscription,
    String subscriptionName,
    String subscriptionState,
    String resourceGroup,
    String managedBy) {

  public Placement {
    managementGroups = List.copyOf(managementGroups);
  }

  /** The same place inside a resource group. */
  public Placement inGroup(String group, String groupManagedBy) {
    return new Placement(
        tenant,
        cloud,
        managementGroups,
        subscription,
        subscriptionName,
        subscriptionState,
        group,
        groupManagedBy);
  }
}
