package dev.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Role assignments and role definitions, as far as an identity asks about itself.
 *
 * <p>Bodies follow Microsoft's examples in Azure/azure-rest-api-specs (MIT, (c) Microsoft
 * Corporation): RoleAssignments_ListForSubscription and GetRoleDefinitionByName of
 * Microsoft.Authorization 2022-04-01.
 */
final class RoleRoutes {

  private static final String REST = "https://learn.microsoft.com/rest/api/authorization/";
  private static final List<String> VERSIONS = List.of("2022-04-01");
  private static final String DEFINITIONS = "/providers/Microsoft.Authorization/roleDefinitions/";
  private static final String ASSIGNMENTS = "/providers/Microsoft.Authorization/roleAssignments";

  /** Ids of built-in roles: https://learn.microsoft.com/azure/role-based-access-control */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7",
          "Key Vault Reader", "21090545-7ca7-4776-b22c-e363652d74d2",
          "Support Request Contributor", "cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e");

  private RoleRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route(
            "GET",
            "/subscriptions/{subscription}" + ASSIGNMENTS,
            VERSIONS,
            REST + "role-assignments/list-for-subscription",
            "Microsoft.Authorization/roleAssignments/read",
            RoleRoutes::assignments),
        new Route(
            "GET",
            "/subscriptions/{subscription}" + DEFINITIONS + "{role}",
            VERSIONS,
            REST + "role-definitions/get-by-id",
            "Microsoft.Authorization/roleDefinitions/read",
            RoleRoutes::definition));
  }

  /** Those of one principal at the subscription and above; without a filter everybody's. */
  private static Answer assignments(Route.Call call) {
    World world = call.world();
    String subscription = "/subscriptions/" + call.variable("subscription");
    List<String> scopes = world.scopes(subscription);
    String wanted = "assignedTo('" + world.identity().objectId() + "')";
    boolean own = call.request().parameter("$filter").equals(wanted);
    List<Json.Obj> found =
        own
            ? world.access().assignments().stream()
                .filter(assignment -> scopes.contains(assignment.scope()))
                .map(assignment -> assignment(assignment, subscription, world.identity()))
                .toList()
            : List.of();
    return Answer.ok(call.pages().page(found, call.request(), Pages.Spelling.PLAIN, ""));
  }

  private static Json.Obj assignment(
      Access.Assignment assignment, String subscription, Identity identity) {
    String name = idOf(assignment.role().name() + assignment.scope());
    return Json.object(
            "properties",
            Json.object(
                    "roleDefinitionId",
                    Json.text(subscription + DEFINITIONS + roleId(assignment.role())))
                .with("principalId", Json.text(identity.objectId()))
                .with("principalType", Json.text("ServicePrincipal"))
                .with("scope", Json.text(assignment.scope())))
        .with("id", Json.text(assignment.scope() + ASSIGNMENTS + "/" + name))
        .with("type", Json.text("Microsoft.Authorization/roleAssignments"))
        .with("name", Json.text(name));
  }

  private static Answer definition(Route.Call call) {
    return call.world().access().assignments().stream()
        .map(Access.Assignment::role)
        .filter(role -> roleId(role).equals(call.variable("role")))
        .findFirst()
        .map(role -> Answer.ok(definition(role, call.path())))
        .orElseGet(
            () ->
                Answer.error(
                    404,
                    "RoleDefinitionDoesNotExist",
                    "The specified role definition with ID '%s' does not exist."
                        .formatted(call.variable("role"))));
  }

  private static Json.Obj definition(Access.Role role, String id) {
    boolean builtIn = BUILT_IN.containsKey(role.name());
    return Json.object(
            "properties",
            Json.object("roleName", Json.text(role.name()))
                .with("type", Json.text(builtIn ? "BuiltInRole" : "CustomRole"))
                .with("description", Json.text("A role of the demo's identity."))
                .with("assignableScopes", Json.array(Stream.of("/").map(Json::text).toList())))
        .with("id", Json.text(id))
        .with("type", Json.text("Microsoft.Authorization/roleDefinitions"))
        .with("name", Json.text(roleId(role)));
  }

  private static String roleId(Access.Role role) {
    return BUILT_IN.getOrDefault(role.name(), idOf(role.name()));
  }

  private static String idOf(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
