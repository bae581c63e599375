package dev.plumbline.azure.collect;

import dev.plumbline.azure.population.Target;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a {@link Sweep} sweeps.
 *
 * @param target the subscription, or groups of it
 * @param locations the regions in which Resource Graph shows something for the scan
 * @param leftOut resources that an option leaves out, with all that hangs on them
 * @param placement of a resource, by its id
 */
public record SweepPlace(
    Target target,
    Set<String> locations,
    Set<ResourceId> leftOut,
    Function<ResourceId, Placement> placement) {

  public SweepPlace {
    locations = Set.copyOf(locations);
    leftOut = Set.copyOf(leftOut);
  }

  /** Why something found here is left out, for a person; empty when it is not. */
  public Optional<String> leavesOut(ResourceId id, Map<String, String> tags) {
    return leftOut.stream()
        .filter(holder -> id.key().startsWith(holder.key() + "/"))
        .findFirst()
        .map(holder -> "left out with " + holder)
        .or(() -> target.leavesOut(id, tags));
  }
}
