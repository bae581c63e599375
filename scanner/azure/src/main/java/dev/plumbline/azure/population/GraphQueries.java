package dev.plumbline.azure.population;

import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The questions that a scan asks Resource Graph. Each projects {@code id} and orders by it, which
 * paging needs, and none has a {@code limit}, which would end it (Azure Resource Graph, "Guidance
 * for pagination").
 */
final class GraphQueries {

  /** The subscriptions, with the chain of their management groups, nearest first. */
  static final String SUBSCRIPTIONS =
      """
      resourcecontainers
      | where type =~ 'microsoft.resources/subscriptions'
      | project id, name, type, subscriptionId, tenantId, properties
      | order by id asc\
      """;

  /** The resource groups, and who manages them. */
  static final String RESOURCE_GROUPS =
      """
      resourcecontainers
      | where type =~ 'microsoft.resources/subscriptions/resourcegroups'
      | project id, name, type, subscriptionId, managedBy
      | order by id asc\
      """;

  private GraphQueries() {}

  /** Some resources, by their ids. */
  static String named(Collection<ResourceId> ids) {
    return """
    resources
    | where id in~ (%s)
    | project id, name, type, subscriptionId
    | order by id asc\
    """
        .formatted(
            ids.stream().map(id -> "'" + id.value() + "'").collect(Collectors.joining(", ")));
  }

  /** The resources of some types. */
  static String resources(Collection<ResourceType> types) {
    String list =
        types.stream()
            .sorted()
            .map(type -> "'" + type.value() + "'")
            .collect(Collectors.joining(", "));
    return """
    resources
    | where type in~ (%s)
    | project id, name, type, location, tags, resourceGroup, subscriptionId, managedBy
    | order by id asc\
    """
        .formatted(list);
  }
}
