package dev.plumbline.cli;

import dev.plumbline.model.Redactor;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/**
 * Where log lines go: one handler of java.util.logging, which SLF4J is bound to. Every line passes
 * the redactor, because libraries put whole error answers into exceptions and exceptions into logs.
 * Off unless asked for: what a user must know is said by the program itself.
 */
final class Logs {

  static final List<String> LEVELS = List.of("off", "error", "warn", "info", "debug");

  /**
   * Libraries whose log lines quote answers and headers. What goes over the wire is told by our own
   * dev.plumbline.azure.http, which knows what must not be.
   */
  private static final List<Logger> TALKATIVE =
      Stream.of("com.azure", "com.microsoft.aad", "reactor", "jdk.httpclient", "jdk.internal")
          .map(Logger::getLogger)
          .toList();

  private Logs() {}

  /** Sends lines of that level and worse to the writer. */
  static void send(String level, PrintWriter to) {
    LogManager.getLogManager().reset();
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    Logger root = Logger.getLogger("");
    root.setLevel(levelOf(level));
    root.addHandler(new Lines(to));
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

  private static String nameOf(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  private static final class Lines extends Handler {

    private final PrintWriter to;
    private final SimpleFormatter messages = new SimpleFormatter();

    private Lines(PrintWriter to) {
      this.to = to;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      StringBuilder text = new StringBuilder();
      Instant when = line.getInstant().truncatedTo(ChronoUnit.MILLIS);
      text.append(when).append(' ').append(nameOf(line.getLevel())).append(' ');
      text.append(line.getLoggerName()).append(": ").append(messages.formatMessage(line));
      for (Throwable t = line.getThrown(); t != null; t = t.getCause()) {
        text.append(" | ").append(t);
      }
      String safe = Redactor.redactText(text.toString()).replaceAll("\\R", " ");
      to.println(safe);
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
