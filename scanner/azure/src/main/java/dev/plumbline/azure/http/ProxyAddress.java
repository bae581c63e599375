package dev.plumbline.azure.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The forward proxy of {@code --proxy}. Everything to Azure goes through it by CONNECT, so it sees
 * host names and no content.
 *
 * @param login credentials from the URL, which are secrets
 */
public record ProxyAddress(String host, int port, Optional<Login> login) {

  /** Name and password for the proxy. Shown nowhere. */
  public record Login(String name, String password) {
    @Override
    public String toString() {
      return "(credentials)";
    }
  }

  private static final String FORMS = "Write --proxy HOST:PORT or --proxy http://HOST:PORT.";

  /**
   * Reads {@code host:port}, {@code http://host:port} or {@code http://name:password@host:port}.
   *
   * @throws UnusableOptionException for anything else; the text is not repeated, it may hold a
   *     password
   */
  public static ProxyAddress parse(String text) throws UnusableOptionException {
    URI url;
    try {
      url = new URI(text.contains("://") ? text : "http://" + text);
    } catch (URISyntaxException e) {
      throw new UnusableOptionException("The value of --proxy is not an address. " + FORMS);
    }
    if (!"http".equalsIgnoreCase(url.getScheme())) {
      throw new UnusableOptionException(
          "The proxy of --proxy must be spoken to over plain HTTP (what passes through it is TLS"
              + " all the same). "
              + FORMS);
    }
    boolean more =
        !(url.getRawPath().isEmpty() || url.getRawPath().equals("/")) || url.getRawQuery() != null;
    if (url.getHost() == null || url.getPort() < 1 || url.getPort() > 65535 || more) {
      throw new UnusableOptionException("The value of --proxy lacks host or port. " + FORMS);
    }
    return new ProxyAddress(url.getHost(), url.getPort(), login(url.getRawUserInfo()));
  }

  private static Optional<Login> login(String userInfo) {
    if (userInfo == null || userInfo.isEmpty()) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    String name = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    return Optional.of(new Login(decode(name), decode(password)));
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Host and port, for messages. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
