package dev.plumbline.azure.population;

import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Hands out the subscriptions of a scan one by one, each with what Resource Graph says it holds. It
 * asks the graph for a few subscriptions at a time, so that memory does not grow with the estate.
 * For one caller at a time.
 */
public final class Population {

  /** Subscriptions in one query; Azure's guidance for large estates is groups below 300. */
  static final int BATCH = 50;

  private final ResourceGraph graph;
  private final String query;
  private final Consumer<Gap> gaps;
  private final Deque<Target> waiting;
  private final Deque<Populated> ready = new ArrayDeque<>();

  /**
   * One subscription and its rows.
   *
   * @param rows by resource type, then by {@code ResourceId.key()}
   * @param managedGroups who manages which resource group, by its lower-cased name
   * @param complete whether the graph answered in full: only then does a missing row mean anything
   */
  public record Populated(
      Target target,
      Map<ResourceType, Map<String, GraphRow>> rows,
      Map<String, String> managedGroups,
      boolean complete) {

    /** The rows of one type, by {@code ResourceId.key()}. */
    public Map<String, GraphRow> rowsOf(ResourceType type) {
      return rows.getOrDefault(type, Map.of());
    }
  }

  /**
   * @param types the types to ask for
   * @param gaps where trouble with the graph goes
   */
  public Population(
      ResourceGraph graph,
      Collection<ResourceType> types,
      List<Target> targets,
      Consumer<Gap> gaps) {
    this.graph = graph;
    this.query = GraphQueries.resources(types);
    this.gaps = gaps;
    this.waiting = new ArrayDeque<>(targets);
  }

  /**
   * Which subscriptions a scan is about.
   *
   * @param types that it lists
   * @throws ScopeException if something in the scopes matches nothing
   */
  public static Survey survey(
      ArmClient arm,
      ResourceGraph graph,
      Place place,
      Scopes scopes,
      Collection<ResourceType> types)
      throws ScopeException {
    SubscriptionRegister register = SubscriptionRegister.read(arm, graph, place);
    return new ScopeSelection(scopes, register, graph, types).select();
  }

  /** Whether {@link #next} has another subscription; asks nobody. */
  public boolean hasNext() {
    return !ready.isEmpty() || !waiting.isEmpty();
  }

  /** The next subscription, or empty after the last. May ask Resource Graph, and block. */
  public Optional<Populated> next() {
    if (ready.isEmpty() && !waiting.isEmpty()) {
      load();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void load() {
    Map<String, Target> batch = new LinkedHashMap<>();
    while (batch.size() < BATCH && !waiting.isEmpty()) {
      Target target = waiting.remove();
      batch.put(target.subscription().key(), target);
    }
    List<String> ids = batch.values().stream().map(target -> target.subscription().id()).toList();
    Listing resources = graph.query(query, ids);
    resources
        .failure()
        .ifPresent(
            f ->
                gaps.accept(
                    f.gap(SubscriptionRegister.GRAPH, "Resource Graph's list of resources")));
    Listing groups = graph.query(GraphQueries.RESOURCE_GROUPS, ids);
    groups
        .failure()
        .ifPresent(
            f ->
                gaps.accept(
                    f.gap(SubscriptionRegister.GRAPH, "Resource Graph's list of resource groups")));

    Map<String, Map<ResourceType, Map<String, GraphRow>>> rows = new HashMap<>();
    for (Value body : resources.items()) {
      GraphRow.of(body).ifPresent(row -> put(rows, row));
    }
    Map<String, Map<String, String>> managed = managedGroups(groups);
    batch.forEach(
        (key, target) ->
            ready.add(
                new Populated(
                    target,
                    rows.getOrDefault(key, Map.of()),
                    managed.getOrDefault(key, Map.of()),
                    resources.failure().isEmpty())));
  }

  /** Pages of a result that changes meanwhile may repeat a row: the first one stays. */
  private static void put(
      Map<String, Map<ResourceType, Map<String, GraphRow>>> rows, GraphRow row) {
    rows.computeIfAbsent(subscriptionKey(row.item()), key -> new HashMap<>())
        .computeIfAbsent(row.type(), type -> new LinkedHashMap<>())
        .putIfAbsent(row.item().id().key(), row);
  }

  private static Map<String, Map<String, String>> managedGroups(Listing groups) {
    return groups.items().stream()
        .flatMap(body -> ArmItem.of(body).stream())
        .filter(group -> !group.managedBy().isEmpty())
        .collect(
            Collectors.groupingBy(
                Population::subscriptionKey,
                Collectors.toMap(
                    group -> group.id().name().toLowerCase(Locale.ROOT),
                    ArmItem::managedBy,
                    (first, again) -> first)));
  }

  private static String subscriptionKey(ArmItem item) {
    return item.id().subscription().orElse("").toLowerCase(Locale.ROOT);
  }
}
