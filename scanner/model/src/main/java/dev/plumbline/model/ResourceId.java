package dev.plumbline.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The identity of a resource: an Azure Resource Manager id such as {@code
 * /subscriptions/S/resourceGroups/G/providers/Microsoft.KeyVault/vaults/V}, or an address inside a
 * file. Azure answers with changing case (azure-rest-api-specs examples: {@code resourcegroups}
 * beside {@code resourceGroups}), so ids are shown as received and compared lower-cased.
 */
public record ResourceId(String value) implements Comparable<ResourceId> {

  public ResourceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A resource id must not be blank.");
    }
  }

  /** The form in which ids are compared: lower-cased, without a trailing slash. */
  public String key() {
    String key = value.toLowerCase(Locale.ROOT);
    return key.length() > 1 && key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }

  /** The last segment: names are taken from ids, since a body's {@code name} may differ from it. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The subscription's GUID as received, or empty for an id outside a subscription. */
  public Optional<String> subscription() {
    return segmentAfter("subscriptions");
  }

  /** The resource group's name as received, or empty for an id outside a resource group. */
  public Optional<String> resourceGroup() {
    return segmentAfter("resourcegroups");
  }

  /** The id of a child, by appending {@code /type/name}. */
  public ResourceId child(String path) {
    return new ResourceId(value + "/" + path);
  }

  private Optional<String> segmentAfter(String name) {
    String[] segments = value.split("/", -1);
    for (int i = 0; i + 1 < segments.length; i++) {
      if (segments[i].equalsIgnoreCase(name) && !segments[i + 1].isEmpty()) {
        return Optional.of(segments[i + 1]);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceId id && key().equals(id.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public int compareTo(ResourceId other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return value;
  }
}
