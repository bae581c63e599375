package dev.plumbline.azure.http;

import dev.plumbline.model.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Optional;

/**
 * What went wrong below HTTP, in our own words: the JDK's repeat what the other side sent.
 *
 * @param message what happened
 * @param action what to do about it
 */
public record NetworkTrouble(Gap.Reason reason, String message, String action) {

  private static final String LATER = "Scan again; if it stays, look at the way to this host.";

  /** The trouble behind an exception, or empty if its cause lies elsewhere. */
  public static Optional<NetworkTrouble> behind(Throwable thrown, String host) {
    if (Trouble.isTrust(thrown)) {
      return network(
          "The certificate that came back for " + host + " is not trusted here.",
          "If your network inspects TLS, pass the certificate of its authority with --ca-file;"
              + " if it does not, somebody else answered.");
    }
    if (Trouble.isProxyLogin(thrown)) {
      return network(
          "The proxy wants a name and password on the way to " + host + ".",
          "Pass them with --proxy http://NAME:PASSWORD@HOST:PORT, or correct them.");
    }
    if (Trouble.isTunnelRefused(thrown)) {
      return network(
          "The proxy would not open a way to " + host + ".",
          "Let the proxy of --proxy pass CONNECT to " + host + ":443.");
    }
    if (Trouble.isUnknownHost(thrown)) {
      return network(
          "The name " + host + " (or that of the proxy) is not known here.",
          "Check --cloud, --proxy and the DNS of this machine.");
    }
    if (Trouble.isTimeout(thrown)) {
      return Optional.of(
          new NetworkTrouble(Gap.Reason.TIMEOUT, host + " did not answer in time.", LATER));
    }
    if (Trouble.find(thrown, ConnectException.class) != null) {
      return network(
          "No connection to " + host + " (or to the proxy).",
          "Check that this machine may reach it, or pass the way with --proxy.");
    }
    if (Trouble.isTls(thrown)) {
      return network("TLS with " + host + " failed.", "Check --proxy and --ca-file.");
    }
    boolean broken =
        Trouble.find(thrown, UncheckedIOException.class) != null
            || Trouble.find(thrown, IOException.class) != null;
    return broken ? network("The connection to " + host + " broke.", LATER) : Optional.empty();
  }

  private static Optional<NetworkTrouble> network(String message, String action) {
    return Optional.of(new NetworkTrouble(Gap.Reason.NETWORK, message, action));
  }
}
