package dev.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The errors of Azure Resource Manager itself, worded as Azure words them.
 *
 * <p>https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 */
final class ArmErrors {

  private ArmErrors() {}

  static Answer missingToken(String tenant) {
    String message = "Authentication failed. The 'Authorization' header is missing.";
    return challenge(Answer.error(401, "AuthenticationFailed", message), tenant);
  }

  static Answer badToken(String tenant) {
    return challenge(
        Answer.error(401, "InvalidAuthenticationToken", "The access token is invalid."), tenant);
  }

  static Answer expiredToken(String tenant) {
    return challenge(
        Answer.error(401, "ExpiredAuthenticationToken", "The access token expiry is in the past."),
        tenant);
  }

  static Answer wrongAudience(String audience, String tenant) {
    String message =
        "The access token has been obtained for wrong audience or resource '%s'. It should exactly"
            + " match with one of the allowed audiences 'https://management.core.windows.net/',"
            + "'https://management.core.windows.net','https://management.azure.com/',"
            + "'https://management.azure.com'.";
    return challenge(
        Answer.error(401, "InvalidAuthenticationToken", message.formatted(audience)), tenant);
  }

  static Answer missingVersion() {
    return Answer.error(
        400,
        "MissingApiVersionParameter",
        "The api-version query parameter (?api-version=) is required for all requests.");
  }

  /** A version that the provider does not offer for the type. */
  static Answer unsupportedVersion(String type, String version, List<String> supported) {
    String message =
        "No registered resource provider found for location '' and API version '%s' for type '%s'."
            + " The supported api-versions are '%s'.";
    return Answer.error(
        400,
        "NoRegisteredProviderFound",
        message.formatted(version, type, String.join(", ", supported)));
  }

  /** A version that Azure Resource Manager does not know for an operation of its own. */
  static Answer invalidVersion(String version, List<String> supported) {
    String message = "The api-version '%s' is invalid. The supported versions are '%s'.";
    return Answer.error(
        400, "InvalidApiVersionParameter", message.formatted(version, String.join(",", supported)));
  }

  static Answer unknownType(String namespace, String type, String version) {
    String message =
        "The resource type '%s' could not be found in the namespace '%s' for api version '%s'.";
    return Answer.error(404, "InvalidResourceType", message.formatted(type, namespace, version));
  }

  static Answer methodNotAllowed(String method) {
    String message = "The requested resource does not support http method '%s'.";
    return Answer.error(405, "MethodNotAllowed", message.formatted(method));
  }

  static Answer subscriptionNotFound(String id) {
    String message = "The subscription '%s' could not be found.".formatted(id);
    return Answer.error(404, "SubscriptionNotFound", message);
  }

  static Answer resourceNotFound(String type, String name, String group) {
    String message =
        "The Resource '%s/%s' under resource group '%s' was not found. For more details please go"
            + " to https://aka.ms/ARMResourceNotFoundFix";
    return Answer.error(404, "ResourceNotFound", message.formatted(type, name, group));
  }

  static Answer forbidden(Identity identity, String action, String scope, String detail) {
    String message =
        "The client '%s' with object id '%s' does not have authorization to perform action '%s'"
            + " over scope '%s' or the scope is invalid. If access was recently granted, please"
            + " refresh your credentials.%s";
    String id = identity.objectId();
    return Answer.error(
        403,
        "AuthorizationFailed",
        message.formatted(identity.clientId(), id, action, scope, detail));
  }

  static Answer denied(Identity identity, String action, String scope, Access.Denial denial) {
    String message =
        "The client '%s' with object id '%s' has permission to perform action '%s' on scope '%s';"
            + " however, the access is denied because of the deny assignment with name '%s' and Id"
            + " '%s' at scope '%s'.";
    String id = identity.objectId();
    return Answer.error(
        403,
        "DenyAssignmentAuthorizationFailed",
        message.formatted(
            identity.clientId(), id, action, scope, denial.name(), denial.id(), denial.scope()));
  }

