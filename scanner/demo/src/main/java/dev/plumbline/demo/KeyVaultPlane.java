package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data plane of every vault, as far as metadata goes: an unauthenticated request meets the
 * challenge, then the vault's firewall, then its permission model, and then lists of key, secret
 * and certificate properties, and the issuance policies of certificates. There are no values: a
 * request for one is refused and marked in the wire record.
 *
 * <p>https://learn.microsoft.com/azure/key-vault/general/authentication-requests-and-responses
 *
 * <p>https://learn.microsoft.com/azure/key-vault/general/rest-error-codes
 *
 * <p>https://learn.microsoft.com/rest/api/keyvault/keys/get-keys/get-keys
 *
 * <p>https://learn.microsoft.com/rest/api/keyvault/secrets/get-secrets/get-secrets
 *
 * <p>https://learn.microsoft.com/rest/api/keyvault/certificates/get-certificates/get-certificates
 *
 * <p>https://learn.microsoft.com/rest/api/keyvault/certificates/get-certificate-policy/get-certificate-policy
 */
final class KeyVaultPlane {

  static final String SUFFIX = ".vault.azure.net";

  /** The address that the vaults see: one of the documentation addresses of RFC 5737. */
  static final String CLIENT_ADDRESS = "203.0.113.7";

  private static final List<String> VERSIONS =
      List.of("7.2", "7.3", "7.4", "7.5", "7.6", "2025-07-01");

  private static final Pattern POLICY = Pattern.compile("/certificates/([^/]+)/policy");

  private static final Right KEYS =
      new Right("keys", "list", "Microsoft.KeyVault/vaults/keys/read");
  private static final Right SECRETS =
      new Right("secrets", "list", "Microsoft.KeyVault/vaults/secrets/readMetadata/action");
  private static final Right CERTIFICATES =
      new Right("certificates", "list", "Microsoft.KeyVault/vaults/certificates/read");

  private final World world;
  private final TokenIssuer tokens;
  private final Pages pages;
  private final Map<String, ArmItem> vaults = new HashMap<>();

  /**
   * What an operation needs.
   *
   * @param collection that it is about
   * @param permission in an access policy
   * @param action where roles are in force
   */
  private record Right(String collection, String permission, String action) {

    Right to(String other) {
      return new Right(collection, other, action);
    }
  }

  KeyVaultPlane(World world, TokenIssuer tokens, Pages pages) {
    this.world = world;
    this.tokens = tokens;
    this.pages = pages;
    world.items().values().stream()
        .filter(item -> item.type().equalsIgnoreCase("Microsoft.KeyVault/vaults"))
        .filter(item -> item.presence() != ArmItem.Presence.GRAPH_ONLY)
        .forEach(item -> vaults.put(item.name().toLowerCase(Locale.ROOT) + SUFFIX, item));
  }

  /** Whether a vault answers under that host name. */
  boolean serves(String host) {
    return vaults.containsKey(host);
  }

  static boolean asksForSecretValue(Request request) {
    String[] segments = request.path().split("/", -1);
    return request.host().endsWith(SUFFIX)
        && segments.length > 2
        && segments[1].equalsIgnoreCase("secrets")
        && !segments[2].isEmpty();
  }

  Answer answer(Request request) {
    ArmItem vault = vaults.get(request.host());
    if (vault == null) {
      return Answer.error(404, "VaultNotFound", "There is no vault of this name.");
    }
    if (!authenticated(request)) {
      return challenge();
    }
    if (asksForSecretValue(request)) {
      return Answer.error(403, "Forbidden", "There are no secret values here.");
    }
    if (!VERSIONS.contains(request.parameter("api-version"))) {
      String message = "The specified version (%s) is not recognized. Consider using 7.6.";
      String version = request.parameter("api-version");
      return Answer.error(400, "BadParameter", message.formatted(version));
    }
    return switch (request.method() + " " + request.path().toLowerCase(Locale.ROOT)) {
      case "GET /keys" -> list(vault, request, KEYS);
      case "GET /secrets" -> list(vault, request, SECRETS);
      case "GET /certificates" -> list(vault, request, CERTIFICATES);
      default -> policy(vault, request);
    };
  }

  private Answer policy(ArmItem vault, Request request) {
    Matcher path = POLICY.matcher(request.path());
    if (!request.method().equals("GET") || !path.matches()) {
      return Answer.error(404, "NotFound", "No such operation: " + request.path());
    }
    String name = path.group(1);
    String message = "A certificate with (name/id) %s was not found in this key vault.";
    return refused(vault, CERTIFICATES.to("get"))
        .or(() -> world.find(vault.key() + "/certificates/" + name).map(KeyVaultPlane::policy))
        .orElseGet(() -> Answer.error(404, "CertificateNotFound", message.formatted(name)));
  }

