package dev.plumbline.azure.collect;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import java.util.List;

/**
 * What a {@link Sweep} found.
 *
 * @param resources those that no collector met; their parent is set by the frame
 * @param exclusions those that an option leaves out
 * @param listing whether the lists were read, as a resource's collections say it
 */
public record Swept(List<Resource> resources, List<Exclusion> exclusions, Fact listing) {

  public Swept {
    resources = List.copyOf(resources);
    exclusions = List.copyOf(exclusions);
  }
}
