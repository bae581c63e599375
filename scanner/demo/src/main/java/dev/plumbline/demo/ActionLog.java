package dev.plumbline.demo;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which actions were asked of {@link Access} for a request, whatever came of it. */
final class ActionLog {

  private final SortedSet<String> actions = new ConcurrentSkipListSet<>();

  void add(String action) {
    actions.add(action);
  }

  SortedSet<String> snapshot() {
    return new TreeSet<>(actions);
  }
}
