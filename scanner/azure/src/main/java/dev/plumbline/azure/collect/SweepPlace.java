package dev.plumbline.azure.collect;

import dev.plumbline.azure.population.Target;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a {@link Sweep} sweeps.
 *
 * @param target the subscription, or groups of it
 * @param locations the regions in which Resource Graph shows something for the scan
 * @param placement of a resource, by its id
 */
public record SweepPlace(
    Target target, Set<String> locations, Function<ResourceId, Placement> placement) {

  public SweepPlace {
    locations = Set.copyOf(locations);
  }
}
