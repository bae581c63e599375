package dev.plumbline.azure.collect;

import dev.plumbline.model.ResourceType;

/**
 * A type of resource that is listed below another.
 *
 * @param fact name of the fact that holds the list's item
 * @param many a word for several of them in a message, {@code containers}
 * @param permission the action that listing them needs
 */
public record ChildKind(
    ResourceType type, String apiVersion, String fact, String many, String permission) {

  /** What the fact needs as Resource Manager lists it. */
  public Need need() {
    return Need.reader(type, fact, permission);
  }
}
