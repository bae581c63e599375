package dev.plumbline.files.config;

import dev.plumbline.model.RuleName;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chosen set of rules.
 *
 * @param rules the rules that are on
 * @param changes to severities and parameters, by rule; only those it changes
 */
public record Baseline(String name, Set<RuleName> rules, SortedMap<RuleName, RuleChange> changes) {

  public Baseline {
    rules = Set.copyOf(rules);
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
  }
}
