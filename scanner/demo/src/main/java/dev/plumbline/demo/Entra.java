package dev.plumbline.demo;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Microsoft Entra ID as far as the client-credentials flow needs it: instance discovery, OpenID
 * configuration and the token endpoint, with the documented AADSTS errors.
 *
 * <p>https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 *
 * <p>https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
final class Entra {

  static final String HOST = "login.microsoftonline.com";

  private static final String DEFAULT_SCOPE = "/.default";

  private static final Set<String> RESOURCES =
      Set.of(
          "https://management.azure.com/",
          "https://management.azure.com",
          "https://management.core.windows.net/",
          "https://management.core.windows.net",
          "https://vault.azure.net",
          "https://storage.azure.com");

  private final Identity identity;
  private final TokenIssuer tokens;
  private final Clock clock;

  Entra(Identity identity, TokenIssuer tokens, Clock clock) {
    this.identity = identity;
    this.tokens = tokens;
    this.clock = clock;
  }

  Answer answer(Request request) {
    String path = request.path().toLowerCase(Locale.ROOT);
    List<String> segments = List.of(path.substring(1).split("/", -1));
    String tenant = segments.getFirst();
    if (request.method().equals("GET") && path.endsWith("/discovery/instance")) {
      return discovery(request);
    }
    if (request.method().equals("GET") && path.endsWith("/v2.0/.well-known/openid-configuration")) {
      return known(tenant).orElseGet(() -> Answer.ok(configuration(tenant)));
    }
    if (request.method().equals("POST") && path.endsWith("/oauth2/v2.0/token")) {
      return known(tenant).orElseGet(() -> token(Request.form(request.body())));
    }
    return new Answer(404, Map.of(), "");
  }

  private Optional<Answer> known(String tenant) {
    if (tenant.equalsIgnoreCase(identity.tenant())) {
      return Optional.empty();
    }
    return Optional.of(
        refusal(400, "invalid_request", 90002, "Tenant '" + tenant + "' not found."));
  }

  private static Answer discovery(Request request) {
    String endpoint = request.parameter("authorization_endpoint").toLowerCase(Locale.ROOT);
    if (!endpoint.startsWith("https://" + HOST + "/")) {
      return Answer.of(400, Json.object("error", Json.text("invalid_instance")));
    }
    Json aliases = Json.array(List.of(Json.text(HOST), Json.text("login.windows.net")));
    Json cloud =
        Json.object("preferred_network", Json.text(HOST))
            .with("preferred_cache", Json.text("login.windows.net"))
            .with("aliases", aliases);
    String configuration = endpoint.replaceFirst("/oauth2/(v2\\.0/)?authorize$", "");
    return Answer.ok(
        Json.object(
                "tenant_discovery_endpoint",
                Json.text(configuration + "/v2.0/.well-known/openid-configuration"))
            .with("api-version", Json.text("1.1"))
            .with("metadata", Json.array(List.of(cloud))));
  }

  private static Json configuration(String tenant) {
    String base = "https://" + HOST + "/" + tenant;
    return Json.object("token_endpoint", Json.text(base + "/oauth2/v2.0/token"))
        .with("authorization_endpoint", Json.text(base + "/oauth2/v2.0/authorize"))
        .with("issuer", Json.text(base + "/v2.0"))
        .with("jwks_uri", Json.text(base + "/discovery/v2.0/keys"))
        .with("tenant_region_scope", Json.text("EU"))
        .with("cloud_instance_name", Json.text("microsoftonline.com"));
  }

  private Answer token(Map<String, String> form) {
    String client = form.getOrDefault("client_id", "");
    String resource = resource(form.getOrDefault("scope", ""));
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return refusal(400, "unsupported_grant_type", 70003, "The grant type is not supported.");
    }
    if (!client.equals(identity.clientId())) {
      String message =
          "Application with identifier '" + client + "' was not found in the directory.";
      return refusal(400, "unauthorized_client", 700016, message);
    }
    if (!form.getOrDefault("client_secret", "").equals(identity.secret())) {
      String message =
          "Invalid client secret provided. Ensure the secret being sent in the request"
              + " is the client secret value, not the client secret ID, for a secret added to app '"
              + client
              + "'.";
      return refusal(401, "invalid_client", 7000215, message);
    }
    if (!RESOURCES.contains(resource)) {
      String message = "The resource principal named " + resource + " was not found in the tenant.";
      return refusal(400, "invalid_resource", 500011, message);
    }
    long seconds = tokens.lifetime().toSeconds();
    return Answer.ok(
        Json.object("token_type", Json.text("Bearer"))
            .with("expires_in", Json.number(seconds))
            .with("ext_expires_in", Json.number(seconds))
            .with("access_token", Json.text(tokens.issue(resource))));
  }

  /** Clients add scopes of OpenID Connect, in any order; the resource's own ends in .default. */
  private static String resource(String scopes) {
    return Stream.of(scopes.split(" ", -1))
        .filter(scope -> scope.endsWith(DEFAULT_SCOPE))
        .map(scope -> scope.substring(0, scope.length() - DEFAULT_SCOPE.length()))
        .findFirst()
        .orElse("");
  }

  private Answer refusal(int status, String error, int code, String message) {
    String trace = UUID.randomUUID().toString();
    String time = clock.instant().toString();
    String tail = " Trace ID: " + trace + " Correlation ID: " + trace + " Timestamp: " + time;
    return Answer.of(
        status,
        Json.object("error", Json.text(error))
            .with("error_description", Json.text("AADSTS" + code + ": " + message + tail))
            .with("error_codes", Json.array(List.of(Json.number(code))))
            .with("timestamp", Json.text(time))
            .with("trace_id", Json.text(trace))
            .with("correlation_id", Json.text(trace))
            .with("error_uri", Json.text("https://" + HOST + "/error?code=" + code)));
  }
}
