package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A topic with subscriptions, each in its own spelling, or of an account that exists. */
final class EventModule {

  private static final String TOPIC = "Microsoft.EventGrid/topics";

  /** Whatever it is declared as. */
  private static final String SUBSCRIPTION = "microsoft.eventgrid/eventsubscriptions";

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  private EventModule(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  static void write(Draft draft, Oracle oracle, Name name) {
    new EventModule(draft, oracle).write(name);
  }

  private void write(Name name) {
    Extensions extensions = new Extensions(draft, oracle);
    extensions.telemetry();
    draft.resource(
        "topic",
        Json.object(
            "type",
            TOPIC,
            "apiVersion",
            "2025-02-15",
            "name",
            name.spelled().json(),
            "location",
            "[parameters('location')]",
            "properties",
            Json.object("publicNetworkAccess", "Disabled")));
    oracle.plain("topic", TOPIC, name.known(), State.CREATED);
    extensions.lock(
        "topic", "[format('Microsoft.EventGrid/topics/{0}', " + name.inner() + ")]", name);
    for (int i = dice.between(1, 3); i > 0; i--) {
      subscription("subscription" + i, name, dice.chance(0.5));
    }
    copied(name);
    Outputs.of(draft, name, "topic", TOPIC);
  }

  /** As a child of the topic, or as an extension of it. */
  private void subscription(String key, Name topic, boolean child) {
    Body body = Body.of(draft, Property.SUBSCRIPTION);
    deadLetter(body);
    String own = "to-" + dice.word(6);
    String type = child ? TOPIC + "/eventSubscriptions" : "Microsoft.EventGrid/eventSubscriptions";
    ObjectNode resource = Json.object();
    Condition condition = Condition.of(draft);
    condition.write(resource);
    resource.put("type", type);
    resource.put("apiVersion", "2025-02-15");
    if (!child) {
      resource.put("scope", "[format('Microsoft.EventGrid/topics/{0}', " + topic.inner() + ")]");
    }
    resource.put("name", child ? "[format('{0}/{1}', " + topic.inner() + ", '" + own + "')]" : own);
    resource.set("properties", destination(body.json.withObject("/properties")));
    resource.set("dependsOn", Json.array("topic"));
    draft.resource(key, resource);
    oracle.judged(
        key, SUBSCRIPTION, Optional.of(own), condition.state(), body.judged, body.mayBeUnknown);
  }

  private void copied(Name topic) {
    List<ObjectNode> items = new ArrayList<>();
    for (int i = dice.between(-2, 3); i > 0; i--) {
      ObjectNode item = Json.object("name", "queue-" + dice.word(5));
      if (dice.chance(0.5)) {
        item.put("attempts", dice.pick(List.of(3, 10, 30)));
      }
      items.add(item);
    }
    Listing list = Listing.of(draft, "queues", "", items);
    String type = TOPIC + "/eventSubscriptions";
    draft.resource(
        "queues",
        Json.object(
            "copy",
            Json.object("name", "queues", "count", list.count(), "mode", "serial", "batchSize", 1),
            "type",
            type,
            "apiVersion",
            "2025-02-15",
            "name",
            "[format('{0}/{1}', " + topic.inner() + ", " + list.item() + ".name)]",
            "properties",
            Json.object(
                "retryPolicy",
                Json.object("maxDeliveryAttempts", "[" + list.member("attempts") + "]"),
                "destination",
                Json.object("endpointType", "WebHook")),
            "dependsOn",
            Json.array("topic")));
    expect(topic, list);
  }

  private void expect(Name topic, Listing list) {
    if (list.isOpen()) {
      Body any = new Body(draft);
      any.unsure("eventgrid-retry-policy", list.causes());
      oracle.add(
          new Expected(
              "queues[*]",
              SUBSCRIPTION,
              Optional.empty(),
              State.UNDECIDED,
              true,
              any.judged,
              any.mayBeUnknown));
      return;
    }
    List<Optional<String>> names =
        list.items().stream()
            .map(item -> item.get("name").textValue())
            .map(own -> Optional.of(topic.known().map(known -> known + "/" + own).orElse(own)))
            .toList();
    List<String> keys = Oracle.copied("queues", names);
    for (int i = 0; i < keys.size(); i++) {
      Body body = new Body(draft);
      ObjectNode item = list.items().get(i);
      body.judged.put(
          "eventSubscription:properties.retryPolicy.maxDeliveryAttempts",
          item.has("attempts")
              ? Wanted.Outcome.known(item.get("attempts"))
              : Wanted.Outcome.absent());
      oracle.judged(
          keys.get(i),
          SUBSCRIPTION,
          Optional.of(item.get("name").textValue()),
          State.CREATED,
          body.judged,
          body.mayBeUnknown);
    }
  }

  private void deadLetter(Body body) {
    String path = "properties.deadLetterDestination.endpointType";
    if (dice.chance(0.4)) {
      body.judged.put("eventSubscription:" + path, Wanted.Outcome.absent());
      return;
    }
    Spelled type = body.note("eventSubscription:" + path, Wanted.known("StorageBlob"), List.of());
    body.json.withObject("/properties/deadLetterDestination").set("endpointType", type.json());
  }

  private static ObjectNode destination(ObjectNode properties) {
    properties.set("destination", Json.object("endpointType", "WebHook"));
    return properties;
  }
}
