package dev.plumbline.model;

import java.util.List;

/** Where readers put what they found. Implementations may be called from many threads at once. */
public interface InventorySink {

  /** A resource and the children read below it, parent first; written together. */
  void family(List<Resource> parentAndChildren);

  void gap(Gap gap);

  void exclusion(Exclusion exclusion);
}
