package dev.plumbline.demo;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A running Azure on loopback. A client reaches it by its real host names through {@link #proxy()},
 * trusting {@link #caFile()}, and signs in with {@link #environment()}. Everything it was asked is
 * in {@link #log()}. Closing it ends the listeners and removes its files.
 */
public final class DemoAzure implements AutoCloseable {

  private final Path directory;
  private final ServerCertificate certificate;
  private final boolean ownsDirectory;
  private final HttpsServer server;
  private final ExecutorService threads;
  private final ConnectProxy proxy;
  private final World world;
  private final WireLog log;

  private DemoAzure(
      Path directory,
      ServerCertificate certificate,
      boolean ownsDirectory,
      HttpsServer server,
      ExecutorService threads,
      ConnectProxy proxy,
      World world,
      WireLog log) {
    this.directory = directory;
    this.certificate = certificate;
    this.ownsDirectory = ownsDirectory;
    this.server = server;
    this.threads = threads;
    this.proxy = proxy;
    this.world = world;
    this.log = log;
  }

  /** Starts server and proxy on free ports of the loopback address. */
  public static DemoAzure start(DemoOptions options) throws IOException {
    // Without it every answer on a kept-alive connection waits for a delayed acknowledgement; the
    // JDK's server has no other switch for it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path directory = Files.createTempDirectory("plumbline-demo");
    try {
      ServerCertificate certificate =
          ServerCertificate.create(
              directory, List.of("localhost", Entra.HOST, Arm.HOST, "*" + KeyVaultPlane.SUFFIX));
      return start(options, directory, certificate, true);
    } catch (IOException e) {
      delete(directory);
      throw e;
    }
  }

  /**
   * Another one, with this one's certificate, because making one takes longer than a small scan.
   * Close it first.
   */
  public DemoAzure beside(DemoOptions options) throws IOException {
    return start(options, directory, certificate, false);
  }

  private static DemoAzure start(
      DemoOptions options, Path directory, ServerCertificate certificate, boolean ownsDirectory)
      throws IOException {
    World world = options.estate().world(options.clock().instant());
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpsServer server = HttpsServer.create(anyPort, 256);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    WireLog log = new WireLog();
    Tunnels tunnels = new Tunnels();
    FrontDoor door = FrontDoor.of(world, options, tunnels, log);
    server.createContext("/", door);
    server.start();
    ConnectProxy proxy =
        ConnectProxy.start(
            server.getAddress(),
            host -> door.serves(host) && !world.refusesTunnel(host),
            tunnels,
            log);
    return new DemoAzure(directory, certificate, ownsDirectory, server, threads, proxy, world, log);
  }

  /** The CONNECT proxy to go through, for {@code --proxy}. */
  public InetSocketAddress proxy() {
    return proxy.address();
  }

  /** The certificate to trust, as PEM, for {@code --ca-file}; gone after {@link #close()}. */
  public Path caFile() {
    return directory.resolve("ca.pem");
  }

  /** The variables that {@code --credential environment} signs in with. */
  public Map<String, String> environment() {
    Identity identity = world.identity();
    return Map.of(
        "AZURE_TENANT_ID", identity.tenant(),
        "AZURE_CLIENT_ID", identity.clientId(),
        "AZURE_CLIENT_SECRET", identity.secret());
  }

  /** The wire record so far: tunnels and requests in the order in which they were answered. */
  public List<Exchange> log() {
    return log.snapshot();
  }

  /**
   * The actions that requests were checked for so far, of both planes, as role definitions spell
   * them. Rows of Resource Graph are filtered instead, and not in it.
   */
  public SortedSet<String> actions() {
    return world.access().asked().snapshot();
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop(0);
    threads.shutdownNow();
    if (ownsDirectory) {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
