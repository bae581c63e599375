package dev.plumbline.azure.eventgrid;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.collect.Plan;
import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventGridTest {

  private static final String TYPE = "microsoft.eventgrid/eventsubscriptions";
  private static final String SUBSCRIPTION = "/subscriptions/" + PAYMENTS;
  private static final String GLOBAL =
      SUBSCRIPTION + "/providers/Microsoft.EventGrid/eventSubscriptions";
  private static final String REGIONAL =
      SUBSCRIPTION + "/providers/Microsoft.EventGrid/locations/westeurope/eventSubscriptions";
  private static final String EXTENSION = "/providers/Microsoft.EventGrid/eventSubscriptions/";

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");

  private MemorySink collect() {
    return CollectorRun.of(
        azure,
        new Plan(
            List.of(TopicCollector.topics(), TopicCollector.systemTopics()),
            List.of(new EventSubscriptionSweep()),
            List.of(),
            List.of(EventSubscriptionSweep.DOMAINS)));
  }

  private String nested(String topic, String name) {
    String id = topic + "/eventSubscriptions/" + name;
    azure.arm.item(
        topic + "/eventSubscriptions",
        """
        {"id": "%s", "name": "%s", "type": "Microsoft.EventGrid/topics/eventSubscriptions",
         "properties": {"retryPolicy": {"maxDeliveryAttempts": 30}}}\
        """
            .formatted(id, name));
    return id;
  }

  private void shows(String list, String id) {
    azure.arm.item(
        list, "{\"id\": \"" + id + "\", \"type\": \"Microsoft.EventGrid/eventSubscriptions\"}");
  }

  private static List<Resource> eventSubscriptions(MemorySink sink) {
    return sink.resources().stream()
        .filter(resource -> resource.type().equals(new ResourceType(TYPE)))
        .toList();
  }

  @Test
  void listsEventSubscriptionsBelowTheirTopic() {
    String topic = azure.topic(PAYMENTS, "orders");
    String id = nested(topic, "to-queue");

    MemorySink sink = collect();

    assertThat(sink.resource(id).type()).isEqualTo(new ResourceType(TYPE));
    assertThat(sink.resource(id).parent()).contains(new ResourceId(topic));
    assertThat(sink.fact(topic, "topic")).isInstanceOf(Fact.Read.class);
    assertThat(sink.collection(topic, TYPE))
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value()).isEqualTo(Value.of(1)));
  }

  @Test
  void meetsBothFormsOfAnIdAsOneResource() {
    String topic = azure.topic(PAYMENTS, "orders");
    String id = nested(topic, "to-queue");
    shows(
        REGIONAL,
        topic.replace("Microsoft.EventGrid", "microsoft.eventgrid") + EXTENSION + "To-Queue");

    MemorySink sink = collect();

    assertThat(eventSubscriptions(sink)).extracting(r -> r.id().value()).containsExactly(id);
    assertThat(sink.collection(SUBSCRIPTION, TYPE)).isInstanceOf(Fact.None.class);
  }

  @Test
  void meetsTheSourceOfASystemTopicAsTheSystemTopic() {
    String account =
        SUBSCRIPTION + "/resourceGroups/rg-1/providers/Microsoft.Storage/storageAccounts/st1";
    String topic =
        azure.listed(
            PAYMENTS,
            "Microsoft.EventGrid/systemTopics",
            "st1-events",
            "\"properties\": {\"source\": \"" + account + "\"}");
    String id = nested(topic, "uploads");
    shows(REGIONAL, account + EXTENSION + "uploads");

    assertThat(eventSubscriptions(collect())).extracting(r -> r.id().value()).containsExactly(id);
  }

  @Test
  void findsWhatHangsOnTheSubscriptionItselfAndReadsItsWholeBody() {
    String id = GLOBAL + "/audit";
    shows(GLOBAL, id);
    azure.arm.body(
        id,
        Values.json("{\"id\": \"" + id + "\", \"properties\": {\"deadLetterDestination\": {}}}"));

    MemorySink sink = collect();

    assertThat(sink.resource(id).parent()).contains(new ResourceId(SUBSCRIPTION));
    assertThat(sink.fact(id, "eventSubscription"))
        .isInstanceOfSatisfying(
            Fact.Read.class,
            read ->
                assertThat(read.value().at("properties", "deadLetterDestination"))
                    .isInstanceOf(Value.Obj.class));
    assertThat(sink.families())
        .anySatisfy(
            family ->
                assertThat(family)
                    .extracting(r -> r.id().value())
                    .containsExactly(SUBSCRIPTION, id));
  }

  @Test
  void asksEachRegionThatHasATopicOrADomain() {
    azure.topic(PAYMENTS, "orders");
    azure.graph.resource(
        """
        {"id": "%1$s/resourceGroups/rg-1/providers/Microsoft.EventGrid/domains/d",
         "type": "microsoft.eventgrid/domains", "location": "North Europe",
         "subscriptionId": "%2$s"}\
        """
            .formatted(SUBSCRIPTION, PAYMENTS));

    collect();

    assertThat(azure.arm.requests())
        .contains(GLOBAL, REGIONAL, REGIONAL.replace("westeurope", "northeurope"))
        .noneMatch(path -> path.contains("/domains"));
  }

  @Test
  void skipsWhatIsGoneBeforeItsBodyIsRead() {
    shows(GLOBAL, GLOBAL + "/gone");
    azure.arm.gone(GLOBAL + "/gone");

    MemorySink sink = collect();

    assertThat(eventSubscriptions(sink)).isEmpty();
    assertThat(sink.gaps()).isEmpty();
  }

  @Test
  void doesNotTakeAFailedListForNoEventSubscriptions() {
    azure.topic(PAYMENTS, "orders");
    azure.arm.fails(REGIONAL, FakeArm.forbidden("Microsoft.EventGrid/eventSubscriptions/read"));

    MemorySink sink = collect();

    assertThat(sink.gapOf(sink.collection(SUBSCRIPTION, TYPE)).what())
        .isEqualTo("event subscriptions in westeurope of " + SUBSCRIPTION);
  }

  @Test
  void leavesEventSubscriptionsUnreadWithTheTopicsThatHoldThem() {
    azure.arm.fails(
        SUBSCRIPTION + "/providers/Microsoft.EventGrid/topics",
        FakeArm.forbidden("Microsoft.EventGrid/topics/read"));

    MemorySink sink = collect();

    assertThat(sink.collection(SUBSCRIPTION, TYPE))
        .isEqualTo(sink.collection(SUBSCRIPTION, "microsoft.eventgrid/topics"))
        .isInstanceOf(Fact.Unread.class);
    assertThat(sink.collection(SUBSCRIPTION, "microsoft.eventgrid/systemtopics"))
        .isInstanceOf(Fact.None.class);
  }
}
