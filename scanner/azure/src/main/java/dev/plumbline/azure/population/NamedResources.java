package dev.plumbline.azure.population;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The single resources that scopes name by their ids. Only resources that a scan lists can be
 * named: what lies below one goes with it.
 *
 * @param types that a scan lists
 * @param problems where trouble with a name goes
 */
record NamedResources(Collection<ResourceType> types, Consumer<String> problems) {

  /** No quote and no backslash: the id stands in a query, and no resource of ours has them. */
  private static final Pattern ID =
      Pattern.compile(
          "(?i)/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/'\"\\\\]+/providers/[a-z.]+/[a-z]+"
              + "/[^/'\"\\\\]+");

  /** The resource of an option, or empty, and a problem, when it is none that a scan lists. */
  Optional<ResourceId> parse(String option, String written) {
    if (!ID.matcher(written).matches()) {
      problems.accept(
          option
              + " "
              + written
              + " is not the full id of a resource: /subscriptions/GUID/resourceGroups/GROUP"
              + "/providers/NAMESPACE/TYPE/NAME. What lies below a resource goes with it.");
      return Optional.empty();
    }
    ResourceId id = new ResourceId(written);
    if (types.contains(Target.typeOf(id))) {
      return Optional.of(id);
    }
    problems.accept(
        option
            + " "
            + written
            + " is of a type that is not scanned. It must be one of "
            + types.stream().sorted().map(ResourceType::value).collect(Collectors.joining(", "))
            + ".");
    return Optional.empty();
  }

  /**
   * Reports those to leave out that Resource Graph does not know; nothing where it does not answer.
   * Those to scan need no such check: one that is not there is a gap.
   */
  void checkExcluded(ResourceGraph graph, Collection<ResourceId> excluded) {
    List<ResourceId> ids = new ArrayList<>(new TreeSet<>(excluded));
    for (int from = 0; from < ids.size(); from += Population.BATCH) {
      List<ResourceId> some = ids.subList(from, Math.min(ids.size(), from + Population.BATCH));
      Listing rows =
          graph.query(
              GraphQueries.named(some),
              some.stream().flatMap(id -> id.subscription().stream()).distinct().toList());
      if (rows.failure().isPresent()) {
        return;
      }
      Set<ResourceId> existing = new HashSet<>();
      rows.items().forEach(row -> GraphRow.of(row).ifPresent(one -> existing.add(one.item().id())));
      some.stream()
          .filter(id -> !existing.contains(id))
          .forEach(
              id ->
                  problems.accept(
                      "--exclude-resource "
                          + id
                          + " matches no resource that this identity can see. Check the spelling,"
                          + " or leave the option out."));
    }
  }
}
