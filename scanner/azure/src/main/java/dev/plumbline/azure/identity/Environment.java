package dev.plumbline.azure.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment variables a sign-in may look at; a blank one counts as not set. */
record Environment(Map<String, String> variables) {

  static final String TENANT = "AZURE_TENANT_ID";
  static final String CLIENT = "AZURE_CLIENT_ID";
  static final String SECRET = "AZURE_CLIENT_SECRET";
  static final String CERTIFICATE = "AZURE_CLIENT_CERTIFICATE_PATH";
  static final String CERTIFICATE_PASSWORD = "AZURE_CLIENT_CERTIFICATE_PASSWORD";
  static final String TOKEN_FILE = "AZURE_FEDERATED_TOKEN_FILE";
  static final String AUTHORITY = "AZURE_AUTHORITY_HOST";

  Environment {
    variables = Map.copyOf(variables);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The value, or a sign-in failure that names all that are missing. */
  void require(String credential, String... names) {
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (get(name).isEmpty()) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new SignInException(
          "Cannot sign in with "
              + credential
              + ": not set: "
              + String.join(", ", missing)
              + ". Set what is missing, or choose another credential with --credential ("
              + CredentialChoice.FORMS
              + ").");
    }
  }

  /** A value that {@link #require} has seen. */
  String required(String name) {
    return get(name).orElseThrow();
  }
}
