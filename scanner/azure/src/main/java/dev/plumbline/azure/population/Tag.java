package dev.plumbline.azure.population;

import java.util.Map;
import java.util.Optional;

/**
 * A tag that a scope names. Azure compares the names of tags without case and their values with it
 * (Azure Resource Manager, "Use tags to organize your Azure resources").
 */
record Tag(String name, String value) {

  /** The tag of {@code NAME=VALUE}, or empty when the text is not of this form. */
  static Optional<Tag> parse(String written) {
    int equals = written.indexOf('=');
    return equals < 1
        ? Optional.empty()
        : Optional.of(
            new Tag(written.substring(0, equals).strip(), written.substring(equals + 1).strip()));
  }

  boolean isAmong(Map<String, String> tags) {
    return tags.entrySet().stream()
        .anyMatch(tag -> tag.getKey().equalsIgnoreCase(name) && tag.getValue().equals(value));
  }

  @Override
  public String toString() {
    return name + "=" + value;
  }
}
