package dev.plumbline.azure.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Differences that hide nothing, for a person: shown, bounded in number, never a gap. Safe for many
 * threads.
 */
final class Notes {

  private static final int MOST = 100;

  private final List<String> kept = new ArrayList<>();
  private int more;

  synchronized void add(String note) {
    if (kept.size() < MOST) {
      kept.add(note);
    } else {
      more++;
    }
  }

  void addAll(Collection<String> notes) {
    notes.forEach(this::add);
  }

  synchronized List<String> list() {
    List<String> all = new ArrayList<>(kept);
    if (more > 0) {
      all.add("… and " + more + " more notes of this sort.");
    }
    return List.copyOf(all);
  }
}
