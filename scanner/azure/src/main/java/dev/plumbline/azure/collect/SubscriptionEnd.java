package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.population.GraphRow;
import dev.plumbline.azure.population.Population;
import dev.plumbline.azure.population.Subscription;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The subscription as a resource of its own: what the lists below it were worth, and what only a
 * sweep finds. A deeper type is unread with its holders: keys of vaults that nobody could list are
 * not known to be none.
 */
final class SubscriptionEnd {

  private static final ResourceType GROUPS =
      new ResourceType("microsoft.resources/subscriptions/resourcegroups");
  private static final String API_VERSION = "2022-12-01";
  private static final String FACT = "subscription";

  private final EstateCollection.Sources sources;
  private final Plan plan;
  private final Population.Populated populated;
  private final Map<ResourceType, KindListing> listings;
  private final Subscription subscription;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final Map<ResourceType, Fact> collections = new HashMap<>();
  private final Map<String, Fact> facts = new HashMap<>();

  SubscriptionEnd(
      EstateCollection.Sources sources,
      Plan plan,
      Population.Populated populated,
      Map<ResourceType, KindListing> listings) {
    this.sources = sources;
    this.plan = plan;
    this.populated = populated;
    this.listings = listings;
    this.subscription = populated.target().subscription();
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** What the body of a subscription needs, and what Resource Graph tells of its groups. */
  static List<Need> needs() {
    return List.of(
        Need.reader(ResourceType.SUBSCRIPTION, FACT, "Microsoft.Resources/subscriptions/read"),
        Need.reader(GROUPS, "managedBy", "Microsoft.Resources/subscriptions/resourceGroups/read"));
  }

  /** The subscription, and below it what sweeps and readers found. */
  List<Resource> family(
      List<Resource> collected,
      Set<ResourceId> leftOut,
      Function<ResourceId, Placement> placement) {
    facts.put(FACT, subscription.body());
    List<Resource> below = new ArrayList<>();
    Optional<Fact> refusal = refusal();
    if (refusal.isPresent()) {
      plan.sweeps().forEach(sweep -> collections.put(sweep.type(), refusal.get()));
      plan.collectors().forEach(collector -> unread(collector.kind(), refusal.get()));
      plan.readers().forEach(reader -> unread(reader, refusal.get()));
    } else {
      if (!populated.target().roots().isEmpty()) {
        plan.sweeps()
            .forEach(
                sweep -> below.addAll(sweep(sweep, collected, place(sweep, leftOut, placement))));
      }
      listings.values().forEach(this::listed);
      plan.readers().forEach(reader -> below.addAll(read(reader)));
    }
    Resource itself =
        Resource.live(
                subscription.resourceId(),
                ResourceType.SUBSCRIPTION,
                API_VERSION,
                subscription.placement(),
                subscription.tags(),
                facts)
            .withCollections(collections);
    List<Resource> family = new ArrayList<>();
    family.add(isJudged() ? itself : itself.referenced());
    below.forEach(resource -> family.add(resource.withParent(subscription.resourceId())));
    return family;
  }

  /** A subscription of which only parts are in the scope is context. */
  private boolean isJudged() {
    return populated.target().isWhole()
        && populated.target().leavesOut(subscription.resourceId(), subscription.tags()).isEmpty();
  }

  /** One gap rather than one for each list, when nothing in the subscription can be listed. */
  private Optional<Fact> refusal() {
    if (subscription.body() instanceof Fact.Unread unread) {
      return Optional.of(unread);
    }
    List<Failure> failures =
        plan.collectors().stream()
            .map(collector -> listings.get(collector.kind().type()))
            .flatMap(Stream::ofNullable)
            .flatMap(listing -> listing.failure().stream())
            .toList();
    boolean same = failures.stream().map(Failure::reason).distinct().count() == 1;
    if (!same || failures.size() < listings.size() || listings.size() < 2) {
      return Optional.empty();
    }
    Ask ask =
        new Ask(
            subscription.resourceId().value(),
            API_VERSION,
            "all resources of subscription " + subscription.shown(),
            listings.values().stream()
                .map(listing -> listing.kind().permission())
                .sorted()
                .collect(Collectors.joining(", ")));
    Failure first = failures.getFirst();
    Failure unnamed =
        new Failure(
            first.reason(),
            first.status(),
            first.code(),
            first.message(),
            first.requestId(),
            "",
            first.action());
    return Optional.of(gap(Gaps.of(unnamed, subscription.resourceId(), ask, subscription.id())));
  }

  private void listed(KindListing listing) {
    String what = listing.kind().one() + "s of subscription " + subscription.shown();
    if (listing.failure().isPresent()) {
      Ask ask = new Ask("/", "", what, listing.kind().permission());
      unread(
          listing.kind(),
          gap(Gaps.of(listing.failure().get(), subscription.resourceId(), ask, subscription.id())));
    } else if (listing.withoutId() > 0) {
      unread(
          listing.kind(),
          gap(
              Gap.of(
                  Gap.Reason.MALFORMED,
                  subscription.resourceId(),
                  listing.withoutId() + " without an id among the " + what,
                  listing.origin().from() + " answered with items that have no id",
                  Gaps.REPORT,
                  "")));
    } else if (!listing.origin().from().isEmpty()) {
      collections.putIfAbsent(
          listing.kind().type(), Children.counted(listing.known(), listing.origin()));
    }
  }

  private void unread(Kind kind, Fact unread) {
    collections.put(kind.type(), unread);
    kind.children().forEach(child -> collections.put(child, unread));
  }

  private Fact gap(Gap gap) {
    gaps.add(gap);
    return new Fact.Unread(gap.id());
  }

  private void unread(SubscriptionReader reader, Fact unread) {
    reader.facts().forEach(fact -> facts.put(fact, unread));
    reader.children().forEach(child -> collections.put(child, unread));
  }

  private List<Resource> read(SubscriptionReader reader) {
    Reading reading = new Reading(sources.arm(), subscription.resourceId(), subscription.id());
    SubscriptionReader.Own own;
    try {
      own = reader.read(populated.target(), reading);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      unread(reader, odd("the facts of subscription " + subscription.shown(), e));
      return List.of();
    }
    gaps.addAll(reading.gaps());
    facts.putAll(own.facts());
    own.listings().forEach((type, listing) -> collections.merge(type, listing, Children::both));
    return own.children();
  }

  List<Exclusion> exclusions() {
    return List.copyOf(exclusions);
  }

  private SweepPlace place(
      Sweep sweep, Set<ResourceId> leftOut, Function<ResourceId, Placement> placement) {
    return new SweepPlace(populated.target(), locations(sweep), leftOut, placement);
  }

  private List<Resource> sweep(Sweep sweep, List<Resource> collected, SweepPlace place) {
    Reading reading = new Reading(sources.arm(), subscription.resourceId(), subscription.id());
    Swept swept;
    try {
      swept = sweep.sweep(place, collected, reading);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      String what = sweep.type() + " of subscription " + subscription.shown();
      swept = new Swept(List.of(), List.of(), odd(what, e));
    }
    gaps.addAll(reading.gaps());
    collections.put(sweep.type(), swept.listing());
    exclusions.addAll(swept.exclusions());
    return swept.resources();
  }

  private Fact odd(String what, RuntimeException e) {
    if (Thread.currentThread().isInterrupted()) {
      throw e;
    }
    return gap(Gaps.unexpected(subscription.resourceId(), what, Redactor.redactText(e.toString())));
  }

  private Set<String> locations(Sweep sweep) {
    Set<ResourceType> telling = new TreeSet<>(sweep.wants());
    telling.addAll(plan.locating());
    return telling.stream()
        .map(type -> populated.rowsOf(type).values())
        .flatMap(Collection::stream)
        .map(GraphRow::location)
        .map(location -> location.toLowerCase(Locale.ROOT).replace(" ", ""))
        .filter(location -> !location.isEmpty())
        .collect(Collectors.toSet());
  }
}
