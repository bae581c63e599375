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
    places(settings.included(), "", words);
    if (words.isEmpty()) {
      words.add("everything visible");
    }
    settings.included().tags().value().forEach(v -> words.add("only with tag " + v));
    places(settings.excluded(), "without ", words);
    settings.excluded().tags().value().forEach(v -> words.add("without tag " + v));
    return words;
  }

  private static void places(InForce.Named named, String prefix, List<String> words) {
    named.managementGroups().value().forEach(v -> words.add(prefix + "management group " + v));
    named.subscriptions().value().forEach(v -> words.add(prefix + "subscription " + v));
    named.resourceGroups().value().forEach(v -> words.add(prefix + "resource group " + v));
    named.resources().value().forEach(v -> words.add(prefix + "resource " + v));
  }

  /**
   * Options that changed what was read.
   *
   * @param cloud the name of the cloud that they choose
   */
  static SortedMap<String, String> settings(InForce.Azure settings, String cloud) {
    SortedMap<String, String> changed = new TreeMap<>();
    changed.put("cloud", cloud);
    settings.cloudFile().ifPresent(file -> changed.put("cloud-file", file.value()));
    changed.put("credential", settings.credential().value());
    changed.put(
        "with-key-vault-data-plane", String.valueOf(settings.withKeyVaultDataPlane().value()));
    return changed;
  }
}
