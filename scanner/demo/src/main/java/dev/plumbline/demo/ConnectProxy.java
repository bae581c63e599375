package dev.plumbline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * An HTTP proxy on loopback that knows one method, CONNECT, and one destination: whatever served
 * host a client names, the tunnel ends at the loopback server. So the client sends real host names,
 * verifies the certificate for them and keeps Key Vault's challenge verification on.
 */
final class ConnectProxy implements AutoCloseable {

  private static final int HEAD_LIMIT = 16_384;

  private final ServerSocket listener;
  private final InetSocketAddress server;
  private final Predicate<String> served;
  private final Tunnels tunnels;
  private final WireLog log;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private ConnectProxy(
      ServerSocket listener,
      InetSocketAddress server,
      Predicate<String> served,
      Tunnels tunnels,
      WireLog log) {
    this.listener = listener;
    this.server = server;
    this.served = served;
    this.tunnels = tunnels;
    this.log = log;
  }

  static ConnectProxy start(
      InetSocketAddress server, Predicate<String> served, Tunnels tunnels, WireLog log)
      throws IOException {
    ServerSocket listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    ConnectProxy proxy = new ConnectProxy(listener, server, served, tunnels, log);
    Thread.ofVirtual().name("demo-proxy").start(proxy::accept);
    return proxy;
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        open.add(client);
        Thread.ofVirtual().name("demo-tunnel").start(() -> serve(client));
      } catch (IOException e) {
        // Closing the listener is how the proxy ends; anything else ends it too.
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      String[] words = requestLine(client.getInputStream()).split(" ", -1);
      String target = words.length > 1 ? words[1] : "";
      String host = target.replaceFirst(":443$", "").toLowerCase(Locale.ROOT);
      if (!words[0].equals("CONNECT") || !target.endsWith(":443") || !served.test(host)) {
        log.add(Exchange.tunnel(host, target, 403));
        reply(client, "403 Forbidden");
        return;
      }
      try (Socket upstream = new Socket(server.getAddress(), server.getPort())) {
        open.add(upstream);
        upstream.setTcpNoDelay(true);
        log.add(Exchange.tunnel(host, target, 200));
        tunnels.open(upstream.getLocalPort(), client);
        reply(client, "200 Connection Established");
        join(client, upstream);
        tunnels.closed(upstream.getLocalPort());
        open.remove(upstream);
      }
    } catch (IOException e) {
      // A client that goes away ends its tunnel, and there is nobody left to tell.
      return;
    } finally {
      open.remove(client);
    }
  }

  /** Reads the head up to its empty line, byte by byte: what follows belongs to TLS. */
  private static String requestLine(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0 && head.length() < HEAD_LIMIT) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    int end = head.indexOf("\r\n");
    return end < 0 ? "" : head.substring(0, end);
  }

  private static void reply(Socket client, String status) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void join(Socket client, Socket upstream) throws IOException {
    Thread up =
        Thread.ofVirtual().name("demo-tunnel-up").start(() -> pumpQuietly(client, upstream));
    pump(upstream, client);
    client.close();
    try {
      up.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pumpQuietly(Socket from, Socket to) {
    try {
      pump(from, to);
      to.shutdownOutput();
    } catch (IOException e) {
      // The other direction sees the same end and closes both sockets.
      return;
    }
  }

  private static void pump(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
