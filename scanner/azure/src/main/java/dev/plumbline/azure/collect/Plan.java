package dev.plumbline.azure.collect;

import dev.plumbline.model.ResourceType;
import java.util.List;

/**
 * What a scan collects: the explicit list.
 *
 * @param locating types that are not collected, and asked of Resource Graph all the same, because a
 *     sweep needs to know the regions in which there are any
 */
public record Plan(List<Collector> collectors, List<Sweep> sweeps, List<ResourceType> locating) {

  public Plan {
    collectors = List.copyOf(collectors);
    sweeps = List.copyOf(sweeps);
    locating = List.copyOf(locating);
  }
}
