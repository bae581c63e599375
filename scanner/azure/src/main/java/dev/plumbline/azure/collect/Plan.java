package dev.plumbline.azure.collect;

import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scan collects: the explicit list.
 *
 * @param locating types that are not collected, and asked of Resource Graph all the same, because a
 *     sweep needs to know the regions in which there are any
 */
public record Plan(
    List<Collector> collectors,
    List<Sweep> sweeps,
    List<SubscriptionReader> readers,
    List<ResourceType> locating) {

  public Plan {
    collectors = List.copyOf(collectors);
    sweeps = List.copyOf(sweeps);
    readers = List.copyOf(readers);
    locating = List.copyOf(locating);
  }

  /** What every fact needs, in order; a fact may need several actions. */
  public List<Need> needs() {
    return Stream.of(
            SubscriptionEnd.needs().stream(),
            readers.stream().flatMap(reader -> reader.needs().stream()),
            collectors.stream().flatMap(collector -> collector.needs().stream()),
            sweeps.stream().flatMap(sweep -> sweep.needs().stream()))
        .flatMap(part -> part)
        .distinct()
        .toList();
  }
}
