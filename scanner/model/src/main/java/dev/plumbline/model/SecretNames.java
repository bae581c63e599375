package dev.plumbline.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names under which secrets stand. A name tells by its end, in any case and with any separators
 * ({@code DB_PASSWORD}, {@code adminPassword}, {@code x-functions-key}); so what is about a secret
 * ({@code secretUri}, {@code allowSharedKeyAccess}, {@code passwordSecretRef}) is not one. Plurals
 * are not listed on purpose: {@code "secrets": ["get"]} is a list of permissions.
 */
final class SecretNames {

  /** {@code pwd=x}: the shortest text that can hold a name and a secret. */
  static final int SHORTEST_ASSIGNMENT = 5;

  /** Longest end first, so that the most telling kind wins. */
  private static final List<Map.Entry<String, SecretKind>> ENDS =
      List.of(
          Map.entry("sharedaccesssignature", SecretKind.SAS_TOKEN),
          Map.entry("connectionstring", SecretKind.CONNECTION_STRING),
          Map.entry("sharedaccesskey", SecretKind.SHARED_ACCESS_KEY),
          Map.entry("subscriptionkey", SecretKind.API_KEY),
          Map.entry("clientsecret", SecretKind.CLIENT_SECRET),
          Map.entry("authorization", SecretKind.CREDENTIAL),
          Map.entry("functionskey", SecretKind.API_KEY),
          Map.entry("secondarykey", SecretKind.ACCESS_KEY),
          Map.entry("functionkey", SecretKind.API_KEY),
          Map.entry("storagekey", SecretKind.STORAGE_ACCOUNT_KEY),
          Map.entry("accountkey", SecretKind.STORAGE_ACCOUNT_KEY),
          Map.entry("passphrase", SecretKind.PASSWORD),
          Map.entry("primarykey", SecretKind.ACCESS_KEY),
          Map.entry("privatekey", SecretKind.PRIVATE_KEY),
          Map.entry("signingkey", SecretKind.ACCESS_KEY),
          Map.entry("accesskey", SecretKind.ACCESS_KEY),
          Map.entry("masterkey", SecretKind.ACCESS_KEY),
          Map.entry("secretkey", SecretKind.ACCESS_KEY),
          Map.entry("sharedkey", SecretKind.ACCESS_KEY),
          Map.entry("setcookie", SecretKind.COOKIE),
          Map.entry("password", SecretKind.PASSWORD),
          Map.entry("adminkey", SecretKind.API_KEY),
          Map.entry("passcode", SecretKind.PASSWORD),
          Map.entry("querykey", SecretKind.API_KEY),
          Map.entry("sastoken", SecretKind.SAS_TOKEN),
          Map.entry("connstr", SecretKind.CONNECTION_STRING),
          Map.entry("hostkey", SecretKind.API_KEY),
          Map.entry("pfxblob", SecretKind.PRIVATE_KEY),
          Map.entry("apikey", SecretKind.API_KEY),
          Map.entry("cookie", SecretKind.COOKIE),
          Map.entry("passwd", SecretKind.PASSWORD),
          Map.entry("secret", SecretKind.SECRET),
          Map.entry("token", SecretKind.TOKEN),
          Map.entry("jwt", SecretKind.JWT),
          Map.entry("pwd", SecretKind.PASSWORD));

  /** Too short to be sought at the end of a longer word ({@code bypass}, {@code texas}). */
  private static final Map<String, SecretKind> LAST_WORDS =
      Map.of(
          "pass", SecretKind.PASSWORD,
          "pat", SecretKind.TOKEN,
          "sas", SecretKind.SAS_TOKEN,
          "sig", SecretKind.SAS_SIGNATURE);

  private SecretNames() {}

  /** What a text of this name is, or empty for a name that tells nothing. */
  static Optional<SecretKind> kindOf(String name) {
    if (name.length() < 3 || name.length() > 256) {
      return Optional.empty();
    }
    String compact = compact(name);
    // Azure's error codes, in front of a message: InvalidAuthenticationToken: The access token …
    if (compact.endsWith("authenticationtoken")) {
      return Optional.empty();
    }
    for (Map.Entry<String, SecretKind> end : ENDS) {
      if (compact.endsWith(end.getKey())) {
        return Optional.of(end.getValue());
      }
    }
    return Optional.ofNullable(LAST_WORDS.get(lastWord(name)));
  }

  /**
   * Whether what stands under a telling name can be a secret. Nothing, a yes or no, and a Key Vault
   * reference (App Service's {@code @Microsoft.KeyVault(…)}, which names where the secret is) are
   * none.
   */
  static boolean holdsSecret(String text) {
    String trimmed = text.strip();
    return !trimmed.isEmpty()
        && !trimmed.equalsIgnoreCase("true")
        && !trimmed.equalsIgnoreCase("false")
        && !trimmed.startsWith("@Microsoft.KeyVault(")
        && SecretKind.markLengthAt(trimmed, 0) != trimmed.length();
  }

  private static String compact(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static String lastWord(String name) {
    int start = name.length();
    while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1))) {
      start--;
      boolean hump =
          Character.isUpperCase(name.charAt(start))
              && start > 0
              && Character.isLowerCase(name.charAt(start - 1));
      if (hump) {
        break;
      }
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }
}
