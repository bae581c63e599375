package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The operations of Azure Resource Manager that are served, each with its page of the REST
 * reference. A path that is not in this table is an unknown type, as it would be in Azure.
 */
final class ArmRoutes {

  private static final String REST = "https://learn.microsoft.com/rest/api/";

  private static final List<String> SUBSCRIPTIONS = List.of("2022-12-01", "2021-01-01");
  private static final List<String> GROUPS = List.of("2023-04-01", "2020-05-01");
  private static final List<String> GRAPH = List.of("2024-04-01", "2022-10-01", "2021-03-01");
  private static final List<String> EVENT_GRID = List.of("2025-02-15", "2022-06-15");
  private static final List<String> DIAGNOSTICS = List.of("2021-05-01-preview");

  static final String GROUP = "/subscriptions/{subscription}/resourceGroups/{group}";

  private ArmRoutes() {}

  /** More specific shapes stand before more general ones: the first match answers. */
  static List<Route> all(ResourceGraph graph) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(containers(graph));
    routes.addAll(KeyVaultRoutes.all());
    routes.addAll(StorageRoutes.all());
    routes.addAll(eventGrid());
    routes.addAll(SubscriptionRoutes.all());
    routes.addAll(RoleRoutes.all());
    routes.add(
        get(
            "/{scope}/providers/Microsoft.Insights/diagnosticSettings",
            DIAGNOSTICS,
            "monitor/diagnostic-settings/list",
            "Microsoft.Insights/diagnosticSettings/read",
            call -> extensions(call, "/providers/microsoft.insights/diagnosticsettings")));
    return routes;
  }

  private static List<Route> containers(ResourceGraph graph) {
    return List.of(
        new Route(
            "POST",
            "/providers/Microsoft.ResourceGraph/resources",
            GRAPH,
            REST + "azureresourcegraph/resourcegraph/resources/resources",
            "",
            call -> graph.answer(call.request())),
        get(
            "/subscriptions",
            SUBSCRIPTIONS,
            "resources/subscriptions/list",
            "",
            Containers::subscriptions),
        get(
            "/subscriptions/{subscription}",
            SUBSCRIPTIONS,
            "resources/subscriptions/get",
            "Microsoft.Resources/subscriptions/read",
            Containers::subscription),
        get(
            "/subscriptions/{subscription}/resourceGroups",
            List.of("2021-04-01", "2025-04-01"),
            "resources/resource-groups/list",
            "Microsoft.Resources/subscriptions/resourceGroups/read",
            call -> list(call, Pages.Spelling.PLAIN)),
        get(
            "/providers/Microsoft.Management/managementGroups",
            GROUPS,
            "managementgroups/management-groups/list",
            "",
            Containers::managementGroups),
        get(
            "/providers/Microsoft.Management/managementGroups/{group}/descendants",
            GROUPS,
            "managementgroups/management-groups/get-descendants",
            "Microsoft.Management/managementGroups/descendants/read",
            Containers::descendants));
  }

  private static List<Route> eventGrid() {
    List<Route> routes = new ArrayList<>();
    for (String type : List.of("topics", "systemTopics")) {
      String page =
          "eventgrid/controlplane/" + (type.equals("topics") ? "topics" : "system-topics");
      String topics = GROUP + "/providers/Microsoft.EventGrid/" + type;
      String action = "Microsoft.EventGrid/" + type + "/";
      routes.add(
          get(
              "/subscriptions/{subscription}/providers/Microsoft.EventGrid/" + type,
              EVENT_GRID,
              page + "/list-by-subscription",
              action + "read",
              call -> list(call, Pages.Spelling.PLAIN)));
      routes.add(
          get(
              topics,
              EVENT_GRID,
              page + "/list-by-resource-group",
              action + "read",
              call -> list(call, Pages.Spelling.PLAIN)));
      routes.add(
          get(topics + "/{topic}", EVENT_GRID, page + "/get", action + "read", ArmRoutes::get));
      routes.add(
          get(
              topics + "/{topic}/eventSubscriptions",
              EVENT_GRID,
              page + "/event-subscriptions/list",
              action + "eventSubscriptions/read",
              call -> list(call, Pages.Spelling.PLAIN)));
      routes.add(
          get(
              topics + "/{topic}/eventSubscriptions/{name}",
              EVENT_GRID,
              page + "/event-subscriptions/get",
              action + "eventSubscriptions/read",
              ArmRoutes::get));
    }
    String action = "Microsoft.EventGrid/eventSubscriptions/read";
    String page = "eventgrid/controlplane/event-subscriptions/";
    routes.add(
        get(
            "/subscriptions/{subscription}/providers/Microsoft.EventGrid/eventSubscriptions",
            EVENT_GRID,
            page + "list-global-by-subscription",
            action,
            EventSubscriptions::global));
    routes.add(
        get(
            "/subscriptions/{subscription}/providers/Microsoft.EventGrid/locations/{location}"
                + "/eventSubscriptions",
            EVENT_GRID,
            page + "list-regional-by-subscription",
            "Microsoft.EventGrid/locations/eventSubscriptions/read",
            EventSubscriptions::regional));
    routes.add(
        get(
            GROUP + "/providers/Microsoft.EventGrid/locations/{location}/eventSubscriptions",
            EVENT_GRID,
            page + "list-regional-by-resource-group",
            "Microsoft.EventGrid/locations/eventSubscriptions/read",
            EventSubscriptions::regional));
    routes.add(
        get(
            "/{scope}/providers/Microsoft.EventGrid/eventSubscriptions",
            EVENT_GRID,
            page + "list-by-resource",
            action,
            EventSubscriptions::ofResource));
    routes.add(
        get(
            "/{scope}/providers/Microsoft.EventGrid/eventSubscriptions/{name}",
            EVENT_GRID,
            page + "get",
            action,
            EventSubscriptions::get));
    return routes;
  }

  static Route get(
      String template, List<String> versions, String page, String action, Route.Handler handler) {
    return new Route("GET", template, versions, REST + page, action, handler);
  }

  /** The items of the collection that the path names, after a look at its holder. */
  static Answer list(Route.Call call, Pages.Spelling spelling) {
    return missingHolder(call).orElseGet(() -> page(call, call.path(), spelling));
  }

  /** The same of items that a list shows in another way than a GET. */
  static Answer list(Route.Call call, Pages.Spelling spelling, UnaryOperator<Json.Obj> shown) {
    List<Json.Obj> bodies =
        call.world().list(call.path()).stream().map(item -> shown.apply(item.body())).toList();
    return missingHolder(call)
        .orElseGet(() -> Answer.ok(call.pages().page(bodies, call.request(), spelling, "")));
  }

  private static Answer extensions(Route.Call call, String suffix) {
    String scope = call.variable("scope");
    return call.world().find(scope).isPresent()
        ? page(call, scope + suffix, Pages.Spelling.PLAIN)
        : notFound(scope);
  }

  private static Answer page(Route.Call call, String collection, Pages.Spelling spelling) {
    List<Json.Obj> bodies = call.world().list(collection).stream().map(ArmItem::body).toList();
    return Answer.ok(call.pages().page(bodies, call.request(), spelling, ""));
  }

  /** The body of what the path names. */
  static Answer get(Route.Call call) {
    return call.world()
        .find(call.path())
        .map(item -> Answer.ok(item.body()))
        .orElseGet(() -> notFound(call.path()));
  }

  private static Optional<Answer> missingHolder(Route.Call call) {
    String holder = call.path().substring(0, call.path().lastIndexOf('/'));
    boolean ofResource = holder.split("/", -1).length > 8;
    return ofResource && call.world().find(holder).isEmpty()
        ? Optional.of(notFound(holder))
        : Optional.empty();
  }

  private static Answer notFound(String id) {
    String[] segments = id.split("/", -1);
    String group = segments.length > 4 ? segments[4] : "";
    String name = id.substring(id.lastIndexOf('/') + 1);
    return ArmErrors.resourceNotFound(Ids.typeOf(id), name, group);
  }
}
