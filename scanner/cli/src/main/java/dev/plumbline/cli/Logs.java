package dev.plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Where log lines go: one handler of java.util.logging, which SLF4J is bound to. Every line passes
 * the redactor, because libraries put whole error answers into exceptions and exceptions into logs.
 * Off unless asked for: what a user must know is said by the program itself.
 */
final class Logs {

  static final List<String> LEVELS = List.of("off", "error", "warn", "info", "debug");
  static final List<String> FORMATS = List.of("plain", "json");

  /**
   * Libraries whose log lines quote answers and headers. What goes over the wire is told by our own
   * dev.plumbline.azure.http, which knows what must not be.
   */
  private static final List<Logger> TALKATIVE =
      Stream.of(
              "com.azure",
              "com.microsoft.aad",
              "reactor",
              "jdk.httpclient",
              "jdk.internal",
              "io.opentelemetry")
          .map(Logger::getLogger)
          .toList();

  private Logs() {}

  /** Sends lines of that level and worse, in that format, to the writer. */
  static void send(String level, String format, PrintWriter to) {
    LogManager.getLogManager().reset();
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    Logger root = Logger.getLogger("");
    root.setLevel(levelOf(level));
    root.addHandler(new Lines(format.equals("json") ? LogLine::json : LogLine::plain, to));
  }

  private static Level levelOf(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "error" -> Level.SEVERE;
      case "warn" -> Level.WARNING;
      case "info" -> Level.INFO;
      case "debug" -> Level.FINE;
      default -> Level.OFF;
    };
  }

  private static final class Lines extends Handler {

    private final Function<LogLine, String> format;
    private final PrintWriter to;

    private Lines(Function<LogLine, String> format, PrintWriter to) {
      this.format = format;
      this.to = to;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord said) {
      to.println(format.apply(LogLine.of(said)));
      to.flush();
    }

    @Override
    public void flush() {
      to.flush();
    }

    @Override
    public void close() {
      to.flush();
    }
  }
}
