package dev.plumbline.cli;

import dev.plumbline.azure.http.OpenTelemetryTrail;
import dev.plumbline.azure.http.Trail;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.resources.Resource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tracing by OpenTelemetry's own SDK and its own reading of the OTEL_* variables: spans in batches,
 * as OTLP over HTTP. Metrics and logs are not sent, whatever the variables say.
 */
final class OpenTelemetryTracing implements Tracing {

  private static final long MOST_SECONDS_AT_THE_END = 5;
  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

  private final Shell shell;
  private final OpenTelemetrySdk sdk;
  private final Delivery delivery;

  private OpenTelemetryTracing(Shell shell, OpenTelemetrySdk sdk, Delivery delivery) {
    this.shell = shell;
    this.sdk = sdk;
    this.delivery = delivery;
  }

  /** Tracing, or none and a warning where the variables ask for what there is not. */
  static Tracing in(Shell shell) {
    Delivery delivery = new Delivery();
    try {
      return new OpenTelemetryTracing(
          shell, builder(shell, delivery).build().getOpenTelemetrySdk(), delivery);
    } catch (ConfigurationException | IllegalArgumentException | IllegalStateException e) {
      // The text of the SDK may repeat a header's value.
      shell.say(
          "Warning: the OTEL_* variables cannot be used ("
              + e.getClass().getSimpleName()
              + "), so nothing is traced. Plumbline sends traces as OTLP over http/protobuf only;"
              + " see docs/tracing.md.");
      return new Off();
    }
  }

  private static AutoConfiguredOpenTelemetrySdkBuilder builder(Shell shell, Delivery delivery) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(() -> Map.of("otel.exporter.otlp.protocol", "http/protobuf"))
        .addPropertiesCustomizer(config -> properties(shell.environment()))
        .addResourceCustomizer((resource, config) -> named(resource))
        .addSpanExporterCustomizer((exporter, config) -> delivery.of(exporter));
  }

  /** The variables as the SDK names them; given outright, because only Main reads variables. */
  private static Map<String, String> properties(Map<String, String> variables) {
    Map<String, String> properties = new HashMap<>();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith("OTEL_")) {
            properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    properties.put("otel.metrics.exporter", "none");
    properties.put("otel.logs.exporter", "none");
    return properties;
  }

  private static Resource named(Resource resource) {
    String service = resource.getAttribute(SERVICE);
    return service == null || service.startsWith("unknown_service")
        ? resource.merge(
            Resource.create(
                Attributes.of(
                    SERVICE,
                    "plumbline",
                    AttributeKey.stringKey("service.version"),
                    Version.number())))
        : resource;
  }

  @Override
  public Trail trail() {
    return new OpenTelemetryTrail(sdk);
  }

  @Override
  public void close() {
    boolean ended = sdk.shutdown().join(MOST_SECONDS_AT_THE_END, TimeUnit.SECONDS).isDone();
    if (!ended || delivery.failed() > 0) {
      shell.say(
          "Warning: "
              + (ended ? delivery.failed() + " spans" : "some spans")
              + " of the trace could not be sent to where the OTEL_EXPORTER_OTLP_* variables point."
              + " The scan is not touched by that.");
    }
  }
}
