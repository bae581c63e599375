package dev.plumbline.template.assemble;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import dev.plumbline.template.expand.Deployed;
import dev.plumbline.template.expand.Expansion;
import dev.plumbline.template.expand.Target;
import dev.plumbline.template.term.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The resources of one deployment. Each declared resource is here exactly once: as a resource, be
 * it judged, referenced or of a type without rules, or as an exclusion where its condition is
 * false. What is declared below an anchor is its facts as well.
 */
public final class Assembly {

  /** What a read of one key tells beyond the list of them: in a template both are its body. */
  private static final String KEY_DETAIL = "keyDetail";

  /** Nobody knows where a template will be deployed. */
  static final Placement NOWHERE = new Placement("", "", List.of(), "", "", "", "", "");

  private final List<Node> nodes;
  private final Instant at;
  private final Neighbours neighbours;
  private final Subscriptions subscriptions;
  private final IdentityHashMap<Node, List<Node>> holders = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Map<ResourceType, Integer>> held = new IdentityHashMap<>();

  private Assembly(List<Node> nodes, Place.Level level, Instant at) {
    this.nodes = nodes;
    this.at = at;
    this.neighbours = new Neighbours(nodes);
    this.subscriptions = new Subscriptions(neighbours, level, at);
    nodes.forEach(this::hold);
  }

  /**
   * What a deployment declares.
   *
   * @param families a resource without a parent and those below it, parent first
   */
  public record Assembled(List<List<Resource>> families, List<Exclusion> exclusions) {
    public Assembled {
      families = List.copyOf(families);
      exclusions = List.copyOf(exclusions);
    }
  }

  /**
   * Links what was expanded.
   *
   * @param id of each resource; no two alike
   * @param at the scan's instant
   */
  public static Assembled of(Expansion expansion, Function<Deployed, ResourceId> id, Instant at) {
    List<Node> nodes =
        expansion.resources().stream()
            .map(resource -> Node.of(id.apply(resource), resource))
            .toList();
    return new Assembly(nodes, expansion.level(), at).assembled();
  }

  private Assembled assembled() {
    Map<ResourceId, List<Resource>> families = new LinkedHashMap<>();
    List<Exclusion> exclusions = new ArrayList<>();
    List<Resource> children = new ArrayList<>();
    for (Resource subscription : subscriptions.resources()) {
      families.put(subscription.id(), new ArrayList<>(List.of(subscription)));
    }
    for (Node node : nodes) {
      if (!node.isDeployed()) {
        exclusions.add(
            new Exclusion(
                node.id(),
                node.type(),
                Exclusion.Reason.CONDITION_FALSE,
                "its condition is false: " + node.deployed().at()));
        continue;
      }
      Resource resource = resource(node);
      if (resource.parent().isEmpty()) {
        families.put(resource.id(), new ArrayList<>(List.of(resource)));
      } else {
        children.add(resource);
      }
    }
    for (Resource child : children) {
      families.computeIfAbsent(child.parent().orElseThrow(), id -> new ArrayList<>()).add(child);
    }
    return new Assembled(List.copyOf(families.values()), exclusions);
  }

  private Resource resource(Node node) {
    Deployed deployed = node.deployed();
    Facts facts = new Facts(at);
    List<Node> holders = this.holders.getOrDefault(node, List.of());
    if (deployed.existing()) {
      names(node).forEach(name -> facts.put(name, Facts.EXISTING));
    } else {
      facts(node, holders, facts);
    }
    if (node.deployed().undecided()) {
      facts.put("existence", new Fact.Unresolved(node.doubt()));
    }
    return new Resource(
        node.id(),
        node.type(),
        new Source.Template(deployed.apiVersion(), "arm", deployed.at(), deployed.callers()),
        NOWHERE,
        Facts.tags(node),
        holders.stream().map(Node::id).findFirst().or(() -> subscriptions.holding(node)),
        deployed.existing() ? Resource.Role.REFERENCED : Resource.Role.ANCHOR,
        facts.facts(),
        deployed.existing() ? new TreeMap<>() : collections(node, facts),
        facts.written());
  }

  private void facts(Node node, List<Node> holders, Facts facts) {
    if (node.kind().isEmpty()) {
      return;
    }
    Kind kind = node.kind().get();
    if (kind.equals(Kind.VAULT) || kind.equals(Kind.HSM)) {
      VaultFacts.put(node, kind, neighbours, facts);
    } else if (kind.equals(Kind.ACCOUNT)) {
      AccountFacts.put(node, neighbours, facts);
    } else {
      facts.body(kind.fact(), node);
    }
    if (kind.equals(Kind.KEY)) {
      facts.body(KEY_DETAIL, node);
    } else if (kind.equals(Kind.CONTAINER) && holders.size() != 1) {
      facts.put(
          "account",
          holders.isEmpty()
              ? Facts.EXISTING
              : new Fact.Unresolved("the account is declared more than once"));
    }
  }

  private SortedMap<ResourceType, Fact> collections(Node node, Facts facts) {
    SortedMap<ResourceType, Fact> collections = new TreeMap<>();
    Map<ResourceType, Integer> counts = held.getOrDefault(node, Map.of());
    for (Kind kind : Kind.ALL) {
      if (kind.holders().contains(node.declaredType())) {
        collections.put(
            kind.type(),
            facts.counted(counts.getOrDefault(kind.type(), 0), node, neighbours.missing()));
      }
    }
    return collections;
  }

  /** Finds the declared resources that hold this one; a second one is an alternative. */
  private void hold(Node node) {
    List<Node> named = new ArrayList<>();
    for (String type : node.kind().map(Kind::holders).orElse(List.of())) {
      Optional<Target> holder = node.ancestor(type);
      if (holder.isPresent()) {
        neighbours.of(type).stream()
            .filter(other -> isSame(other, holder.get(), node))
            .forEach(named::add);
      }
    }
    List<Node> found = declaring(named, node);
    holders.put(node, found);
    if (node.isDeployed() && !node.deployed().existing()) {
      found.forEach(
          holder ->
              held.computeIfAbsent(holder, h -> new HashMap<>())
                  .merge(node.type(), 1, Integer::sum));
    }
  }

  /**
   * Modules refer to the resource that their caller creates: beside it, a reference is no
   * alternative, and neither is a second reference.
   */
  private static List<Node> declaring(List<Node> named, Node node) {
    List<Node> created = named.stream().filter(one -> !one.deployed().existing()).toList();
    if (!created.isEmpty() && created.stream().allMatch(one -> one.certainWith(node))) {
      return created;
    }
    List<Node> found = new ArrayList<>(created);
    named.stream().filter(one -> one.deployed().existing()).findFirst().ifPresent(found::add);
    return found;
  }

  private static boolean isSame(Node other, Target holder, Node node) {
    return Likeness.of(
            other.deployed().target(), other.deployed().place(), holder, node.deployed().place())
        == Likeness.SAME;
  }

  private static List<String> names(Node node) {
    if (node.kind().isEmpty()) {
      return List.of();
    }
    Kind kind = node.kind().get();
    if (kind.equals(Kind.VAULT) || kind.equals(Kind.HSM)) {
      return VaultFacts.names(kind);
    }
    if (kind.equals(Kind.ACCOUNT)) {
      return AccountFacts.names();
    }
    return kind.equals(Kind.KEY) ? List.of(kind.fact(), KEY_DETAIL) : List.of(kind.fact());
  }
}
