package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.population.GraphRow;
import dev.plumbline.azure.population.Target;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All resources of one kind in one subscription as their provider lists them, compared with what
 * Resource Graph knows.
 *
 * @param items each id once, in the order listed
 * @param origin of the (first) list
 * @param failure why the list is not complete
 * @param withoutId how many items had no id to know them by
 * @param onlyInGraph what Resource Graph knows and the list left out
 * @param named single resources that the scope names, by id alone where nothing else is known
 * @param notInGraph what the list has and Resource Graph does not know
 */
record KindListing(
    Kind kind,
    List<ArmItem> items,
    Fact.Origin origin,
    Optional<Failure> failure,
    int withoutId,
    List<GraphRow> onlyInGraph,
    List<ArmItem> named,
    List<ArmItem> notInGraph) {

  static KindListing read(ArmClient arm, Kind kind, Target target, Map<String, GraphRow> rows) {
    Map<String, ArmItem> items = new LinkedHashMap<>();
    Optional<Failure> failure = Optional.empty();
    Fact.Origin origin = new Fact.Origin("", Instant.EPOCH);
    int withoutId = 0;
    for (String root : target.roots()) {
      Listing listing = arm.list(root + "/providers/" + kind.path(), kind.apiVersion());
      origin = origin.from().isEmpty() ? listing.origin() : origin;
      failure = failure.or(listing::failure);
      for (Value body : listing.items()) {
        Optional<ArmItem> item = ArmItem.of(body);
        item.ifPresent(one -> items.putIfAbsent(one.id().key(), one));
        withoutId += item.isEmpty() ? 1 : 0;
      }
    }
    if (rows.isEmpty() && failure.filter(Failure::isNotRegistered).isPresent()) {
      failure = Optional.empty();
    }
    List<ResourceId> named = target.named(kind.type());
    return new KindListing(
        kind,
        List.copyOf(items.values()),
        origin,
        failure,
        withoutId,
        missing(items, rows, target, named),
        named.stream().map(id -> known(id, rows)).toList(),
        items.values().stream().filter(item -> !rows.containsKey(item.id().key())).toList());
  }

  private static List<GraphRow> missing(
      Map<String, ArmItem> items,
      Map<String, GraphRow> rows,
      Target target,
      List<ResourceId> named) {
    List<GraphRow> missing = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          ResourceId id = row.item().id();
          if (!items.containsKey(key) && !named.contains(id) && target.holds(id)) {
            missing.add(row);
          }
        });
    return List.copyOf(missing);
  }

  private static ArmItem known(ResourceId id, Map<String, GraphRow> rows) {
    GraphRow row = rows.get(id.key());
    return row == null ? new ArmItem(id, Value.object()) : row.item();
  }

  /** Resources known of this kind, from either side or named. */
  int known() {
    return items.size() + onlyInGraph.size() + named.size();
  }
}