  private static Answer policy(ArmItem certificate) {
    return Answer.ok((Json.Obj) certificate.body().member("policy").orElseThrow());
  }

  private boolean authenticated(Request request) {
    String token = request.authorization().orElse("").replaceFirst("^Bearer ", "");
    return tokens
        .read(token)
        .filter(claims -> !tokens.expired(claims))
        .filter(claims -> claims.text("aud").equals("https://vault.azure.net"))
        .isPresent();
  }

  private Answer challenge() {
    String tenant = world.identity().tenant();
    String header =
        "Bearer authorization=\"https://%s/%s\", resource=\"https://vault.azure.net\","
            + " hint=\"sig=%s\"";
    String value = header.formatted(Entra.HOST, tenant, world.canaries().inChallenge());
    return Answer.error(401, "Unauthorized", "AKV10000: Request is missing a Bearer or PoP token.")
        .withHeader("WWW-Authenticate", value);
  }

  private Optional<Answer> refused(ArmItem vault, Right right) {
    Json.Obj body = vault.body();
    if (body.text("properties.publicNetworkAccess").equalsIgnoreCase("Disabled")) {
      String message =
          "Public network access is disabled and request is not from a trusted service nor via an"
              + " approved private link.";
      return forbid(vault, "ForbiddenByConnection", message);
    }
    if (!Firewall.of(body).admits(CLIENT_ADDRESS)) {
      String message = "Client address is not authorized and caller is not a trusted service.";
      return forbid(vault, "ForbiddenByFirewall", message, "Client address: " + CLIENT_ADDRESS);
    }
    boolean rbac =
        body.at("properties.enableRbacAuthorization").equals(Optional.of(Json.bool(true)));
    if (rbac && !world.access().grantsData(right.action(), world.scopes(vault.id()))) {
      return forbid(
          vault,
          "ForbiddenByRbac",
          "Caller is not authorized to perform action on resource.",
          "Action: '" + right.action() + "'",
          "Resource: '" + vault.key() + "'",
          "Assignment: (not found)",
          "DecisionReason: 'DeniedWithNoValidRBAC'");
    }
    if (!rbac && !policyGrants(vault, right)) {
      String message =
          "The user, group or application does not have %s %s permission on the vault.";
      return forbid(
          vault, "ForbiddenByPolicy", message.formatted(right.collection(), right.permission()));
    }
    return Optional.empty();
  }

  private boolean policyGrants(ArmItem vault, Right right) {
    List<Json> enough = List.of(Json.text(right.permission()), Json.text("all"));
    return vault.body().items("properties.accessPolicies").stream()
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .filter(policy -> policy.text("objectId").equals(world.identity().objectId()))
        .flatMap(policy -> policy.items("permissions." + right.collection()).stream())
        .anyMatch(enough::contains);
  }

  private Answer list(ArmItem vault, Request request, Right right) {
    List<Json.Obj> items =
        world.list(vault.key() + "/" + right.collection()).stream()
            .map(
                item ->
                    right.equals(CERTIFICATES)
                        ? item.body().without("policy")
                        : property(vault, item, right.collection()))
            .toList();
    return refused(vault, right)
        .orElseGet(() -> Answer.ok(pages.page(items, request, Pages.Spelling.PORT_AND_NULL, "")));
  }

  /** Keys carry their id as {@code kid}, secrets as {@code id}; {@code managed} only when true. */
  private Json.Obj property(ArmItem vault, ArmItem item, String collection) {
    String id = "https://" + vault.name().toLowerCase(Locale.ROOT) + SUFFIX;
    Json.Obj body = item.body();
    Json.Obj property =
        Json.object(
            collection.equals("keys") ? "kid" : "id",
            Json.text(id + "/" + collection + "/" + item.name()));
    property = property.with("attributes", body.at("properties.attributes").orElse(Json.object()));
    if (!body.text("properties.contentType").isEmpty()) {
      property = property.with("contentType", Json.text(body.text("properties.contentType")));
    }
    return world.managed().contains(item.key())
        ? property.with("managed", Json.bool(true))
        : property;
  }

  private Optional<Answer> forbid(ArmItem vault, String reason, String... lines) {
    Identity identity = world.identity();
    List<String> message = new ArrayList<>(List.of(lines));
    message.add(
        "Caller: appid=%s;oid=%s;iss=https://sts.windows.net/%s/"
            .formatted(identity.clientId(), identity.objectId(), identity.tenant()));
    message.add("Vault: " + vault.name());
    Json.Obj error =
        Answer.error("Forbidden", String.join("\r\n", message))
            .with("innererror", Json.object("code", Json.text(reason)));
    return Optional.of(Answer.of(403, Json.object("error", error)));
  }
}
