package dev.plumbline.azure.eventgrid;

import dev.plumbline.azure.collect.ArmChild;
import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.azure.collect.Sweep;
import dev.plumbline.azure.collect.SweepPlace;
import dev.plumbline.azure.collect.Swept;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The event subscriptions that no topic's own list shows: on a subscription, a resource group, a
 * domain, or on a resource directly. Azure gives each source of events a system topic that is a
 * resource ("System topics in Azure Event Grid"), so the lists of topics should show all but those
 * of domains; this asks the lists by subscription as well, one for what is global and one for each
 * region that has a topic or a domain, and keeps what is new. Partner and namespace topics are not
 * covered: their event subscriptions are other resource types.
 */
public final class EventSubscriptionSweep implements Sweep {

  /** Also tells regions: a domain's event subscriptions are in no list of a topic. */
  public static final ResourceType DOMAINS = new ResourceType("microsoft.eventgrid/domains");

  private static final Need REGIONAL =
      Need.reader(
          EventSubscriptions.KIND.type(),
          EventSubscriptions.KIND.fact(),
          "Microsoft.EventGrid/locations/eventSubscriptions/read");

  /** Resource Graph shows a domain to those who may read it. */
  private static final Need REGIONS =
      Need.reader(DOMAINS, "location", "Microsoft.EventGrid/domains/read");

  private static final ResourceType TOPICS = TopicCollector.topics().kind().type();
  private static final ResourceType SYSTEM_TOPICS = TopicCollector.systemTopics().kind().type();

  @Override
  public ResourceType type() {
    return EventSubscriptions.KIND.type();
  }

  @Override
  public List<Need> needs() {
    return List.of(EventSubscriptions.KIND.need(), REGIONAL, REGIONS);
  }

  @Override
  public Set<ResourceType> wants() {
    return Set.of(TOPICS, SYSTEM_TOPICS, type());
  }

  @Override
  public Swept sweep(SweepPlace place, List<Resource> collected, Reading reading) {
    Set<String> known = known(collected);
    List<Resource> found = new ArrayList<>();
    List<Exclusion> left = new ArrayList<>();
    List<Fact> listings = new ArrayList<>();
    for (Ask ask : asks(place, collected)) {
      Children children = reading.children(ask);
      listings.add(children.listing());
      for (ArmChild child : children.items()) {
        ResourceId id = child.item().id();
        boolean fresh =
            place.target().holds(id)
                && known.add(EventSubscriptions.key(EventSubscriptions.holder(id), id));
        if (!fresh) {
          continue;
        }
        Optional<String> option = place.leavesOut(id, child.item().tags());
        if (option.isPresent()) {
          left.add(new Exclusion(id, type(), Exclusion.Reason.BY_OPTION, option.get()));
        } else {
          read(child, place, reading).ifPresent(found::add);
        }
      }
    }
    return new Swept(found, left, listing(listings, found.size()));
  }

  /** These lists leave the retry policy out, so each body is read; empty when it is gone since. */
  private static Optional<Resource> read(ArmChild child, SweepPlace place, Reading reading) {
    ResourceId id = child.item().id();
    Ask ask =
        EventSubscriptions.KIND
            .need()
            .ask(id.value(), EventSubscriptions.API_VERSION, "event subscription " + id.name());
    return reading
        .bodyUnlessGone(ask)
        .map(
            body ->
                Resource.live(
                    id,
                    EventSubscriptions.KIND.type(),
                    EventSubscriptions.API_VERSION,
                    place.placement().apply(id),
                    Map.of(),
                    Map.of(EventSubscriptions.KIND.fact(), body)));
  }

  /**
   * Keys of all that was collected. One on a system topic counts as being on the topic's source as
   * well, under which the lists by subscription may show it.
   */
  private static Set<String> known(List<Resource> collected) {
    Map<ResourceId, ResourceId> sources = new HashMap<>();
    for (Resource resource : collected) {
      String source = body(resource).at("properties", "source").textOr("");
      if (!source.isBlank()) {
        sources.put(resource.id(), new ResourceId(source));
      }
    }
    Set<String> known = new HashSet<>();
    for (Resource resource : collected) {
      if (resource.type().equals(EventSubscriptions.KIND.type())) {
        ResourceId holder = EventSubscriptions.holder(resource.id());
        known.add(EventSubscriptions.key(holder, resource.id()));
        known.add(EventSubscriptions.key(sources.getOrDefault(holder, holder), resource.id()));
      }
    }
    return known;
  }

  private static List<Ask> asks(SweepPlace place, List<Resource> collected) {
    Set<String> locations = new TreeSet<>(place.locations());
    collected.stream()
        .map(resource -> body(resource).at("location").textOr(""))
        .map(location -> location.toLowerCase(Locale.ROOT).replace(" ", ""))
        .forEach(locations::add);
    locations.removeAll(Set.of("", "global"));
    List<Ask> asks = new ArrayList<>();
    for (String root : place.target().roots()) {
      asks.add(ask(root, "", "global event subscriptions of " + root));
      locations.forEach(
          location ->
              asks.add(
                  ask(
                      root,
                      "locations/" + location + "/",
                      "event subscriptions in " + location + " of " + root)));
    }
    return asks;
  }

  private static Ask ask(String root, String location, String what) {
    Need need = location.isEmpty() ? EventSubscriptions.KIND.need() : REGIONAL;
    return need.ask(
        root + "/providers/Microsoft.EventGrid/" + location + "eventSubscriptions",
        EventSubscriptions.API_VERSION,
        what);
  }

  private static Value body(Resource resource) {
    return resource.facts().get("topic") instanceof Fact.Read(Value body, Fact.Origin ignored)
        ? body
        : Value.Null.VALUE;
  }

  /** Unread if any of the lists is; else what the first one tells, with the number of new ones. */
  private static Fact listing(List<Fact> listings, int found) {
    Fact telling =
        listings.stream()
            .filter(Fact.Unread.class::isInstance)
            .findFirst()
            .orElse(listings.getFirst());
    return switch (telling) {
      case Fact.Read(Value ignored, Fact.Origin origin) -> Children.counted(found, origin);
      case Fact.None(Fact.Origin origin) -> Children.counted(found, origin);
      case Fact.Unread unread -> unread;
      case Fact.Unresolved unresolved -> unresolved;
      case Fact.NotRequested notRequested -> notRequested;
    };
  }
}
