package dev.plumbline.azure.collect;

import dev.plumbline.azure.population.Target;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what belongs to a subscription itself, once for each. As a {@link Collector} it judges
 * nothing; its trouble with Azure goes through {@link Reading}.
 */
public interface SubscriptionReader {

  /** Names of the facts that it brings. */
  Set<String> facts();

  /** Types of what it finds below a subscription. */
  Set<ResourceType> children();

  /** What each fact needs, those of children included. */
  List<Need> needs();

  /** The facts, all of them, and what was found below. */
  Own read(Target target, Reading reading);

  /**
   * What was read.
   *
   * @param facts of the subscription
   * @param children below it; their parent is set
   * @param listings what the subscription's collections say of the children's types
   */
  record Own(Map<String, Fact> facts, List<Resource> children, Map<ResourceType, Fact> listings) {

    public Own {
      facts = Map.copyOf(facts);
      children = List.copyOf(children);
      listings = Map.copyOf(listings);
    }
  }
}
