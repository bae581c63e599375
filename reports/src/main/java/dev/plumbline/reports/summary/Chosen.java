package dev.plumbline.reports.summary;

import dev.plumbline.model.Finding;
import java.util.List;
import java.util.TreeSet;

/** The first so many findings, worst first, of however many pass by. */
public final class Chosen {

  private final int room;
  private final TreeSet<Finding> kept = new TreeSet<>(Order.WORST_FIRST);
  private int seen;

  /**
   * @param room how many are kept; 0 to count only
   */
  public Chosen(int room) {
    this.room = room;
  }

  public void add(Finding finding) {
    seen++;
    kept.add(finding);
    if (kept.size() > room) {
      kept.removeLast();
    }
  }

  /** Worst first. */
  public List<Finding> findings() {
    return List.copyOf(kept);
  }

  /** How many there were. */
  public int seen() {
    return seen;
  }

  /** How many there was no room for. */
  public int left() {
    return seen - kept.size();
  }
}
