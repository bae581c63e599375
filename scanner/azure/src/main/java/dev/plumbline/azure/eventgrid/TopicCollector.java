package dev.plumbline.azure.eventgrid;

import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Kind;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A topic or a system topic, and the event subscriptions on it. */
public final class TopicCollector implements Collector {

  private static final Kind TOPIC = kind("Microsoft.EventGrid/topics", "Event Grid topic");
  private static final Kind SYSTEM_TOPIC =
      kind("Microsoft.EventGrid/systemTopics", "Event Grid system topic");

  private final Kind kind;

  private TopicCollector(Kind kind) {
    this.kind = kind;
  }

  /** For the topics that people publish to. */
  public static TopicCollector topics() {
    return new TopicCollector(TOPIC);
  }

  /** For the topics that Azure publishes to. */
  public static TopicCollector systemTopics() {
    return new TopicCollector(SYSTEM_TOPIC);
  }

  private static Kind kind(String path, String one) {
    return new Kind(
        path,
        EventSubscriptions.API_VERSION,
        one,
        "topic",
        Set.of(),
        List.of(EventSubscriptions.KIND.type()));
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public List<Need> needs() {
    return List.of(kind.need(), subscriptions());
  }

  private Need subscriptions() {
    return Need.reader(
        EventSubscriptions.KIND.type(),
        EventSubscriptions.KIND.fact(),
        kind.path() + "/eventSubscriptions/read");
  }

  @Override
  public List<Resource> collect(Found topic, Reading reading) {
    Children subscriptions =
        reading.children(
            subscriptions()
                .ask(
                    topic.id().value() + "/eventSubscriptions",
                    EventSubscriptions.API_VERSION,
                    "event subscriptions of " + topic.shown()));
    Resource resource =
        topic.resource(Map.of(), Map.of(EventSubscriptions.KIND.type(), subscriptions.listing()));
    return Stream.concat(
            Stream.of(resource),
            subscriptions.items().stream().map(item -> topic.child(EventSubscriptions.KIND, item)))
        .toList();
  }
}
