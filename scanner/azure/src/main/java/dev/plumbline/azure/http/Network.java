package dev.plumbline.azure.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The way to Azure from here. It holds for sign-in too.
 *
 * @param caFile PEM certificates to trust beside the platform's
 * @param connect longest wait for a connection, TLS included
 * @param response longest wait for the first byte of an answer, and between two bytes of it
 */
public record Network(
    Optional<ProxyAddress> proxy, Optional<Path> caFile, Duration connect, Duration response) {

  /** Straight to Azure, 10 s to connect, 60 s for an answer. */
  public static Network direct() {
    return through(Optional.empty(), Optional.empty());
  }

  /** By the values of {@code --proxy} and {@code --ca-file}, with the usual timeouts. */
  public static Network through(Optional<ProxyAddress> proxy, Optional<Path> caFile) {
    return new Network(proxy, caFile, Duration.ofSeconds(10), Duration.ofSeconds(60));
  }
}
