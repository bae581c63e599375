package dev.plumbline.demo;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tunnels that are open, so that the server behind them can have one reset. */
final class Tunnels {

  private final Map<Integer, Socket> clients = new ConcurrentHashMap<>();

  /**
   * A tunnel has opened.
   *
   * @param port of the proxy's end towards the server, which is how the server knows it
   */
  void open(int port, Socket client) {
    clients.put(port, client);
  }

  void closed(int port) {
    clients.remove(port);
  }

  /** Ends a tunnel as a broken line does: with a reset, and nothing sent before. */
  void reset(int port) throws IOException {
    Socket client = clients.get(port);
    if (client != null) {
      client.setSoLinger(true, 0);
      client.close();
    }
  }
}
