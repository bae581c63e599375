package dev.plumbline.azure.population;

import dev.plumbline.azure.arm.Answer;
import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every subscription that the identity can see, from the two sides that know: Resource Manager,
 * which has the body, and Resource Graph, which has the path of management groups ({@code
 * properties.managementGroupAncestorsChain}, nearest first; Azure Resource Graph sample queries for
 * management groups). What one side knows and the other does not is asked for by name, and told.
 */
final class SubscriptionRegister {

  static final String API_VERSION = "2022-12-01";

  /** What gaps of Resource Graph itself are about. */
  static final ResourceId GRAPH = new ResourceId("/providers/Microsoft.ResourceGraph");

  private final ArmClient arm;
  private final Place place;
  private final SortedMap<String, Subscription> known = new TreeMap<>();
  private final Map<String, List<String>> paths = new TreeMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private SubscriptionRegister(ArmClient arm, Place place) {
    this.arm = arm;
    this.place = place;
  }

  static SubscriptionRegister read(ArmClient arm, ResourceGraph graph, Place place) {
    SubscriptionRegister register = new SubscriptionRegister(arm, place);
    Listing rows = graph.query(GraphQueries.SUBSCRIPTIONS, List.of());
    rows.failure()
        .ifPresent(
            failure ->
                register.gaps.add(
                    failure.gap(GRAPH, "Resource Graph's list of subscriptions and their groups")));
    rows.items().forEach(register::learnPath);
    register.readList(rows.failure().isEmpty());
    register.paths.keySet().stream()
        .filter(key -> !register.known.containsKey(key))
        .forEach(register::adopt);
    return register;
  }

  Collection<Subscription> subscriptions() {
    return Collections.unmodifiableCollection(known.values());
  }

  List<Gap> gaps() {
    return gaps;
  }

  List<String> notes() {
    return notes;
  }

  /** A subscription that was asked for by id and that neither side listed. */
  Subscription expect(String id) {
    return askFor(id.toLowerCase(Locale.ROOT));
  }

  private void learnPath(Value row) {
    String id = row.at("subscriptionId").textOr("");
    List<String> nearestFirst =
        row.at("properties", "managementGroupAncestorsChain").itemsOrEmpty().stream()
            .map(group -> group.at("name").textOr(""))
            .filter(name -> !name.isEmpty())
            .toList();
    if (!id.isEmpty()) {
      paths.put(id.toLowerCase(Locale.ROOT), nearestFirst.reversed());
    }
  }

  private void readList(boolean graphComplete) {
    Listing listed = arm.list("/subscriptions", API_VERSION);
    listed
        .failure()
        .ifPresent(
            failure ->
                gaps.add(
                    failure.gap(new ResourceId("/subscriptions"), "the list of subscriptions")));
    for (ArmItem item : listed.items().stream().flatMap(b -> ArmItem.of(b).stream()).toList()) {
      Subscription subscription = of(item, new Fact.Read(item.body(), listed.origin()));
      known.put(subscription.key(), subscription);
      if (graphComplete && !paths.containsKey(subscription.key())) {
        notes.add(
            "Subscription "
                + subscription.shown()
                + " is not in Resource Graph: its path of management groups is left empty, and its"
                + " resources come from the providers' own lists alone.");
      }
    }
  }

  /** Resource Graph shows a subscription that Resource Manager's list leaves out. */
  private void adopt(String id) {
    notes.add(
        "Subscription "
            + askFor(id).shown()
            + " is in Resource Graph and not in the list of subscriptions: asked for by its id.");
  }

  private Subscription askFor(String id) {
    ResourceId resource = new ResourceId("/subscriptions/" + id);
    Subscription subscription =
        switch (arm.get(resource.value(), API_VERSION)) {
          case Answer.Ok(Value body, Fact.Origin origin) ->
              of(new ArmItem(resource, body), new Fact.Read(body, origin));
          case Answer.Failed(Failure failure, Fact.Origin ignored) -> unread(resource, failure);
        };
    known.put(subscription.key(), subscription);
    return subscription;
  }

  private Subscription unread(ResourceId resource, Failure failure) {
    boolean forbidden = failure.reason() == Gap.Reason.FORBIDDEN;
    boolean hidden = forbidden || failure.reason() == Gap.Reason.NOT_FOUND;
    Gap gap =
        Gap.of(
            failure.reason(),
            resource,
            "subscription " + resource.name(),
            failure.detail(),
            hidden ? lookAt(resource.name()) : failure.action(),
            forbidden ? "Microsoft.Resources/subscriptions/read" : "");
    gaps.add(gap);
    return of(new ArmItem(resource, Value.object()), new Fact.Unread(gap.id()));
  }

  private static String lookAt(String id) {
    return "Grant Reader on the subscription, check its id and the tenant signed in to, or leave it"
        + " out with --exclude-subscription "
        + id
        + ".";
  }

  private Subscription of(ArmItem item, Fact body) {
    Value subscription = item.body();
    String id = subscription.at("subscriptionId").textOr(item.id().name());
    Placement placement =
        new Placement(
            subscription.at("tenantId").textOr(place.tenant()),
            place.cloud(),
            paths.getOrDefault(id.toLowerCase(Locale.ROOT), List.of()),
            id,
            subscription.at("displayName").textOr(""),
            subscription.at("state").textOr(""),
            "",
            "");
    return new Subscription(id, placement, body, item.tags());
  }
}
