package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.Children;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.util.List;

/**
 * What was found of one type in a vault.
 *
 * @param listing read with the number of them, none, unread, or not requested
 */
record Members(List<Resource> resources, Fact listing) {

  Members {
    resources = List.copyOf(resources);
  }

  /** Those of a list that are still there when each is read: what is gone since does not count. */
  static Members stillThere(List<Resource> resources, Fact listing) {
    return new Members(
        resources,
        listing instanceof Fact.Read(Value ignored, Fact.Origin origin)
            ? Children.counted(resources.size(), origin)
            : listing);
  }
}
