package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was asked for, as a report shows it. */
final class ScopeWords {

  private ScopeWords() {}

  /** The scopes as options, or that everything visible was asked for. */
  static List<String> of(InForce.Azure settings) {
    List<String> words = new ArrayList<>();
    settings.managementGroups().value().forEach(v -> words.add("management group " + v));
    settings.subscriptions().value().forEach(v -> words.add("subscription " + v));
    settings.resourceGroups().value().forEach(v -> words.add("resource group " + v));
    if (words.isEmpty()) {
      words.add("everything visible");
    }
    settings.excludeSubscriptions().value().forEach(v -> words.add("without subscription " + v));
    settings.excludeResourceGroups().value().forEach(v -> words.add("without resource group " + v));
    return words;
  }

  /** Options that changed what was read. */
  static SortedMap<String, String> settings(InForce.Azure settings) {
    SortedMap<String, String> changed = new TreeMap<>();
    changed.put("cloud", settings.cloud().value());
    changed.put("credential", settings.credential().value());
    changed.put(
        "with-key-vault-data-plane", String.valueOf(settings.withKeyVaultDataPlane().value()));
    return changed;
  }
}
