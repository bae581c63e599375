package dev.plumbline.azure.collect;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes to the inventory, each gap once however often it is met, and counts. */
final class Ledger {

  private final InventorySink sink;
  private final Progress progress;
  private final Set<GapId> written = ConcurrentHashMap.newKeySet();

  Ledger(InventorySink sink, Progress progress) {
    this.sink = sink;
    this.progress = progress;
  }

  void gap(Gap gap) {
    if (written.add(gap.id())) {
      sink.gap(gap);
    }
  }

  void gaps(List<Gap> gaps) {
    gaps.forEach(this::gap);
  }

  void exclusion(Exclusion exclusion) {
    sink.exclusion(exclusion);
  }

  void family(List<Resource> parentAndChildren) {
    sink.family(parentAndChildren);
    progress.resources(parentAndChildren.size());
  }
}
