package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days in configuration files: {@code 2026-01-31}. */
final class Days {

  private Days() {}

  /** The day that a text means; empty where it is not there or means none. */
  static Optional<LocalDate> read(JsonNode node) {
    try {
      return Optional.ofNullable(node.textValue()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with a member that should be a day; its absence is the schema's business. */
  static Optional<String> problem(JsonNode node, String name) {
    return node.path(name).isTextual() && read(node.path(name)).isEmpty()
        ? Optional.of("`" + name + "` must be a day such as 2026-01-31")
        : Optional.empty();
  }
}
