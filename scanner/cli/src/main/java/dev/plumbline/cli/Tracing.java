package dev.plumbline.cli;

import dev.plumbline.azure.http.Trail;
import java.util.Map;

/**
 * Tracing of one run, by the standard variables of OpenTelemetry. Off unless one of them asks for
 * it, and then no class of OpenTelemetry is loaded.
 */
interface Tracing extends AutoCloseable {

  /** Where the scan's spans go. */
  Trail trail();

  /** Sends what is left, for no longer than a few seconds; trouble is told once and is no error. */
  @Override
  void close();

  /** As the shell's variables say. */
  static Tracing in(Shell shell) {
    return isWanted(shell.environment()) ? OpenTelemetryTracing.in(shell) : new Off();
  }

  /** Whether an exporter or an endpoint is named, and nothing switches it off. */
  private static boolean isWanted(Map<String, String> variables) {
    String exporter = variables.getOrDefault("OTEL_TRACES_EXPORTER", "");
    boolean named =
        !exporter.isBlank()
            || isSet(variables, "OTEL_EXPORTER_OTLP_ENDPOINT")
            || isSet(variables, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
    boolean disabled = variables.getOrDefault("OTEL_SDK_DISABLED", "").equalsIgnoreCase("true");
    return named && !disabled && !exporter.strip().equalsIgnoreCase("none");
  }

  private static boolean isSet(Map<String, String> variables, String name) {
    return !variables.getOrDefault(name, "").isBlank();
  }

  /** Nothing is traced. */
  record Off() implements Tracing {
    @Override
    public Trail trail() {
      return Trail.NONE;
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }
}
