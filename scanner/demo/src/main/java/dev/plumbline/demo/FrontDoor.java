package dev.plumbline.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Takes every request that comes out of a tunnel to the host that it names, and records it. */
final class FrontDoor implements HttpHandler {

  private static final Duration BETWEEN_DROPS = Duration.ofMillis(5);

  private final Entra entra;
  private final Arm arm;
  private final KeyVaultPlane vaults;
  private final Duration latency;
  private final Tunnels tunnels;
  private final WireLog log;

  private FrontDoor(
      Entra entra, Arm arm, KeyVaultPlane vaults, Duration latency, Tunnels tunnels, WireLog log) {
    this.entra = entra;
    this.arm = arm;
    this.vaults = vaults;
    this.latency = latency;
    this.tunnels = tunnels;
    this.log = log;
  }

  static FrontDoor of(World world, DemoOptions options, Tunnels tunnels, WireLog log) {
    Identity identity = world.identity();
    TokenIssuer tokens = new TokenIssuer(identity, options.clock(), options.tokenLifetime());
    Pages pages = new Pages(options.pageSize());
    ResourceGraph graph = new ResourceGraph(world, options.graphPageSize());
    Arm arm =
        new Arm(
            world,
            tokens,
            pages,
            new Throttle(options.throttled(), world, options.clock()),
            new Faults(world, pages, tokens, options.clock()),
            ArmRoutes.all(graph));
    return new FrontDoor(
        new Entra(identity, tokens, options.clock()),
        arm,
        new KeyVaultPlane(world, tokens, pages),
        options.latency(),
        tunnels,
        log);
  }

  boolean serves(String host) {
    return host.equals(Entra.HOST) || host.equals(Arm.HOST) || vaults.serves(host);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = request(exchange);
      pause();
      Answer answer = answer(request);
      log.add(
          new Exchange(
              request.method(),
              request.host(),
              request.target(),
              answer.status(),
              request.authorization().isPresent(),
              KeyVaultPlane.asksForSecretValue(request)));
      if (answer.delivery() == Answer.Delivery.RESET) {
        tunnels.reset(exchange.getRemoteAddress().getPort());
        return;
      }
      send(exchange, answer);
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return Request.of(
        exchange.getRequestMethod(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse(""),
        exchange.getRequestURI().toString(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
        body);
  }

  private Answer answer(Request request) {
    try {
      return switch (request.host()) {
        case Entra.HOST -> entra.answer(request);
        case Arm.HOST -> arm.answer(request);
        default -> vaults.answer(request);
      };
    } catch (IllegalArgumentException e) {
      // A token or a number that a client made up: its mistake, and no reason to drop the line.
      return Answer.error(400, "BadRequest", String.valueOf(e.getMessage()));
    }
  }

  private void pause() {
    if (!latency.isZero()) {
      sleep(latency);
    }
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json; charset=utf-8");
    answer.headers().forEach(headers::set);
    if (!answer.isPage()) {
      String id = UUID.randomUUID().toString();
      headers.set("x-ms-request-id", id);
      headers.set("x-ms-correlation-request-id", id);
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (answer.delivery() == Answer.Delivery.DRIPPING) {
        drip(body, out);
      } else {
        out.write(body);
      }
    }
  }

  private static void drip(byte[] body, OutputStream out) throws IOException {
    for (byte one : body) {
      sleep(BETWEEN_DROPS);
      out.write(one);
      out.flush();
    }
  }
}
