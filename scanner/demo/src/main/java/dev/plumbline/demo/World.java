package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that one running double serves. Immutable: two scans of it see the same Azure.
 *
 * @param groups management groups, parents before children
 * @param items by lower-cased id, in the order in which they are listed
 * @param collections keys of items by the collection that holds them
 * @param managed keys of Key Vault keys and secrets that a certificate manages, which only the data
 *     plane tells
 * @param canaries fake secrets that no output of the product may hold
 */
record World(
    Identity identity,
    List<Group> groups,
    List<Subscription> subscriptions,
    Map<String, ArmItem> items,
    Map<String, List<String>> collections,
    Access access,
    List<Fault> faults,
    Set<String> managed,
    Canaries canaries) {

  /** A management group; the root's parent is the empty string. */
  record Group(String name, String displayName, String parent) {

    static String idOf(String name) {
      return "/providers/Microsoft.Management/managementGroups/" + name;
    }

    String id() {
      return idOf(name);
    }
  }

  /** A subscription and the management group that holds it. */
  record Subscription(String id, String name, String group, Json.Obj body) {}

  static World of(
      Identity identity,
      List<Group> groups,
      List<Subscription> subscriptions,
      Iterable<ArmItem> items,
      Access access,
      List<Fault> faults,
      Set<String> managed,
      Canaries canaries) {
    Map<String, ArmItem> byKey = new LinkedHashMap<>();
    Map<String, List<String>> collections = new LinkedHashMap<>();
    for (ArmItem item : items) {
      byKey.put(item.key(), item);
      collections.computeIfAbsent(item.collection(), key -> new ArrayList<>()).add(item.key());
      ancestors(item)
          .forEach(key -> collections.computeIfAbsent(key, k -> new ArrayList<>()).add(item.key()));
    }
    return new World(
        identity,
        List.copyOf(groups),
        List.copyOf(subscriptions),
        byKey,
        collections,
        access,
        List.copyOf(faults),
        Set.copyOf(managed),
        canaries);
  }

  /** A top-level resource is also in its subscription's list of the type. */
  private static List<String> ancestors(ArmItem item) {
    String[] segments = item.key().split("/", -1);
    boolean topLevel = segments.length == 9 && segments[3].equals("resourcegroups");
    String prefix = "/subscriptions/" + segments[2] + "/providers/";
    return topLevel ? List.of(prefix + segments[6] + "/" + segments[7]) : List.of();
  }

  /** The item that the provider has under this id. */
  Optional<ArmItem> find(String id) {
    return Optional.ofNullable(items.get(id.toLowerCase(Locale.ROOT)))
        .filter(item -> item.presence() != ArmItem.Presence.GRAPH_ONLY);
  }

  /** What the provider lists in a collection, in order. */
  List<ArmItem> list(String collection) {
    return collections.getOrDefault(collection.toLowerCase(Locale.ROOT), List.of()).stream()
        .map(items::get)
        .filter(item -> item.presence() != ArmItem.Presence.GRAPH_ONLY)
        .toList();
  }

  Optional<Subscription> subscription(String id) {
    return subscriptions.stream().filter(s -> s.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Whether the proxy is planned to refuse a way to the host. */
  boolean refusesTunnel(String host) {
    return faults.stream()
        .anyMatch(fault -> fault.kind() == Fault.Kind.TUNNEL_REFUSED && fault.path().equals(host));
  }

  /** The management groups above and including the named one, nearest first. */
  List<Group> chain(String group) {
    List<Group> chain = new ArrayList<>();
    Optional<Group> next = group(group);
    while (next.isPresent()) {
      chain.add(next.get());
      next = group(next.get().parent());
    }
    return chain;
  }

  Optional<Group> group(String name) {
    return groups.stream().filter(group -> group.name().equalsIgnoreCase(name)).findFirst();
  }

  /** A scope and the management groups above it: where an assignment may stand to reach it. */
  List<String> scopes(String scope) {
    List<String> scopes = new ArrayList<>(List.of(scope));
    String[] segments = scope.split("/", -1);
    if (segments.length > 2 && segments[1].equalsIgnoreCase("subscriptions")) {
      subscription(segments[2])
          .ifPresent(s -> chain(s.group()).forEach(group -> scopes.add(group.id())));
    } else if (segments.length > 4 && segments[3].equalsIgnoreCase("managementGroups")) {
      chain(segments[4]).forEach(group -> scopes.add(group.id()));
    }
    return scopes;
  }
}
