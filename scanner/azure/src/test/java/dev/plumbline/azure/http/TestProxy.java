package dev.plumbline.azure.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A CONNECT proxy on loopback that leads every host to one local port, so that a test can use the
 * real host names of Azure.
 */
public final class TestProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final int target;
  private final UnaryOperator<String> judge;
  private final List<String> connects = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param judge from the head of a CONNECT, the status line to refuse it with, or an empty text
   */
  public TestProxy(int target, UnaryOperator<String> judge) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.judge = judge;
    Thread.ofVirtual().start(this::accept);
  }

  public static TestProxy open(int target) throws IOException {
    return new TestProxy(target, head -> "");
  }

  public ProxyAddress address() throws UnusableOptionException {
    return ProxyAddress.parse("127.0.0.1:" + socket.getLocalPort());
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Hosts and ports that a way was opened to. */
  public List<String> connects() {
    return List.copyOf(connects);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client);
      String refusal = judge.apply(head);
      OutputStream out = client.getOutputStream();
      if (!refusal.isEmpty()) {
        out.write((refusal + "\r\nContent-Length: 0\r\n\r\n").getBytes(ISO_8859_1));
        return;
      }
      connects.add(head.split(" ", 3)[1]);
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
        out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
        Thread back = Thread.ofVirtual().start(() -> pump(server, client));
        pump(client, server);
        back.join();
      }
    } catch (IOException | InterruptedException e) {
      // The client went away, which is its right.
      connects.add("broken");
    }
  }

  private static String head(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1), 1);
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side closed; the other pump ends by it.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
