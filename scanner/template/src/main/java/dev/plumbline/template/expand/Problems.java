package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.template.term.TemplateException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Problems in the order they were found, each once. */
final class Problems {

  private final Set<Problem> found = new LinkedHashSet<>();

  /**
   * Notes what was wrong.
   *
   * @param near where, if the exception does not say
   */
  void add(TemplateException wrong, Location near) {
    found.add(Problem.of(wrong, near));
  }

  void addAll(List<Problem> more) {
    found.addAll(more);
  }

  List<Problem> list() {
    return List.copyOf(found);
  }
}
