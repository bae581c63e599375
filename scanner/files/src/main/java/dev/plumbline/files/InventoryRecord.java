package dev.plumbline.files;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Usage;

/** One record of an inventory file between header and trailer. */
public sealed interface InventoryRecord {

  /** A resource; a parent stands before its children, and they follow it directly. */
  record OfResource(Resource resource) implements InventoryRecord {}

  /** Something that could not be read. */
  record OfGap(Gap gap) implements InventoryRecord {}

  /** A resource that was listed and left out. */
  record OfExclusion(Exclusion exclusion) implements InventoryRecord {}

  /** What the scan used. */
  record OfUsage(Usage usage) implements InventoryRecord {}
}
