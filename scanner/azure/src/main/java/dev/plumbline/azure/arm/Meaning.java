package dev.plumbline.azure.arm;

import dev.plumbline.model.Gap.Reason;

/**
 * What a status and a code mean for a scan: which reason, and what to do.
 *
 * @param action one sentence in the imperative
 */
record Meaning(Reason reason, String action) {

  /** For an answer that is not Azure's. */
  static final String IN_ITS_PLACE =
      "Something between here and Azure answered in its place: let this host through, or check"
          + " --proxy and --ca-file.";

  private static final String AGAIN =
      "Scan again later; if it stays, give the request id to Azure's support.";

  static Meaning of(int status, ErrorBody error, boolean fromAzure) {
    if (!fromAzure && !error.isJson() && status >= 400 && status < 500) {
      return new Meaning(Reason.NETWORK, IN_ITS_PLACE);
    }
    return switch (status) {
      case 401 -> new Meaning(Reason.UNAUTHENTICATED, unauthenticated(error.code()));
      case 403 -> forbidden(error);
      case 404 -> new Meaning(Reason.NOT_FOUND, notFound(error.code()));
      case 408, 504 -> new Meaning(Reason.TIMEOUT, AGAIN);
      case 409 -> new Meaning(Reason.CONFLICT, conflict(error.code()));
      case 429 ->
          new Meaning(
              Reason.THROTTLED,
              "Scan again when others ask less of this subscription, or wait longer for it.");
      default -> other(status);
    };
  }

  private static Meaning other(int status) {
    if (status >= 500) {
      return new Meaning(Reason.SERVER_ERROR, AGAIN);
    }
    if (status >= 300 && status < 400) {
      return new Meaning(
          Reason.REFUSED, "Check --cloud: the answer was a redirect, and none is followed.");
    }
    return new Meaning(Reason.UNEXPECTED, AGAIN);
  }

  private static String unauthenticated(String code) {
    return code.equals("InvalidAuthenticationTokenTenant")
        ? "Sign in to the tenant that this subscription belongs to."
        : "Sign in again, with an identity of this subscription's tenant.";
  }

  private static String conflict(String code) {
    return code.equals(Failure.UNREGISTERED)
        ? "Have somebody who may write register the resource provider that the message names (az"
            + " provider register), or accept that this stays unknown: a scan registers nothing."
        : "Scan again when the change under way has ended.";
  }

  private static String notFound(String code) {
    return switch (code) {
      case "SubscriptionNotFound" ->
          "Check the subscription's id, and that it belongs to the tenant signed in to.";
      case "InvalidResourceType", "NoRegisteredProviderFound", "InvalidResourceNamespace" ->
          "Check --cloud: this cloud may not offer the service or this version of it.";
      default -> "If it was deleted during the scan, nothing; else check that it exists.";
    };
  }

  private static Meaning forbidden(ErrorBody error) {
    return switch (error.inner()) {
      case "ForbiddenByFirewall", "ForbiddenByConnection" ->
          new Meaning(
              Reason.FIREWALLED,
              "Scan from a network that the vault lets in, or leave out"
                  + " --with-key-vault-data-plane: the lists of Resource Manager need no opening.");
      case "ForbiddenByPolicy", "AccessDenied" ->
          new Meaning(
              Reason.FORBIDDEN,
              "Give the identity the List permission in the vault's access policies, or leave out"
                  + " --with-key-vault-data-plane.");
      case "ForbiddenByRbac" ->
          new Meaning(
              Reason.FORBIDDEN,
              "Grant Key Vault Reader on the vault, or leave out --with-key-vault-data-plane.");
      default -> new Meaning(Reason.FORBIDDEN, grant(error.permission()));
    };
  }

  private static String grant(String permission) {
    if (permission.isEmpty()) {
      return "Grant Reader on the subscription or management group, or exclude it.";
    }
    return permission.endsWith("/read")
        ? "Grant Reader on the subscription or management group (it contains "
            + permission
            + "), or exclude it."
        : "Grant a role that contains " + permission + ", or exclude the scope.";
  }
}
