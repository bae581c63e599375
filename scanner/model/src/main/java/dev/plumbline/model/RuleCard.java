package dev.plumbline.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule says about itself: its METADATA. Findings files carry the cards of the rules they
 * used, so that a report needs no policies.
 *
 * @param anchor the resource type the rule is about
 * @param factsNeeded facts without which the rule cannot decide
 * @param factsUsed facts it looks at when they are there
 * @param reads property paths it reads, {@code fact:path}
 * @param parameters by name
 * @param remediation fix text by tool: {@code az}, {@code bicep}, {@code terraform}
 * @param fix the one property that ends a noncompliant verdict, where one does
 * @param digest digest of the rule's source
 */
public record RuleCard(
    RuleName name,
    String title,
    String description,
    Family family,
    Severity severity,
    ResourceType anchor,
    List<String> factsNeeded,
    List<String> factsUsed,
    List<String> reads,
    SortedMap<String, Parameter> parameters,
    String rationale,
    SortedMap<String, String> remediation,
    List<Link> related,
    Optional<Fix> fix,
    String digest) {

  /** What a rule is about. */
  public enum Family {
    IDENTITY("identity"),
    PROTECTION("protection"),
    LOGGING("logging"),
    RETRY("retry");

    private final String wireName;

    Family(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /**
   * Something that a user may set: a number, a text or a boolean.
   *
   * @param value the card's default; its kind is the kind a user's value must have
   * @param bounds smallest and largest allowed, for numbers
   */
  public record Parameter(String description, Value value, Optional<Bounds> bounds) {}

  /** Smallest and largest allowed value, both included. */
  public record Bounds(int minimum, int maximum) {}

  /**
   * One property and the value that is enough.
   *
   * @param fact the fact it is in
   * @param path of the property, steps joined by dots
   */
  public record Fix(String fact, String path, Value value) {}

  /** A page to read. */
  public record Link(String ref, String description) {}

  public RuleCard {
    factsNeeded = List.copyOf(factsNeeded);
    factsUsed = List.copyOf(factsUsed);
    reads = List.copyOf(reads);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    remediation = Collections.unmodifiableSortedMap(new TreeMap<>(remediation));
    related = List.copyOf(related);
  }

  /** The given parameters over the card's defaults. */
  public SortedMap<String, Value> effective(Map<String, Value> overrides) {
    SortedMap<String, Value> all = new TreeMap<>();
    parameters.forEach((name, p) -> all.put(name, overrides.getOrDefault(name, p.value())));
    return all;
  }
}
