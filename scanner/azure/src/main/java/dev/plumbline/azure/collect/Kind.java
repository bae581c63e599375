package dev.plumbline.azure.collect;

import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Set;

/**
 * One type of resource that a collector reads.
 *
 * @param path as it stands in a URL, {@code Microsoft.KeyVault/vaults}; lower-cased it is the type
 * @param apiVersion of the list and the body
 * @param one a word for one of them in a message, {@code key vault}
 * @param body name of the fact that holds the body
 * @param facts names of the other facts
 * @param children types listed below each one, which no list above it shows
 */
public record Kind(
    String path,
    String apiVersion,
    String one,
    String body,
    Set<String> facts,
    List<ResourceType> children) {

  public Kind {
    facts = Set.copyOf(facts);
    children = List.copyOf(children);
  }

  public ResourceType type() {
    return new ResourceType(path);
  }

  /** What the body needs, listed and read. */
  public Need need() {
    return Need.reader(type(), body, permission());
  }

  /** What its management locks need ({@link Reading#locks}). */
  public Need locks() {
    return ManagementLocks.need(type());
  }

  String permission() {
    return path + "/read";
  }
}
