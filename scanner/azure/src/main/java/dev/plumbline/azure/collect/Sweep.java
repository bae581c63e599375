package dev.plumbline.azure.collect;

import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Set;

/**
 * Finds resources that hang on a subscription or a resource group directly, and that only a list of
 * the whole subscription shows. Runs once for each subscription, after its collectors.
 */
public interface Sweep {

  /** What it finds. */
  ResourceType type();

  /** What each fact that it reads needs. */
  List<Need> needs();

  /** The types of resources, collected before, that it wants to see again to tell what is new. */
  Set<ResourceType> wants();

  Swept sweep(SweepPlace place, List<Resource> collected, Reading reading);
}
