package dev.plumbline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An estate while it is being laid out: sound resources first, then the defects that are planted in
 * them. Lives only until its {@link World} is made.
 */
final class Ground {

  private final Identity identity;
  private final Canaries canaries;
  private final Instant now;
  private final List<World.Group> groups = new ArrayList<>();
  private final List<World.Subscription> subscriptions = new ArrayList<>();
  private final Map<String, ArmItem> items = new LinkedHashMap<>();
  private final List<Access.Assignment> assignments = new ArrayList<>();
  private final List<Access.Denial> denials = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> managed = new LinkedHashSet<>();

  /**
   * @param now what is recent is recent at this time
   */
  Ground(Identity identity, Canaries canaries, Instant now) {
    this.identity = identity;
    this.canaries = canaries;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  Canaries canaries() {
    return canaries;
  }

  Identity identity() {
    return identity;
  }

  World.Group group(String name, String displayName, String parent) {
    World.Group group = new World.Group(name, displayName, parent);
    groups.add(group);
    return group;
  }

  /** A subscription in a management group; resources are laid out in it by {@link Plot}. */
  Plot subscription(String id, String name, String group) {
    Map<String, String> values =
        Map.of("name", id, "tenant", identity.tenant(), "displayName", name);
    Json.Obj body = Shape.SUBSCRIPTION.fill(values);
    subscriptions.add(new World.Subscription(id, name, group, body));
    return new Plot(this, new Names(id));
  }

  /** The ids of the vaults and accounts in a resource group, so far. */
  List<String> inGroup(String group) {
    return items.values().stream()
        .filter(item -> item.key().startsWith(group.toLowerCase(Locale.ROOT) + "/"))
        .filter(item -> item.id().split("/", -1).length == 9)
        .filter(
            item ->
                item.type().matches("(?i)microsoft\\.(keyvault/vaults|storage/storageaccounts)"))
        .map(ArmItem::id)
        .toList();
  }

  /** Adds an item, or replaces the one of the same id. */
  void put(ArmItem item) {
    items.put(item.key(), item);
  }

  /** Changes the body of an item that is there. */
  void change(String id, UnaryOperator<Json.Obj> change) {
    ArmItem item = item(id);
    put(item.withBody(change.apply(item.body())));
  }

  void remove(String id) {
    item(id);
    items.remove(id.toLowerCase(Locale.ROOT));
  }

  void presence(String id, ArmItem.Presence presence) {
    put(item(id).withPresence(presence));
  }

  void managedByCertificate(String id) {
    managed.add(item(id).key());
  }

  void assign(Access.Role role, String scope) {
    assignments.add(new Access.Assignment(role, scope));
  }

  /** Takes a role away wherever it was assigned. */
  void revoke(Access.Role role) {
    assignments.removeIf(assignment -> assignment.role().equals(role));
  }

  void unassign(Access.Role role, String scope) {
    assignments.remove(new Access.Assignment(role, scope));
  }

  void deny(Access.Denial denial) {
    denials.add(denial);
  }

  void fault(Fault fault) {
    faults.add(fault);
  }

  World world() {
    return World.of(
        identity,
        groups,
        subscriptions,
        items.values(),
        new Access(assignments, denials, new ActionLog()),
        faults,
        managed,
        canaries);
  }

  private ArmItem item(String id) {
    ArmItem item = items.get(id.toLowerCase(Locale.ROOT));
    if (item == null) {
      throw new IllegalArgumentException("Nothing is laid out at " + id + ".");
    }
    return item;
  }
}
