package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of event subscriptions that do not go through a topic's own collection. They name the
 * same subscription by its extension form, {@code …/topics/T/providers/Microsoft.EventGrid/
 * eventSubscriptions/E} instead of {@code …/topics/T/eventSubscriptions/E}, so a client that asks
 * both ways meets it twice.
 */
final class EventSubscriptions {

  private static final String EXTENSION = "/providers/Microsoft.EventGrid/eventSubscriptions";

  private EventSubscriptions() {}

  /** One event subscription by the extension form of its id. */
  static Answer get(Route.Call call) {
    World world = call.world();
    String scope = call.variable("scope");
    String name = call.variable("name");
    return world
        .find(scope + EXTENSION + "/" + name)
        .or(() -> world.find(scope + "/eventSubscriptions/" + name))
        .map(item -> Answer.ok(extension(item.body(), scope, name)))
        .orElseGet(
            () -> ArmErrors.resourceNotFound("Microsoft.EventGrid/eventSubscriptions", name, ""));
  }

  /** The extension-style lists are thinner than the body: they leave the retry policy out. */
  static Answer global(Route.Call call) {
    List<Json.Obj> bodies =
        call.world().list(call.path()).stream()
            .map(ArmItem::body)
            .map(EventSubscriptions::thin)
            .toList();
    return Answer.ok(call.pages().page(bodies, call.request(), Pages.Spelling.PLAIN, ""));
  }

  static Answer ofResource(Route.Call call) {
    String scope = call.variable("scope");
    List<Json.Obj> bodies = new ArrayList<>();
    call.world().list(scope + EXTENSION).forEach(item -> bodies.add(thin(item.body())));
    Optional<ArmItem> topic = call.world().find(scope);
    topic.ifPresent(item -> bodies.addAll(of(call.world(), item)));
    return Answer.ok(call.pages().page(bodies, call.request(), Pages.Spelling.PLAIN, ""));
  }

  /** Of a subscription or one of its groups, whichever the path names. */
  static Answer regional(Route.Call call) {
    World world = call.world();
    int locations = call.path().toLowerCase(Locale.ROOT).lastIndexOf("/locations/");
    String provider = call.path().substring(0, locations) + "/";
    List<Json.Obj> bodies = new ArrayList<>();
    for (String type : List.of("topics", "systemTopics")) {
      world.list(provider + type).stream()
          .filter(topic -> topic.body().text("location").equals(call.variable("location")))
          .forEach(topic -> bodies.addAll(of(world, topic)));
    }
    return Answer.ok(call.pages().page(bodies, call.request(), Pages.Spelling.PLAIN, ""));
  }

  private static List<Json.Obj> of(World world, ArmItem topic) {
    return world.list(topic.key() + "/eventsubscriptions").stream()
        .map(item -> thin(extension(item.body(), topic.id(), item.name())))
        .toList();
  }

  private static Json.Obj extension(Json.Obj body, String scope, String name) {
    return body.with("id", Json.text(scope + EXTENSION + "/" + name))
        .with("type", Json.text("Microsoft.EventGrid/eventSubscriptions"));
  }

  private static Json.Obj thin(Json.Obj body) {
    return body.without("properties.retryPolicy");
  }
}
