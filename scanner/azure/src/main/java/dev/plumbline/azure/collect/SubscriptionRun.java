package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.http.Trail;
import dev.plumbline.azure.population.GraphRow;
import dev.plumbline.azure.population.Population;
import dev.plumbline.azure.population.Subscription;
import dev.plumbline.azure.population.Target;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One subscription: its lists, then each of its resources, and at the end the subscription itself,
 * which says of every list whether it was read.
 */
final class SubscriptionRun {

  private final EstateCollection.Sources sources;
  private final Plan plan;
  private final Population.Populated populated;
  private final Outlet outlet;
  private final Map<ResourceType, KindListing> listings = new ConcurrentHashMap<>();
  private final Queue<Resource> keptForSweeps = new ConcurrentLinkedQueue<>();
  private final Set<ResourceType> wantedBySweeps;
  private final Queue<ResourceId> leftOut = new ConcurrentLinkedQueue<>();
  private final ManagementLocks locks;

  SubscriptionRun(
      EstateCollection.Sources sources, Plan plan, Population.Populated populated, Outlet outlet) {
    this.sources = sources;
    this.plan = plan;
    this.populated = populated;
    this.outlet = outlet;
    this.locks = new ManagementLocks(sources.arm(), populated.target().subscription());
    this.wantedBySweeps =
        plan.sweeps().stream()
            .flatMap(sweep -> sweep.wants().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  void open(RoundRobin rounds) {
    // Where Resource Manager refused the subscription itself, no list below it can be asked for.
    boolean readable = subscription().body() instanceof Fact.Read;
    Trail.Part part =
        outlet
            .beside()
            .trail()
            .begin("subscription", Map.of("azure.subscription_id", subscription().id()));
    rounds.open(
        readable ? plan.collectors().stream().map(this::listing).toList() : List.of(lane -> {}),
        () -> end(part),
        part::within);
  }

  private Consumer<RoundRobin.Lane> listing(Collector collector) {
    return lane -> list(collector, lane);
  }

  private void list(Collector collector, RoundRobin.Lane lane) {
    Kind kind = collector.kind();
    KindListing listing =
        KindListing.read(sources.arm(), kind, target(), populated.rowsOf(kind.type()));
    listings.put(kind.type(), listing);
    for (ArmItem item : listing.items()) {
      if (included(kind, item)) {
        Fact body = new Fact.Read(item.body(), listing.origin());
        lane.add(() -> collect(collector, found(kind, item, body)));
      }
    }
    for (GraphRow row : listing.onlyInGraph()) {
      if (included(kind, row.item())) {
        lane.add(() -> collectUnlisted(collector, row.item(), listing.failure().isEmpty()));
      }
    }
    for (ArmItem item : listing.named()) {
      lane.add(() -> collectNamed(collector, item));
    }
    noteLag(listing);
  }

  private boolean included(Kind kind, ArmItem item) {
    Optional<String> option = target().leavesOut(item.id(), item.tags());
    option.ifPresent(
        detail -> {
          leftOut.add(item.id());
          outlet
              .ledger()
              .exclusion(new Exclusion(item.id(), kind.type(), Exclusion.Reason.BY_OPTION, detail));
        });
    return option.isEmpty();
  }

  /** Resource Graph is eventually consistent: what it does not know yet was read all the same. */
  private void noteLag(KindListing listing) {
    List<ArmItem> unknown = listing.notInGraph();
    if (populated.complete() && !unknown.isEmpty()) {
      outlet
          .notes()
          .add(
              "Resource Graph does not know "
                  + unknown.size()
                  + " of the "
                  + listing.kind().one()
                  + "s listed in subscription "
                  + subscription().shown()
                  + ", the first being "
                  + unknown.getFirst().id().name()
                  + ": it lags behind. All were read.");
    }
  }

  private void collect(Collector collector, Found found) {
    OneResource one = new OneResource(sources.arm(), locks, collector, found);
    switch (one.read()) {
      case OneResource.Outcome.Gone(Exclusion exclusion) -> outlet.ledger().exclusion(exclusion);
      case OneResource.Outcome.Family(List<Resource> family, List<Gap> gaps) -> {
        outlet.ledger().gaps(gaps);
        outlet.ledger().family(family);
        family.stream()
            .filter(resource -> wantedBySweeps.contains(resource.type()))
            .forEach(keptForSweeps::add);
      }
    }
  }

  /**
   * The provider's list left it out: deleted since, or the list cannot be trusted or was not read.
   */
  private void collectUnlisted(Collector collector, ArmItem item, boolean listWasRead) {
    Kind kind = collector.kind();
    Reading reading = new Reading(sources.arm(), item.id(), subscription().id());
    Found known = found(kind, item, new Fact.None(new Fact.Origin("", Instant.EPOCH)));
    Fact body = reading.body(OneResource.bodyOf(known));
    if (reading.sawGone()) {
      outlet.ledger().exclusion(OneResource.gone(known, "Resource Graph"));
      return;
    }
    outlet.ledger().gaps(reading.gaps());
    if (listWasRead && body instanceof Fact.Read) {
      outlet.ledger().gap(mismatch(known));
    }
    ArmItem best =
        body instanceof Fact.Read(var value, var ignored) ? new ArmItem(item.id(), value) : item;
    collect(collector, found(kind, best, body));
  }

  /** A scope names it: it is read by its id, and one that is not there is a gap. */
  private void collectNamed(Collector collector, ArmItem item) {
    Kind kind = collector.kind();
    Reading reading = new Reading(sources.arm(), item.id(), subscription().id());
    Fact body =
        reading.body(
            OneResource.bodyOf(
                found(kind, item, new Fact.None(new Fact.Origin("", Instant.EPOCH)))));
    ArmItem best =
        body instanceof Fact.Read(var value, var ignored) ? new ArmItem(item.id(), value) : item;
    outlet.ledger().gaps(reading.gaps());
    if (!reading.sawGone() && included(kind, best)) {
      collect(collector, found(kind, best, body));
    }
  }

  private Gap mismatch(Found found) {
    return Gap.of(
        Gap.Reason.MISMATCH,
        found.id(),
        found.shown() + " in the list of its provider",
        "Resource Graph knows it and it can be read by its id, but the list of "
            + found.kind().path()
            + " leaves it out: the list may leave out others that nobody knows",
        Gaps.REPORT,
        "");
  }

  private Found found(Kind kind, ArmItem item, Fact body) {
    return new Found(kind, item.id(), placement(item), item.tags(), body);
  }

  private Placement placement(ArmItem item) {
    Placement of = placement(item.id());
    return item.managedBy().isEmpty() ? of : of.inGroup(of.resourceGroup(), item.managedBy());
  }

  private Placement placement(ResourceId id) {
    String group = id.resourceGroup().orElse("");
    return subscription()
        .placement()
        .inGroup(group, populated.managedGroups().getOrDefault(group.toLowerCase(Locale.ROOT), ""));
  }

  private void end(Trail.Part part) {
    try (part) {
      end();
    }
  }

  private void end() {
    SubscriptionEnd end = new SubscriptionEnd(sources, plan, populated, Map.copyOf(listings));
    List<Resource> family =
        end.family(List.copyOf(keptForSweeps), Set.copyOf(leftOut), this::placement);
    outlet.ledger().gaps(end.gaps());
    end.exclusions().forEach(outlet.ledger()::exclusion);
    outlet.ledger().family(family);
    if (subscription().body() instanceof Fact.Read) {
      outlet.beside().atEachEnd().accept(subscription());
    }
    outlet.progress().subscriptionDone();
  }

  private Target target() {
    return populated.target();
  }

  private Subscription subscription() {
    return target().subscription();
  }
}
