package dev.plumbline.azure.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts of one Azure cloud. A scan talks to no others. Values as published in
 * azure-core-management's {@code AzureEnvironment}; a cloud file ({@code --cloud-file}) makes one
 * more of these records.
 *
 * @param name as in {@code --cloud}
 * @param authorityHost where tokens come from
 * @param authorityAliases other hosts that a Key Vault challenge may name for the same authority;
 *     nothing is ever sent to them
 * @param armHost Azure Resource Manager
 * @param armScope the scope of a token for Resource Manager; fixed, never guessed from a URL. The
 *     double slash belongs there: the audience ends in one
 * @param vaultSuffix what every Key Vault host ends in, with the leading dot
 * @param blobSuffix what every blob host ends in, with the leading dot
 */
public record Cloud(
    String name,
    String authorityHost,
    Set<String> authorityAliases,
    String armHost,
    String armScope,
    String vaultSuffix,
    String blobSuffix) {

  public static final Cloud PUBLIC =
      new Cloud(
          "public",
          "login.microsoftonline.com",
          Set.of("login.windows.net", "login.microsoft.com", "sts.windows.net"),
          "management.azure.com",
          "https://management.core.windows.net//.default",
          ".vault.azure.net",
          ".blob.core.windows.net");

  public static final Cloud US_GOVERNMENT =
      new Cloud(
          "usgovernment",
          "login.microsoftonline.us",
          Set.of("login.usgovcloudapi.net"),
          "management.usgovcloudapi.net",
          "https://management.core.usgovcloudapi.net//.default",
          ".vault.usgovcloudapi.net",
          ".blob.core.usgovcloudapi.net");

  public static final Cloud CHINA =
      new Cloud(
          "china",
          "login.chinacloudapi.cn",
          Set.of("login.partner.microsoftonline.cn"),
          "management.chinacloudapi.cn",
          "https://management.core.chinacloudapi.cn//.default",
          ".vault.azure.cn",
          ".blob.core.chinacloudapi.cn");

  public Cloud {
    authorityAliases = Set.copyOf(authorityAliases);
  }

  /** The clouds that {@code --cloud} knows. */
  public static List<Cloud> all() {
    return List.of(PUBLIC, US_GOVERNMENT, CHINA);
  }

  /**
   * A cloud of other hosts, in lower case.
   *
   * @param audience of a token for Resource Manager; what it ends in stays, a slash too
   * @param vaultDomain what follows a vault's name and a dot
   * @param storageDomain what follows {@code .blob.}
   */
  public static Cloud custom(
      String name,
      String authorityHost,
      Set<String> authorityAliases,
      String armHost,
      String audience,
      String vaultDomain,
      String storageDomain) {
    return new Cloud(
        name,
        authorityHost,
        authorityAliases,
        armHost,
        audience + "/.default",
        "." + vaultDomain,
        ".blob." + storageDomain);
  }

  /** The cloud of that name, whatever its case, or empty. */
  public static Optional<Cloud> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return all().stream().filter(cloud -> cloud.name().equals(wanted)).findFirst();
  }

  /** {@code https://} and the Resource Manager host, without a slash at the end. */
  public String armEndpoint() {
    return "https://" + armHost;
  }

  /** {@code https://}, the authority host and a slash. */
  public String authority() {
    return "https://" + authorityHost + "/";
  }
}
