package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.demo.Fault;
import dev.plumbline.demo.SmallEstate;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trace of a scan holds, what it must not, and that it is never a reason to fail. */
final class TracingTest {

  @TempDir private static Path directory;
  private static DemoAzure azure;

  @BeforeAll
  static void start() throws IOException {
    azure =
        DemoAzure.start(
            DemoOptions.defaults()
                .withEstate(
                    SmallEstate.estate()
                        .with(Fault.on(SmallEstate.VAULT + "/secrets", Fault.Kind.EMPTY_PAGE))
                        .with(Fault.on(SmallEstate.VAULT + "/keys", Fault.Kind.INTERNAL_ERROR))));
  }

  @AfterAll
  static void stop() throws IOException {
    azure.close();
  }

  @Test
  void holdsAScanItsSubscriptionsAndEveryTryOfEveryRequest() throws IOException {
    try (TraceReceiver receiver = TraceReceiver.answering(200)) {
      int before = azure.log().size();
      Desk desk =
          scan(
              Map.of(
                  "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(),
                  "OTEL_EXPORTER_OTLP_HEADERS", "x-team=blue",
                  "OTEL_EXPORTER_OTLP_COMPRESSION", "gzip",
                  "OTEL_SERVICE_NAME", "nightly",
                  "OTEL_RESOURCE_ATTRIBUTES", "deployment.environment=test"));
      assertThat(desk.err()).doesNotContain("Warning");
      List<Span> spans = receiver.spans();
      Map<ByteString, Span> byId =
          spans.stream().collect(Collectors.toMap(Span::getSpanId, Function.identity()));
      List<Exchange> sent =
          azure.log().stream()
              .skip(before)
              .filter(exchange -> !exchange.method().equals("CONNECT"))
              .toList();

      Span scan = only(named(spans, "scan azure"));
      Span subscription = only(named(spans, "subscription"));
      assertThat(scan.getParentSpanId()).isEqualTo(ByteString.EMPTY);
      assertThat(subscription.getParentSpanId()).isEqualTo(scan.getSpanId());
      assertThat(TraceReceiver.attributes(subscription))
          .containsEntry("azure.subscription_id", SmallEstate.SUBSCRIPTION);
      List<Span> requests =
          spans.stream().filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT).toList();
      assertThat(requests).hasSize(sent.size());
      assertThat(spans).hasSize(requests.size() + 2);
      assertThat(spans).extracting(Span::getTraceId).containsOnly(scan.getTraceId());
      assertThat(requests).allSatisfy(span -> assertThat(byId).containsKey(span.getParentSpanId()));
      assertThat(requests)
          .filteredOn(span -> url(span).contains("/resourceGroups/"))
          .hasSizeGreaterThan(8)
          .allSatisfy(
              span -> assertThat(span.getParentSpanId()).isEqualTo(subscription.getSpanId()));
      assertThat(requests)
          .filteredOn(span -> url(span).startsWith("https://login.microsoftonline.com/"))
          .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(scan.getSpanId()));
      assertThat(receiver.resource())
          .containsEntry("service.name", "nightly")
          .containsEntry("deployment.environment", "test");
      assertThat(receiver.deliveries()).containsOnly("/v1/traces application/x-protobuf blue");
    }
  }

  @Test
  void saysOfEveryTryWhatCameBackAndNothingSecret() throws IOException {
    try (TraceReceiver receiver = TraceReceiver.answering(200)) {
      scan(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", receiver.endpoint() + "/own/path"));

      List<Map<String, String>> keys =
          receiver.spans().stream()
              .map(TraceReceiver::attributes)
              .filter(span -> span.getOrDefault("url.full", "").contains("kv-payroll/keys?"))
              .toList();
      assertThat(keys).hasSize(3);
      assertThat(keys)
          .allSatisfy(
              span ->
                  assertThat(span)
                      .containsEntry("http.request.method", "GET")
                      .containsEntry("http.response.status_code", "500")
                      .containsEntry("error.type", "500")
                      .containsEntry("server.address", "management.azure.com")
                      .containsEntry("server.port", "443"));
      assertThat(keys)
          .extracting(span -> span.get("http.request.resend_count"))
          .containsExactlyInAnyOrder(null, "1", "2");
      assertThat(receiver.spans())
          .filteredOn(span -> url(span).contains("kv-payroll/keys?"))
          .extracting(span -> span.getStatus().getCode())
          .containsOnly(Status.StatusCode.STATUS_CODE_ERROR);
      assertThat(receiver.spans())
          .filteredOn(span -> url(span).contains("skiptoken"))
          .isNotEmpty()
          .allSatisfy(span -> assertThat(url(span)).contains("skiptoken=REDACTED"));
      assertThat(receiver.resource()).containsEntry("service.name", "plumbline");
      assertThat(receiver.deliveries()).allMatch(one -> one.startsWith("/own/path "));
      String everything = receiver.everything();
      assertThat(everything)
          .doesNotContain(Estate.canaries())
          .doesNotContain(azure.environment().getOrDefault("AZURE_CLIENT_SECRET", "?"))
          .doesNotContain("Bearer", "eyJ", "enableSoftDelete");
      assertThat(names(receiver.spans())).isSubsetOf(KNOWN);
    }
  }

  private static final Set<String> KNOWN =
      Set.of(
          "azure.subscription_id",
          "cloud.provider",
          "error.type",
          "http.request.method",
          "http.request.resend_count",
          "http.response.status_code",
          "server.address",
          "server.port",
          "url.full");

  @ParameterizedTest
  @CsvSource({
    "OTEL_SDK_DISABLED, true",
    "OTEL_TRACES_EXPORTER, none",
    "OTEL_TRACES_SAMPLER, always_off"
  })
  void isSwitchedOffByTheStandardVariables(String name, String value) throws IOException {
    try (TraceReceiver receiver = TraceReceiver.answering(200)) {
      scan(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(), name, value));
      assertThat(receiver.spans()).isEmpty();
    }
  }

  @Test
  void warnsOnceWhenNobodyTakesTheTrace() throws IOException {
    String nowhere;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = "http://127.0.0.1:" + free.getLocalPort();
    }
    assertThat(warnings(scan(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", nowhere))))
        .singleElement()
        .satisfies(
            warning -> assertThat(warning).contains("could not be sent", "not touched by that"));
    try (TraceReceiver receiver = TraceReceiver.answering(400)) {
      assertThat(warnings(scan(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint()))))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_TRACES_EXPORTER, zipkin",
    "OTEL_EXPORTER_OTLP_PROTOCOL, grpc",
    "OTEL_EXPORTER_OTLP_ENDPOINT, CANARY not a url"
  })
  void warnsOnceWhenTheVariablesCannotBeUsed(String name, String value) throws IOException {
    Map<String, String> variables =
        new HashMap<>(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"));
    variables.put(name, value);
    Desk desk = scan(variables);
    assertThat(warnings(desk))
        .singleElement()
        .satisfies(warning -> assertThat(warning).contains("OTEL_*", "nothing is traced"));
    assertThat(desk.err()).doesNotContain("CANARY");
  }

  /** Every scan here ends alike, whatever becomes of its trace. */
  private static Desk scan(Map<String, String> variables) throws IOException {
    Map<String, String> environment = new HashMap<>(azure.environment());
    environment.putAll(variables);
    Desk desk = new Desk(directory, environment);
    int code =
        desk.run(
            ScanClock.standing().timing(),
            OnDemo.command(azure, "collect", "azure", "--retries", "2", "--no-progress"));
    assertThat(code).as(desk.err()).isEqualTo(ExitCode.INCOMPLETE.number());
    return desk;
  }

  private static List<String> warnings(Desk desk) {
    return desk.err().lines().filter(line -> line.startsWith("Warning: ")).toList();
  }

  private static List<Span> named(List<Span> spans, String name) {
    return spans.stream().filter(span -> span.getName().equals(name)).toList();
  }

  private static Span only(List<Span> spans) {
    assertThat(spans).hasSize(1);
    return spans.getFirst();
  }

  private static String url(Span span) {
    return TraceReceiver.attributes(span).getOrDefault("url.full", "");
  }

  private static Set<String> names(List<Span> spans) {
    return spans.stream()
        .flatMap(span -> TraceReceiver.attributes(span).keySet().stream())
        .collect(Collectors.toSet());
  }
}
