package dev.plumbline.cli;

import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * One line of a log, always one line and always redacted.
 *
 * @param text the message, and the exceptions behind it
 */
record LogLine(Instant time, String level, String logger, String text) {

  private static final SimpleFormatter MESSAGES = new SimpleFormatter();

  static LogLine of(LogRecord said) {
    StringBuilder text = new StringBuilder(MESSAGES.formatMessage(said));
    for (Throwable t = said.getThrown(); t != null; t = t.getCause()) {
      text.append(" | ").append(t);
    }
    return new LogLine(
        said.getInstant().truncatedTo(ChronoUnit.MILLIS),
        nameOf(said.getLevel()),
        String.valueOf(said.getLoggerName()),
        Redactor.redactText(text.toString()).replaceAll("\\R", " "));
  }

  String plain() {
    return time + " " + level + " " + logger + ": " + text;
  }

  /** Members {@code time}, {@code level}, {@code logger} and {@code message}. */
  String json() {
    return ValueJson.write(
        Value.object(
            "time", Value.of(time.toString()),
            "level", Value.of(level),
            "logger", Value.of(logger),
            "message", Value.of(text)));
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
}
