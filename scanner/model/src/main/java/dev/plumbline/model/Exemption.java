package dev.plumbline.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An approved exception. It changes how a finding counts, never its verdict.
 *
 * @param id unique in its file
 * @param rules what it is an exception from
 * @param ticket where it was asked for and decided
 * @param expires last day on which it holds, in UTC
 */
public record Exemption(
    String id,
    List<RuleName> rules,
    Selector selector,
    Category category,
    String reason,
    String owner,
    String approvedBy,
    String ticket,
    LocalDate created,
    LocalDate expires) {

  /** Why something may stay as it is. */
  public enum Category {
    /** The risk is taken. */
    WAIVER("waiver"),
    /** The risk is met in another way. */
    MITIGATED("mitigated");

    private final String wireName;

    Category(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /**
   * Which resources it is about. Of each list one entry must match; an empty list matches all.
   *
   * @param resources ids; {@code *} stands for any part of one segment, {@code **} for any segments
   * @param paths globs of the files that declare the resource
   * @param tags that the resource must carry, each with its value
   */
  public record Selector(
      List<String> resources, List<String> paths, SortedMap<String, String> tags) {

    public Selector {
      resources = List.copyOf(resources);
      paths = List.copyOf(paths);
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
      if (resources.isEmpty() && paths.isEmpty() && tags.isEmpty()) {
        throw new IllegalArgumentException("A selector without a condition would match everything");
      }
    }
  }

  public Exemption {
    rules = List.copyOf(rules);
  }
}
