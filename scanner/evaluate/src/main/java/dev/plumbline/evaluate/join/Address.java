package dev.plumbline.evaluate.join;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a vault's URI names: the host, and a port that is not the default one. Of one vault Azure
 * writes {@code https://kv-1.vault.azure.net}, the same with a slash, and with {@code :443}.
 *
 * @param host lower-cased, with the port where it is not the scheme's own
 * @param name the host's first two labels: the vault's name, and {@code vault} or {@code
 *     managedhsm}, which clouds have in common
 */
record Address(String host, String name) {

  private static final int HTTPS = 443;

  static Optional<Address> of(String uri) {
    try {
      URI parsed = new URI(uri.strip());
      String host = parsed.getHost();
      if (host == null || !"https".equalsIgnoreCase(parsed.getScheme())) {
        return Optional.empty();
      }
      String lower = host.toLowerCase(Locale.ROOT);
      boolean usual = parsed.getPort() == -1 || parsed.getPort() == HTTPS;
      return Optional.of(
          new Address(usual ? lower : lower + ":" + parsed.getPort(), firstTwo(lower)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String firstTwo(String host) {
    String[] labels = host.split("\\.", 3);
    return labels.length > 1 ? labels[0] + "." + labels[1] : host;
  }
}
