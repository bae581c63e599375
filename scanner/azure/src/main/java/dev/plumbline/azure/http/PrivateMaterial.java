package dev.plumbline.azure.http;

import com.azure.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What no permit may allow, however wide it is: the requests of Key Vault that answer with the
 * value of a secret (of which a certificate's private key is one), with a key or certificate as a
 * whole, or with what only a private key can make (Key Vault REST reference, 7.6). Told by the path
 * alone, so that it holds in any cloud; paths of Resource Manager begin otherwise.
 */
final class PrivateMaterial {

  private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Set<String> OF_VALUES = Set.of("secrets", "deletedsecrets");
  private static final Set<String> HOLDING = Set.of("keys", "certificates", "secrets");
  private static final Set<String> GIVING =
      Set.of("backup", "export", "release", "decrypt", "unwrapkey", "sign");

  private PrivateMaterial() {}

  static boolean isAskedBy(HttpMethod method, URI url) {
    if (url.isOpaque()) {
      return false;
    }
    List<String> path =
        Stream.of(url.normalize().getPath().toLowerCase(Locale.ROOT).split("/", -1))
            .filter(segment -> !segment.isEmpty())
            .toList();
    if (path.size() < 2) {
      return false;
    }
    boolean value = READ.contains(method) && OF_VALUES.contains(path.getFirst());
    return value || (HOLDING.contains(path.getFirst()) && GIVING.contains(path.getLast()));
  }
}
