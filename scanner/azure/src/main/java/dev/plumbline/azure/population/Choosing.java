package dev.plumbline.azure.population;

import dev.plumbline.model.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the resources within a target an option leaves out.
 *
 * @param groups to leave out, lower-cased
 * @param resources keys of those to leave out, with all below them
 * @param tags to leave out
 * @param only when not empty, resources that carry none of these are left out, too
 */
record Choosing(Set<String> groups, Set<String> resources, List<Tag> tags, List<Tag> only) {

  static final Choosing ALL = new Choosing(Set.of(), Set.of(), List.of(), List.of());

  Choosing {
    groups = Set.copyOf(groups);
    resources = Set.copyOf(resources);
    tags = List.copyOf(tags);
    only = List.copyOf(only);
  }

  /** The option that leaves a resource out, for a person; empty when none does. */
  Optional<String> leavesOut(ResourceId id, Map<String, String> own) {
    String group = id.resourceGroup().orElse("");
    if (groups.contains(group.toLowerCase(Locale.ROOT))) {
      return Optional.of("--exclude-resource-group " + group);
    }
    if (resources.stream()
        .anyMatch(key -> id.key().equals(key) || id.key().startsWith(key + "/"))) {
      return Optional.of("--exclude-resource " + id.value());
    }
    Optional<Tag> excluded = tags.stream().filter(tag -> tag.isAmong(own)).findFirst();
    if (excluded.isPresent()) {
      return Optional.of("--exclude-tag " + excluded.get());
    }
    return only.isEmpty() || only.stream().anyMatch(tag -> tag.isAmong(own))
        ? Optional.empty()
        : Optional.of(
            only.stream().map(tag -> "--tag " + tag).collect(Collectors.joining(" or "))
                + ": it carries no such tag");
  }
}
