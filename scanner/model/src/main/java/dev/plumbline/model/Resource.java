package dev.plumbline.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing with an id, a type and facts. Collections that people fix one by one (keys, containers,
 * event subscriptions) are resources of their own with a parent; {@link #collections} says for each
 * of those types whether the listing below this resource was read, because a list that could not be
 * read is not an empty list.
 *
 * @param parent the resource that holds this one; in an inventory a parent stands before its
 *     children
 * @param role whether rules judge it
 * @param facts by name; which names a type carries is the reader's contract with the rules
 * @param collections by the children's type: {@code read} with the number listed, {@code none},
 *     {@code unread} (children that were listed before the failure are in the inventory all the
 *     same), {@code unresolved} or {@code notRequested}
 * @param written for a resource from files, where its values were written: by fact name, then by
 *     property path as in {@link Evidence#path}; empty for a live one
 */
public record Resource(
    ResourceId id,
    ResourceType type,
    Source source,
    Placement placement,
    SortedMap<String, String> tags,
    Optional<ResourceId> parent,
    Role role,
    SortedMap<String, Fact> facts,
    SortedMap<ResourceType, Fact> collections,
    SortedMap<String, SortedMap<String, Written>> written) {

  /** Whether a resource is judged. */
  public enum Role {
    /** A rule may be about it. */
    ANCHOR("anchor"),
    /**
     * Counted, never judged: a template only points at it ({@code existing}), or other resources
     * are judged by it.
     */
    REFERENCED("referenced");

    private final String wireName;

    Role(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  public Resource {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    collections = Collections.unmodifiableSortedMap(new TreeMap<>(collections));
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
  }

  /** A live resource, judged, with no children of its own. */
  public static Resource live(
      ResourceId id,
      ResourceType type,
      String apiVersion,
      Placement placement,
      Map<String, String> tags,
      Map<String, Fact> facts) {
    return new Resource(
        id,
        type,
        new Source.Azure(apiVersion),
        placement,
        new TreeMap<>(tags),
        Optional.empty(),
        Role.ANCHOR,
        new TreeMap<>(facts),
        new TreeMap<>(),
        new TreeMap<>());
  }

  public Resource withParent(ResourceId holder) {
    return new Resource(
        id, type, source, placement, tags, Optional.of(holder), role, facts, collections, written);
  }

  /** The same, counted and never judged. */
  public Resource referenced() {
    return new Resource(
        id, type, source, placement, tags, parent, Role.REFERENCED, facts, collections, written);
  }

  public Resource withCollections(Map<ResourceType, Fact> listings) {
    return new Resource(
        id, type, source, placement, tags, parent, role, facts, new TreeMap<>(listings), written);
  }

  public Resource withFacts(Map<String, Fact> all) {
    return new Resource(
        id, type, source, placement, tags, parent, role, new TreeMap<>(all), collections, written);
  }
}
