package dev.plumbline.model;

import java.util.Locale;

/** A resource type such as {@code microsoft.keyvault/vaults}, always lower-cased. */
public record ResourceType(String value) implements Comparable<ResourceType> {

  /** A subscription: what is read of it stands with a resource of its own. */
  public static final ResourceType SUBSCRIPTION =
      new ResourceType("microsoft.resources/subscriptions");

  public ResourceType {
    value = value.toLowerCase(Locale.ROOT);
    if (value.isBlank()) {
      throw new IllegalArgumentException("A resource type must not be blank.");
    }
  }

  @Override
  public int compareTo(ResourceType other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
