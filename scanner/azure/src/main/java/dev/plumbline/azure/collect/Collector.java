package dev.plumbline.azure.collect;

import dev.plumbline.model.Resource;
import java.util.List;

/**
 * Reads what belongs to one resource of one type. A collector judges nothing, fills in no default
 * and keeps no state between resources; it may be called from many threads. Its trouble with Azure
 * goes through {@link Reading}; what it throws is taken for an oddity of this one resource.
 */
public interface Collector {

  Kind kind();

  /** What each fact that it reads needs, those of children included. */
  List<Need> needs();

  /** The resource, with all facts of its kind, and after it the children read below it. */
  List<Resource> collect(Found found, Reading reading);
}
