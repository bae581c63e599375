package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rows of Resource Graph's tables. Types and resource groups are lower-cased, ids are not;
 * members that a resource lacks are there and empty or null.
 *
 * <p>https://learn.microsoft.com/azure/governance/resource-graph/concepts/explore-resources
 */
record GraphRows(World world) {

  private static final Set<String> TRACKED =
      Set.of(
          "microsoft.keyvault/vaults",
          "microsoft.keyvault/managedhsms",
          "microsoft.storage/storageaccounts",
          "microsoft.eventgrid/topics",
          "microsoft.eventgrid/systemtopics");

  /** The readable rows by table. */
  Map<String, List<Json.Obj>> tables() {
    return Map.of("resources", resources(), "resourcecontainers", containers());
  }

  private List<Json.Obj> resources() {
    return world.items().values().stream()
        .filter(item -> item.presence() != ArmItem.Presence.PROVIDER_ONLY)
        .filter(item -> TRACKED.contains(item.type().toLowerCase(Locale.ROOT)))
        .filter(item -> readable(item.type() + "/read", item.id()))
        .map(this::row)
        .toList();
  }

  private List<Json.Obj> containers() {
    List<Json.Obj> rows = new ArrayList<>();
    world.groups().stream()
        .filter(group -> readable("Microsoft.Management/managementGroups/read", group.id()))
        .forEach(group -> rows.add(row(group)));
    world.subscriptions().stream()
        .filter(s -> readable("Microsoft.Resources/subscriptions/read", "/subscriptions/" + s.id()))
        .forEach(subscription -> rows.add(row(subscription)));
    world.items().values().stream()
        .filter(item -> item.type().equals("Microsoft.Resources/resourceGroups"))
        .filter(
            item -> readable("Microsoft.Resources/subscriptions/resourceGroups/read", item.id()))
        .forEach(item -> rows.add(resourceGroup(item)));
    return rows;
  }

  private Json.Obj resourceGroup(ArmItem item) {
    String type = "microsoft.resources/subscriptions/resourcegroups";
    return row(item).with("type", Json.text(type));
  }

  private boolean readable(String action, String scope) {
    return world.access().grants(action, world.scopes(scope));
  }

  private Json.Obj row(ArmItem item) {
    String[] segments = item.id().split("/", -1);
    String group = segments.length > 4 ? segments[4].toLowerCase(Locale.ROOT) : "";
    Json.Obj body = item.body();
    return row(item.id(), item.name(), item.type(), segments[2], group)
        .with("kind", body.member("kind").orElse(Json.text("")))
        .with("location", body.member("location").orElse(Json.text("")))
        .with("managedBy", body.member("managedBy").orElse(Json.text("")))
        .with("sku", body.member("sku").orElse(Json.nil()))
        .with("properties", body.member("properties").orElse(Json.object()))
        .with("tags", body.member("tags").orElse(Json.nil()));
  }

  private Json.Obj row(World.Subscription subscription) {
    String id = "/subscriptions/" + subscription.id();
    String type = "microsoft.resources/subscriptions";
    return row(id, subscription.name(), type, subscription.id(), "")
        .with("properties.managementGroupAncestorsChain", chain(subscription.group()))
        .with("properties.state", Json.text(subscription.body().text("state")))
        .with("tags", subscription.body().member("tags").orElse(Json.nil()));
  }

  private Json.Obj row(World.Group group) {
    return row(group.id(), group.name(), "microsoft.management/managementgroups", "", "")
        .with("properties.displayName", Json.text(group.displayName()))
        .with("properties.tenantId", Json.text(world.identity().tenant()))
        .with("properties.details.managementGroupAncestorsChain", chain(group.parent()));
  }

  private Json chain(String group) {
    return Json.array(
        world.chain(group).stream()
            .map(
                ancestor ->
                    Json.object("name", Json.text(ancestor.name()))
                        .with("displayName", Json.text(ancestor.displayName())))
            .toList());
  }

  private Json.Obj row(
      String id, String name, String type, String subscription, String resourceGroup) {
    return Json.object("id", Json.text(id))
        .with("name", Json.text(name))
        .with("type", Json.text(type.toLowerCase(Locale.ROOT)))
        .with("tenantId", Json.text(world.identity().tenant()))
        .with("kind", Json.text(""))
        .with("location", Json.text(""))
        .with("resourceGroup", Json.text(resourceGroup))
        .with("subscriptionId", Json.text(subscription))
        .with("managedBy", Json.text(""))
        .with("sku", Json.nil())
        .with("plan", Json.nil())
        .with("properties", Json.object())
        .with("tags", Json.nil());
  }
}
