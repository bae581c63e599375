package dev.plumbline.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Azure Resource Manager: checks a request in the order in which Azure does (token, version, type,
 * throttling, authorization, planned trouble) and hands it to its route.
 */
final class Arm {

  static final String HOST = "management.azure.com";

  private static final Set<String> AUDIENCES =
      Set.of(
          "https://management.azure.com",
          "https://management.azure.com/",
          "https://management.core.windows.net",
          "https://management.core.windows.net/");

  private final World world;
  private final TokenIssuer tokens;
  private final Pages pages;
  private final Throttle throttle;
  private final Faults faults;
  private final List<Route> routes;

  Arm(
      World world,
      TokenIssuer tokens,
      Pages pages,
      Throttle throttle,
      Faults faults,
      List<Route> routes) {
    this.world = world;
    this.tokens = tokens;
    this.pages = pages;
    this.throttle = throttle;
    this.faults = faults;
    this.routes = List.copyOf(routes);
  }

  Answer answer(Request request) {
    Optional<Answer> refused = authenticate(request);
    if (refused.isPresent()) {
      return refused.get();
    }
    String version = request.parameter("api-version");
    if (version.isEmpty()) {
      return ArmErrors.missingVersion();
    }
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.match(request.path());
      if (variables.isPresent()) {
        return answer(new Route.Call(request, world, pages, variables.get()), route, version);
      }
    }
    return unknown(request, version);
  }

  private Answer answer(Route.Call call, Route route, String version) {
    Request request = call.request();
    if (!route.method().equals(request.method())) {
      return ArmErrors.methodNotAllowed(request.method());
    }
    if (!route.versions().contains(version)) {
      return unsupported(route, version);
    }
    String subscription = subscription(request.path());
    if (!subscription.isEmpty() && world.subscription(subscription).isEmpty()) {
      return ArmErrors.subscriptionNotFound(subscription);
    }
    return throttle
        .refuse(request.path(), subscription)
        .or(() -> authorize(call, route))
        .orElseGet(() -> faults.meet(request, () -> route.handler().answer(call)));
  }

  private Optional<Answer> authenticate(Request request) {
    String tenant = world.identity().tenant();
    String header = request.authorization().orElse("");
    if (!header.startsWith("Bearer ")) {
      return Optional.of(ArmErrors.missingToken(tenant));
    }
    Optional<Json.Obj> claims = tokens.read(header.substring("Bearer ".length()));
    if (claims.isEmpty()) {
      return Optional.of(ArmErrors.badToken(tenant));
    }
    if (tokens.expired(claims.get())) {
      return Optional.of(ArmErrors.expiredToken(tenant));
    }
    String audience = claims.get().text("aud");
    return AUDIENCES.contains(audience)
        ? Optional.empty()
        : Optional.of(ArmErrors.wrongAudience(audience, tenant));
  }

  private Optional<Answer> authorize(Route.Call call, Route route) {
    String action = route.action();
    if (action.isEmpty()) {
      return Optional.empty();
    }
    world.access().asked().add(action);
    String scope = route.scope(call.path());
    List<String> scopes = world.scopes(scope);
    if (!world.access().grants(action, scopes)) {
      String canary = " Trace: " + world.canaries().inForbiddenBody();
      return Optional.of(ArmErrors.forbidden(world.identity(), action, scope, canary));
    }
    return world
        .access()
        .denied(action, scopes)
        .map(denial -> ArmErrors.denied(world.identity(), action, scope, denial));
  }

  private static Answer unsupported(Route route, String version) {
    String template = route.template();
    boolean ofProvider = template.contains("/providers/") && template.startsWith("/subscriptions");
    String type = Ids.typeOf(template);
    return ofProvider || template.startsWith("/{scope}")
        ? ArmErrors.unsupportedVersion(
            type.substring(type.indexOf('/') + 1), version, route.versions())
        : ArmErrors.invalidVersion(version, route.versions());
  }

  private static Answer unknown(Request request, String version) {
    String type = Ids.typeOf(request.path());
    int slash = type.indexOf('/');
    return slash < 0
        ? ArmErrors.unknownType("Microsoft.Resources", type, version)
        : ArmErrors.unknownType(type.substring(0, slash), type.substring(slash + 1), version);
  }

  private static String subscription(String path) {
    String[] segments = path.split("/", -1);
    boolean inside =
        segments.length > 2 && segments[1].toLowerCase(Locale.ROOT).equals("subscriptions");
    return inside ? segments[2] : "";
  }
}
