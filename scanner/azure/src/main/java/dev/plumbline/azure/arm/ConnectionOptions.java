package dev.plumbline.azure.arm;

import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Timing;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.CredentialChoice;
import java.util.Map;

/**
 * What a connection is made from.
 *
 * @param environment the process's environment variables; nothing else looks at them
 * @param mostInFlight requests at the same time, over all subscriptions
 * @param paced whether the documented limits of Azure hold on the other side
 */
public record ConnectionOptions(
    Cloud cloud,
    CredentialChoice credential,
    Map<String, String> environment,
    Network network,
    Patience patience,
    int mostInFlight,
    Timing timing,
    boolean paced) {

  /** How many requests are in flight at most, unless told otherwise. */
  public static final int IN_FLIGHT = 64;

  /** To an Azure that has its documented limits. */
  public ConnectionOptions(
      Cloud cloud,
      CredentialChoice credential,
      Map<String, String> environment,
      Network network,
      Patience patience,
      int mostInFlight,
      Timing timing) {
    this(cloud, credential, environment, network, patience, mostInFlight, timing, true);
  }

  public ConnectionOptions {
    environment = Map.copyOf(environment);
    if (mostInFlight < 1) {
      throw new IllegalArgumentException("At least one request must be allowed in flight.");
    }
  }
}
