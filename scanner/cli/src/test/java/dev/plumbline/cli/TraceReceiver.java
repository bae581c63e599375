package dev.plumbline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes traces as a collector does: OTLP over HTTP, decoded by the published classes. */
final class TraceReceiver implements AutoCloseable {

  private final HttpServer server;
  private final int status;
  private final Queue<ExportTraceServiceRequest> received = new ConcurrentLinkedQueue<>();
  private final Queue<String> headers = new ConcurrentLinkedQueue<>();

  private TraceReceiver(HttpServer server, int status) {
    this.server = server;
    this.status = status;
  }

  /** Answers everything with this status. */
  static TraceReceiver answering(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    TraceReceiver receiver = new TraceReceiver(server, status);
    server.createContext("/", receiver::take);
    server.start();
    return receiver;
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.add(
          exchange.getRequestURI()
              + " "
              + exchange.getRequestHeaders().getFirst("Content-Type")
              + " "
              + exchange.getRequestHeaders().getFirst("X-Team"));
      boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      try (InputStream in =
          zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
        received.add(ExportTraceServiceRequest.parseFrom(in));
      }
      byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    }
  }

  /** Path, content type and the header X-Team of each delivery. */
  List<String> deliveries() {
    return List.copyOf(headers);
  }

  List<Span> spans() {
    return resources().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  /** What all spans say of the program that sent them. */
  Map<String, String> resource() {
    return attributes(resources().getFirst().getResource().getAttributesList());
  }

  static Map<String, String> attributes(Span span) {
    return attributes(span.getAttributesList());
  }

  /** Everything that was sent, as text. */
  String everything() {
    return received.toString();
  }

  private List<ResourceSpans> resources() {
    return received.stream().flatMap(one -> one.getResourceSpansList().stream()).toList();
  }

  private static Map<String, String> attributes(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(Collectors.toMap(KeyValue::getKey, pair -> text(pair.getValue())));
  }

  private static String text(AnyValue value) {
    return value.hasIntValue() ? String.valueOf(value.getIntValue()) : value.getStringValue();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
