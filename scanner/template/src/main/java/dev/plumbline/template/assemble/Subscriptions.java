package dev.plumbline.template.assemble;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The subscriptions that a deployment sets up: one that it goes to itself, when it holds Defender
 * plans, diagnostic settings of the activity log, or alerts on it. No other deployment says
 * anything of a subscription. What it does not hold is unresolved, because another one may.
 */
final class Subscriptions {

  private static final String ALERTS = "microsoft.insights/activitylogalerts";
  private static final String PLANS = "microsoft.security/pricings";

  private static final String NO_PLAN =
      "this deployment does not hold the plan, and another one may";

  /**
   * Source: <a
   * href="https://learn.microsoft.com/rest/api/defenderforcloud/pricings/list">pricings</a>.
   */
  private static final List<String> PLAN_NAMES =
      List.of(
          "VirtualMachines",
          "SqlServers",
          "AppServices",
          "StorageAccounts",
          "SqlServerVirtualMachines",
          "KeyVaults",
          "Arm",
          "OpenSourceRelationalDatabases",
          "CosmosDbs",
          "Containers",
          "CloudPosture",
          "Api",
          "AI");

  private final Neighbours neighbours;
  private final Instant at;
  private final Map<String, Node> bySubscription = new LinkedHashMap<>();

  /**
   * Finds them.
   *
   * @param level what the template itself is deployed to
   */
  Subscriptions(Neighbours neighbours, Place.Level level, Instant at) {
    this.neighbours = neighbours;
    this.at = at;
    List<Node> signs = new ArrayList<>(plans());
    signs.addAll(settings());
    if (level == Place.Level.SUBSCRIPTION) {
      signs.addAll(neighbours.created(ALERTS));
    }
    signs.forEach(sign -> bySubscription.putIfAbsent(name(sign), sign));
  }

  List<Resource> resources() {
    return bySubscription.values().stream().map(this::resource).toList();
  }

  /** The subscription that a diagnostic setting is about. */
  Optional<ResourceId> holding(Node node) {
    return settings().contains(node) ? Optional.of(id(node)) : Optional.empty();
  }

  private Resource resource(Node sign) {
    Facts facts = new Facts(at);
    facts.put(
        "subscription",
        new Fact.Read(
            Value.object("id", Value.of("/subscriptions/" + text(subscription(sign)))),
            facts.origin(sign)));
    plans(facts, here(plans(), sign));
    facts.listOr("activityLogDiagnosticSettings", here(settings(), sign), Facts.NO_SETTING);
    list(facts, "activityLogAlerts", ALERTS, sign);
    list(facts, "actionGroups", "microsoft.insights/actiongroups", sign);
    list(facts, "workspaces", "microsoft.operationalinsights/workspaces", sign);
    facts.put(
        "deletedVaults", new Fact.Unresolved("a template does not tell which vaults were deleted"));
    return new Resource(
        id(sign),
        ResourceType.SUBSCRIPTION,
        new Source.Template("", "arm", sign.deployed().at(), sign.deployed().callers()),
        Assembly.NOWHERE,
        new TreeMap<>(),
        Optional.empty(),
        Resource.Role.ANCHOR,
        facts.facts(),
        new TreeMap<>(),
        facts.written());
  }

  /** A subscription has every plan; the tier of one that is not declared is not known. */
  private static void plans(Facts facts, Below declared) {
    facts.listOr("pricings", declared, NO_PLAN);
    if (!(facts.facts().get("pricings") instanceof Fact.Read(Value read, Fact.Origin origin))) {
      return;
    }
    List<Value> plans = new ArrayList<>(read.itemsOrEmpty());
    Value tier = new Value.Unresolved(declared.doubt().orElse(NO_PLAN), "");
    PLAN_NAMES.stream()
        .filter(name -> plans.stream().noneMatch(plan -> isCalled(plan, name)))
        .map(
            name ->
                Value.object(
                    "name", Value.of(name), "properties", Value.object("pricingTier", tier)))
        .toList()
        .forEach(plans::add);
    facts.put("pricings", new Fact.Read(Value.array(plans), origin));
  }

  private static boolean isCalled(Value plan, String name) {
    return plan.at("name").textOr("").equalsIgnoreCase(name);
  }

  private void list(Facts facts, String fact, String type, Node sign) {
    facts.listOr(
        fact,
        here(neighbours.created(type), sign),
        "this deployment holds none, and another one may");
  }

  /** Those in the same subscription; what a condition decides is possible. */
  private Below here(List<Node> nodes, Node sign) {
    List<Node> certain = new ArrayList<>();
    List<Node> possible = new ArrayList<>();
    for (Node node : nodes) {
      if (name(node).equals(name(sign))) {
        (node.deployed().undecided() ? possible : certain).add(node);
      }
    }
    return new Below(certain, possible, neighbours.missing());
  }

  private List<Node> plans() {
    return neighbours.created(PLANS).stream().filter(Subscriptions::isOfSubscription).toList();
  }

  private List<Node> settings() {
    return neighbours.created(Kind.DIAGNOSTIC_SETTING.type().value()).stream()
        .filter(Subscriptions::isOfSubscription)
        .toList();
  }

  private static boolean isOfSubscription(Node node) {
    return node.deployed().on().isEmpty()
        && node.deployed().place().level() == Place.Level.SUBSCRIPTION;
  }

  /** As the keys of resources are made, so that it is the address of nothing else. */
  private static ResourceId id(Node node) {
    String entry = node.id().value().substring(0, node.id().value().indexOf('#') + 1);
    return new ResourceId(entry + "Microsoft.Resources%2Fsubscriptions:" + name(node));
  }

  private static String name(Node node) {
    return subscription(node) instanceof Term.Text(String value, Optional<String> standsFor)
        ? standsFor.orElse(value)
        : "[subscription().subscriptionId]";
  }

  private static Term subscription(Node node) {
    return node.deployed().place().subscription();
  }

  private static String text(Term subscription) {
    return subscription instanceof Term.Text(String value, var ignored) ? value : "";
  }
}
