package dev.plumbline.azure.arm;

import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceId;

/**
 * Why something was not read, in words that may be shown and stored: every text is redacted and
 * bounded.
 *
 * @param reason the closed set that gaps use
 * @param status HTTP status, or 0 when no answer came
 * @param code the service's error code ({@code AuthorizationFailed}, {@code ForbiddenByRbac}), or
 *     empty
 * @param message what the other side, or the network, said
 * @param requestId the service's id of the request, for its support, or empty
 * @param permission the Azure action that the identity lacks ({@code
 *     Microsoft.Insights/diagnosticSettings/read}), or empty
 * @param action what to do about it: one sentence in the imperative
 */
public record Failure(
    Gap.Reason reason,
    int status,
    String code,
    String message,
    String requestId,
    String permission,
    String action) {

  /** Nobody asked the subscription to use the resource provider yet. */
  static final String UNREGISTERED = "MissingSubscriptionRegistration";

  /** Whether the thing asked for is not there (any more), rather than not readable. */
  public boolean isGone() {
    return status == 404
        && (code.equals("ResourceNotFound")
            || code.equals("ResourceGroupNotFound")
            || code.equals("ParentResourceNotFound")
            || code.equals("KeyNotFound")
            || code.equals("CertificateNotFound"));
  }

  /** The same with other advice. */
  public Failure withAction(String other) {
    return new Failure(reason, status, code, message, requestId, permission, other);
  }

  /**
   * Whether the resource provider is not registered in the subscription, and so has nothing there:
   * one that still has some cannot be unregistered (Azure Resource Manager, "Resource providers and
   * types").
   */
  public boolean isNotRegistered() {
    return code.equals(UNREGISTERED);
  }

  /** This failure as a gap: what could not be read, and whose reading it was. */
  public Gap gap(ResourceId scope, String what) {
    return Gap.of(reason, scope, what, detail(), action, permission);
  }

  /** Status, code, message and request id in one line. */
  public String detail() {
    String answer = (status > 0 ? "HTTP " + status + " " : "") + code;
    String said =
        answer.isBlank() || message.isBlank()
            ? answer.strip() + message
            : answer.strip() + ": " + message;
    return requestId.isEmpty() ? said : said + " (request id " + requestId + ")";
  }
}
