package dev.plumbline.files.config;

import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A setting that a flag, a variable or plumbline.yaml can give.
 *
 * @param name in kebab-case: the flag is {@code --fail-on}, the variable {@code PLUMBLINE_FAIL_ON},
 *     the key in the file {@code fail_on}
 * @param expected for the message when a variable's text is not one
 * @param parse a variable's text
 */
public record Key<T>(String name, String expected, Function<String, Optional<T>> parse) {

  /** A setting that is any text but an empty one. */
  public static Key<String> text(String name) {
    return new Key<>(name, "a text", text -> Optional.of(text).filter(t -> !t.isBlank()));
  }

  /** A setting that is one of some words. */
  public static Key<String> oneOf(String name, List<String> words) {
    return new Key<>(
        name,
        "one of " + String.join(", ", words),
        text -> Optional.of(text).filter(words::contains));
  }

  /** A setting that is true or false. */
  public static Key<Boolean> flag(String name) {
    return new Key<>(
        name,
        "true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /** A setting that is a severity. */
  public static Key<Severity> severity(String name) {
    return new Key<>(
        name,
        "one of critical, high, medium, low",
        text -> Stream.of(Severity.values()).filter(s -> s.wireName().equals(text)).findFirst());
  }

  /** A setting that is a whole number between two others, both included. */
  public static Key<Integer> number(String name, int least, int most) {
    return new Key<>(
        name,
        "a whole number from " + least + " to " + most,
        text -> {
          try {
            return Optional.of(Integer.valueOf(text.strip()))
                .filter(number -> number >= least && number <= most);
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        });
  }

  /** A setting that is a list; a variable separates its items by commas. */
  public static Key<List<String>> list(String name) {
    return new Key<>(
        name,
        "names separated by commas",
        text ->
            Optional.of(
                    Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList())
                .filter(items -> !items.isEmpty()));
  }

  String flag() {
    return "--" + name;
  }

  String variable() {
    return "PLUMBLINE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
