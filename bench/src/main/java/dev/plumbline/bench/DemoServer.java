package dev.plumbline.bench;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The demo's Azure as a process of its own, so that what it costs is not counted as its client's.
 *
 * <p>Prints the proxy's port, the CA file and the three variables to sign in with, {@code
 * NAME=VALUE}, a line each. For every line on standard input, the name of a file, it writes what
 * was asked of it since the last such line into that file, and prints a line when done. Ends with
 * its input.
 */
final class DemoServer {

  private DemoServer() {}

  /** Arguments: subscriptions, resources in each, latency of every request in milliseconds. */
  public static void main(String[] arguments) throws IOException {
    DemoOptions options =
        DemoOptions.defaults()
            .withEstate(
                Estate.generated(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])))
            .withPages(100, 1_000)
            .withLimits()
            .withLatency(Duration.ofMillis(Long.parseLong(arguments[2])));
    try (DemoAzure demo = DemoAzure.start(options);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(demo.proxy().getPort());
      System.out.println(demo.caFile());
      demo.environment().forEach((name, value) -> System.out.println(name + "=" + value));
      int told = 0;
      for (String file = in.readLine(); file != null; file = in.readLine()) {
        List<Exchange> log = demo.log();
        Files.write(
            Path.of(file), log.subList(told, log.size()).stream().map(DemoServer::line).toList());
        told = log.size();
        System.out.println(file);
      }
    }
  }

  private static String line(Exchange exchange) {
    return String.join(
        " ",
        exchange.method(),
        Integer.toString(exchange.status()),
        exchange.host(),
        exchange.target());
  }
}
