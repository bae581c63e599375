package dev.plumbline.azure.collect;

import dev.plumbline.azure.population.Scopes;
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
  private final Set<String> tagsUsed = ConcurrentHashMap.newKeySet();

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

  /** Tags that an option names and that no resource carried: a misspelt one scans too much. */
  List<String> unusedTags(Scopes scopes) {
    return scopes.excluded().tags().stream()
        .filter(tag -> !tagsUsed.contains("--exclude-tag " + tag))
        .map(tag -> "--exclude-tag " + tag + " left nothing out: no listed resource carries it.")
        .toList();
  }

  void exclusion(Exclusion exclusion) {
    if (exclusion.detail().startsWith("--exclude-tag ")) {
      tagsUsed.add(exclusion.detail());
    }
    sink.exclusion(exclusion);
  }

  void family(List<Resource> parentAndChildren) {
    sink.family(parentAndChildren);
    progress.resources(parentAndChildren.size());
  }
}
