package dev.plumbline.azure.collect;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import java.util.List;

/**
 * What a {@link Sweep} found.
 *
 * @param resources those that no collector met; their parent is set by the frame
 * @param listing whether the lists were read, as a resource's collections say it
 */
public record Swept(List<Resource> resources, Fact listing) {

  public Swept {
    resources = List.copyOf(resources);
  }
}
