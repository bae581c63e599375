package dev.plumbline.azure.http;

import com.azure.core.http.HttpMethod;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One kind of request that may leave.
 *
 * @param methods what may be done
 * @param scheme {@code https}; {@code http} only for the metadata endpoint of the machine itself
 * @param host exact host, lower-case
 * @param port exact port; a URL without one means its scheme's default
 * @param path what the whole raw path must match
 */
public record Permit(Set<HttpMethod> methods, String scheme, String host, int port, Pattern path) {

  private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Pattern ANY = Pattern.compile("/.*");

  public Permit {
    methods = Set.copyOf(methods);
    host = host.toLowerCase(Locale.ROOT);
  }

  /** Reading anything at all from a host. */
  public static Permit reading(String host) {
    return new Permit(READ, "https", host, 443, ANY);
  }

  /** Reading these exact paths from a host. */
  public static Permit reading(String host, String... paths) {
    return https(READ, host, exactly(paths));
  }

  /** POST to one exact path of a host. */
  public static Permit posting(String host, String path) {
    return https(Set.of(HttpMethod.POST), host, exactly(path));
  }

  /** The given methods on paths of an https host. */
  public static Permit https(Set<HttpMethod> methods, String host, Pattern path) {
    return new Permit(methods, "https", host, 443, path);
  }

  private static Pattern exactly(String... paths) {
    StringBuilder any = new StringBuilder();
    for (String path : paths) {
      any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(path));
    }
    return Pattern.compile(any.toString());
  }

  /** Whether this is the place that a URL leads to, whatever the method and path. */
  boolean leadsTo(URI url) {
    return scheme.equalsIgnoreCase(url.getScheme())
        && url.getRawUserInfo() == null
        && url.getHost() != null
        && isAscii(url.getHost())
        && host.equals(url.getHost().toLowerCase(Locale.ROOT))
        && port == effectivePort(url);
  }

  boolean allows(HttpMethod method, URI url) {
    return methods.contains(method)
        && leadsTo(url)
        && path.matcher(url.getRawPath().isEmpty() ? "/" : url.getRawPath()).matches();
  }

  /** The port a URL leads to: {@code :443} and none are the same for https. */
  public static int effectivePort(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  /** Lower-casing folds some letters beyond ASCII into it (the Kelvin sign becomes k). */
  private static boolean isAscii(String host) {
    return host.chars().allMatch(c -> c < 128);
  }
}
