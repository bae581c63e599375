package dev.plumbline.files.config;

import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a configuration or a baseline changes in a rule.
 *
 * @param parameters by name; only those it sets
 */
public record RuleChange(
    Optional<Boolean> enabled, Optional<Severity> severity, SortedMap<String, Value> parameters) {

  /** A change of nothing. */
  public static final RuleChange NONE =
      new RuleChange(Optional.empty(), Optional.empty(), new TreeMap<>());

  public RuleChange {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