  /** The answer for a resource's id; the type and the name are read from it. */
  static Answer resourceNotFound(String path) {
    String[] segments = path.split("/", -1);
    boolean inGroup = segments.length > 8 && segments[3].equalsIgnoreCase("resourceGroups");
    return inGroup
        ? resourceNotFound(segments[6] + "/" + segments[7], segments[8], segments[4])
        : error404(path);
  }

  private static Answer error404(String path) {
    return Answer.error(404, "NotFound", "Nothing was found at '%s'.".formatted(path));
  }

  /** Nobody asked the subscription to use the resource provider of a path yet. */
  static Answer unregistered(String path) {
    String after = path.substring(path.lastIndexOf("/providers/") + "/providers/".length());
    String message =
        "The subscription is not registered to use namespace '%s'. See"
            + " https://aka.ms/rps-not-found for how to register subscriptions.";
    String namespace = after.split("/", -1)[0];
    return Answer.error(409, "MissingSubscriptionRegistration", message.formatted(namespace));
  }

  static Answer conflict() {
    String message = "Another operation on this or dependent resource is in progress.";
    return Answer.error(409, "AnotherOperationInProgress", message);
  }

  static Answer throttled(String subscription, Identity identity, String retryAfter) {
    String message =
        "Number of 'read' requests for subscription '%s' actor '%s' exceeded. Please try again"
            + " after the time that the Retry-After header gives.";
    return Answer.error(
            429,
            "SubscriptionRequestsThrottled",
            message.formatted(subscription, identity.objectId()))
        .withHeader("Retry-After", retryAfter);
  }

  /** The storage provider's own limit; its message names the kind of operation and the window. */
  static Answer storageThrottled(String kind, String retryAfter) {
    String message =
        "The request is being throttled as the limit has been reached for operation type -"
            + " %s_ObservationWindow_00:05:00. For more information, see -"
            + " https://aka.ms/srpthrottlinglimits";
    return Answer.error(429, "TooManyRequests", message.formatted(kind))
        .withHeader("Retry-After", retryAfter);
  }

  static Answer graphThrottled(String seconds) {
    return Answer.error(429, "RateLimiting", "Please wait for the quota of queries to be reset.")
        .withHeader("x-ms-user-quota-remaining", "0")
        .withHeader("x-ms-user-quota-resets-after", "00:00:0" + seconds);
  }

  static Answer serverError(String detail) {
    String message = "The server was unable to complete the request. " + detail;
    return Answer.error(500, "InternalServerError", message);
  }

  static Answer unavailable() {
    String message = "The service is temporarily unavailable. Please try again later.";
    return Answer.error(503, "ServiceUnavailable", message);
  }

  static Answer gatewayTimeout() {
    String message =
        "The gateway did not receive a response from 'Microsoft.Insights' within the specified"
            + " time period.";
    return Answer.error(504, "GatewayTimeout", message);
  }

  /**
   * Continuous access evaluation: the token is good, and something happened since it was issued.
   *
   * <p>https://learn.microsoft.com/entra/identity-platform/claims-challenge
   */
  static Answer claimsChallenge(String claims) {
    String encoded = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    String value =
        "Bearer authorization_uri=\"https://login.windows.net/common/oauth2/authorize\","
            + " error=\"insufficient_claims\", claims=\"%s\"";
    String message = "The access token does not meet the claims that are required of it.";
    return Answer.error(401, "InvalidAuthenticationToken", message)
        .withHeader("WWW-Authenticate", value.formatted(encoded));
  }

  private static Answer challenge(Answer answer, String tenant) {
    String value =
        "Bearer authorization_uri=\"https://login.windows.net/%s\", error=\"invalid_token\"";
    return answer.withHeader("WWW-Authenticate", value.formatted(tenant));
  }
}
