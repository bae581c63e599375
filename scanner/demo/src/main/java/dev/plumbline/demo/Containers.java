package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;

/** Subscriptions and management groups, as far as the signed-in identity can see them. */
final class Containers {

  private Containers() {}

  /** A subscription is listed when any role at all is held in it, whatever the role allows. */
  static Answer subscriptions(Route.Call call) {
    World world = call.world();
    List<Json.Obj> visible =
        world.subscriptions().stream()
            .filter(s -> world.access().anyAt(world.scopes("/subscriptions/" + s.id())))
            .map(World.Subscription::body)
            .toList();
    return Answer.ok(call.pages().page(visible, call.request(), Pages.Spelling.PLAIN, ""));
  }

  static Answer subscription(Route.Call call) {
    String id = call.variable("subscription");
    return call.world()
        .subscription(id)
        .map(subscription -> Answer.ok(subscription.body()))
        .orElseGet(() -> ArmErrors.subscriptionNotFound(id));
  }

  static Answer managementGroups(Route.Call call) {
    World world = call.world();
    List<Json.Obj> visible =
        world.groups().stream()
            .filter(group -> world.access().anyAt(world.scopes(group.id())))
            .map(group -> entry(world, group))
            .toList();
    Json.Obj list = Json.object("value", Json.array(visible));
    return Answer.ok(list.with("@nextLink", Json.nil()));
  }

  static Answer descendants(Route.Call call) {
    World world = call.world();
    String name = call.variable("group");
    if (world.group(name).isEmpty()) {
      String message = "Management group '" + name + "' not found.";
      return Answer.error(404, "NotFound", message);
    }
    List<Json.Obj> below = new ArrayList<>();
    world.groups().stream()
        .filter(group -> !group.name().equalsIgnoreCase(name) && under(world, group.name(), name))
        .forEach(group -> below.add(entry(world, group)));
    world.subscriptions().stream()
        .filter(subscription -> under(world, subscription.group(), name))
        .forEach(subscription -> below.add(entry(world, subscription)));
    return Answer.ok(call.pages().page(below, call.request(), Pages.Spelling.PORT_AND_NULL, ""));
  }

  private static boolean under(World world, String group, String ancestor) {
    return world.chain(group).stream().anyMatch(g -> g.name().equalsIgnoreCase(ancestor));
  }

  private static Json.Obj entry(World world, World.Group group) {
    Json.Obj entry =
        entry(group.id(), "Microsoft.Management/managementGroups", group.name())
            .with("properties.displayName", Json.text(group.displayName()));
    return world
        .group(group.parent())
        .map(parent -> entry.with("properties.parent.id", Json.text(parent.id())))
        .orElse(entry);
  }

  private static Json.Obj entry(World world, World.Subscription subscription) {
    String type = "Microsoft.Management/managementGroups/subscriptions";
    Json.Obj entry =
        entry("/subscriptions/" + subscription.id(), type, subscription.id())
            .with("properties.displayName", Json.text(subscription.name()));
    return world
        .group(subscription.group())
        .map(parent -> entry.with("properties.parent.id", Json.text(parent.id())))
        .orElse(entry);
  }

  private static Json.Obj entry(String id, String type, String name) {
    return Json.object("id", Json.text(id))
        .with("type", Json.text(type))
        .with("name", Json.text(name));
  }
}
