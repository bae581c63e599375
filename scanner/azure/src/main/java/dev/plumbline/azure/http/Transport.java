package dev.plumbline.azure.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient.Redirect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client behind azure-core's interface. It follows no redirect. */
public final class Transport {

  private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private Transport() {}

  /**
   * The transport for everything that goes to Azure.
   *
   * @throws UnusableOptionException if the proxy or the CA file cannot be used
   */
  public static HttpClient to(Network network) throws UnusableOptionException {
    java.net.http.HttpClient.Builder jdk = java.net.http.HttpClient.newBuilder();
    if (network.proxy().isPresent()) {
      ProxyAddress proxy = network.proxy().get();
      jdk.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())));
      if (proxy.login().isPresent()) {
        requireBasicInTunnels();
        jdk.authenticator(new OnlyFor(proxy, proxy.login().get()));
      }
    }
    if (network.caFile().isPresent()) {
      jdk.sslContext(TrustAnchors.with(network.caFile().get()));
    }
    return build(jdk, network);
  }

  /**
   * The transport to the metadata endpoint of the machine itself, which a proxy cannot reach and
   * must not see.
   */
  public static HttpClient toOwnMachine(Network network) {
    return build(
        java.net.http.HttpClient.newBuilder().proxy(java.net.http.HttpClient.Builder.NO_PROXY),
        network);
  }

  private static HttpClient build(java.net.http.HttpClient.Builder jdk, Network network) {
    return new JdkHttpClientBuilder(jdk.followRedirects(Redirect.NEVER))
        .configuration(restrictedHeaders())
        .connectionTimeout(network.connect())
        .responseTimeout(network.response())
        .readTimeout(network.response())
        .build();
  }

  /** The builder asks its configuration, not the JVM, which headers the JDK lets it set. */
  private static Configuration restrictedHeaders() {
    return new ConfigurationBuilder()
        .putProperty(RESTRICTED, System.getProperty(RESTRICTED, ""))
        .build();
  }

  /** The JDK refuses Basic on CONNECT unless told otherwise before its client is first used. */
  private static void requireBasicInTunnels() throws UnusableOptionException {
    if (System.getProperty(TUNNEL_SCHEMES, "Basic").toLowerCase(Locale.ROOT).contains("basic")) {
      throw new UnusableOptionException(
          "The proxy of --proxy has a name and password, and this Java refuses to send them."
              + " Start it with -D"
              + TUNNEL_SCHEMES
              + "= (the plumbline launcher does).");
    }
  }

  /** Answers the proxy alone: azure-core's own would give the proxy's password to any server. */
  private static final class OnlyFor extends Authenticator {
    private final ProxyAddress proxy;
    private final ProxyAddress.Login login;

    private OnlyFor(ProxyAddress proxy, ProxyAddress.Login login) {
      this.proxy = proxy;
      this.login = login;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      boolean asked =
          getRequestorType() == RequestorType.PROXY
              && getRequestingPort() == proxy.port()
              && proxy.host().equalsIgnoreCase(getRequestingHost());
      return asked
          ? new PasswordAuthentication(login.name(), login.password().toCharArray())
          : null;
    }
  }
}
