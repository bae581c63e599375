package dev.plumbline.azure.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The credential that a scan signs in with, chosen by name with {@code --credential}. */
public sealed interface CredentialChoice {

  /**
   * By the place the scan runs in: the Azure CLI on a terminal; elsewhere workload identity when
   * {@code AZURE_FEDERATED_TOKEN_FILE} is set, else managed identity.
   *
   * @param onTerminal whether a person is at the other end
   */
  record Auto(boolean onTerminal) implements CredentialChoice {}

  /** {@code AZURE_TENANT_ID}, {@code AZURE_CLIENT_ID} and a secret or certificate. */
  record Environment() implements CredentialChoice {}

  /** The token file that Kubernetes or a build service writes for this workload. */
  record WorkloadIdentity() implements CredentialChoice {}

  /** The identity of the machine, container or app that the scan runs in. */
  record ManagedIdentity(Which which) implements CredentialChoice {}

  /** Whoever {@code az login} signed in. */
  record AzureCli() implements CredentialChoice {}

  /** Which of a machine's identities. */
  sealed interface Which {
    /** Its own; or the one that {@code AZURE_CLIENT_ID} names, when that is set. */
    record Own() implements Which {}

    /** A user-assigned one, by client id. */
    record ByClientId(String clientId) implements Which {}

    /** A user-assigned one, by resource id. */
    record ByResourceId(String resourceId) implements Which {}
  }

  Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** What {@code --credential} accepts, for help texts and messages. */
  String FORMS =
      "auto, environment, workload-identity, managed-identity,"
          + " managed-identity=CLIENT-ID-OR-RESOURCE-ID, azure-cli";

  /** The choice that an option's text names, or empty: then say {@link #FORMS}. */
  static Optional<CredentialChoice> parse(String text, boolean onTerminal) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      return text.substring(0, equals).toLowerCase(Locale.ROOT).equals("managed-identity")
          ? which(text.substring(equals + 1)).map(ManagedIdentity::new)
          : Optional.empty();
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "auto" -> Optional.of(new Auto(onTerminal));
      case "environment" -> Optional.of(new Environment());
      case "workload-identity" -> Optional.of(new WorkloadIdentity());
      case "managed-identity" -> Optional.of(new ManagedIdentity(new Which.Own()));
      case "azure-cli" -> Optional.of(new AzureCli());
      default -> Optional.empty();
    };
  }

  private static Optional<Which> which(String id) {
    if (GUID.matcher(id).matches()) {
      return Optional.of(new Which.ByClientId(id));
    }
    return id.toLowerCase(Locale.ROOT).startsWith("/subscriptions/")
        ? Optional.of(new Which.ByResourceId(id))
        : Optional.empty();
  }
}
