package dev.plumbline.azure.arm;

import dev.plumbline.azure.identity.Cloud;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a vault, from the {@code vaultUri} in its body. A resource's body is written by its
 * owner's side: only a plain host under the cloud's own vault suffix is ever asked, and with it a
 * token is asked for.
 */
record VaultAddress(String host) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,127}");

  static Optional<VaultAddress> in(URI uri, Cloud cloud) {
    boolean plain =
        "https".equalsIgnoreCase(uri.getScheme())
            && uri.getHost() != null
            && uri.getRawUserInfo() == null
            && (uri.getPort() < 0 || uri.getPort() == 443)
            && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null;
    if (!plain || uri.getHost().chars().anyMatch(c -> c > 127)) {
      return Optional.empty();
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (!host.endsWith(cloud.vaultSuffix())) {
      return Optional.empty();
    }
    String name = host.substring(0, host.length() - cloud.vaultSuffix().length());
    return NAME.matcher(name).matches() ? Optional.of(new VaultAddress(host)) : Optional.empty();
  }

  /** {@code https://} and the host. */
  String url() {
    return "https://" + host;
  }
}
