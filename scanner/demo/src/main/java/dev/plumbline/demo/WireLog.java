package dev.plumbline.demo;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The wire recorder: every tunnel and every request, in the order in which they were answered. */
final class WireLog {

  private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

  void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  List<Exchange> snapshot() {
    return List.copyOf(exchanges);
  }
}
