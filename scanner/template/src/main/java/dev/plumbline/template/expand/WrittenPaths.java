package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.model.Written;
import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where each property of a resource was written, by path. */
final class WrittenPaths {

  private final Budget budget;
  private final SortedMap<String, Written> paths = new TreeMap<>();

  private WrittenPaths(Budget budget) {
    this.budget = budget;
  }

  static SortedMap<String, Written> of(Term.Obj body, Budget budget) {
    WrittenPaths walk = new WrittenPaths(budget);
    walk.members(body, "", List.of());
    return walk.paths;
  }

  private void walk(Term value, String path, List<Written.Via> via) {
    switch (value) {
      case Term.Obj object -> members(object, path + ".", via);
      case Term.PartialObj object -> members(object.known(), path + ".", via);
      case Term.Arr array -> items(array.items(), path, via);
      case Term.PartialArr array -> items(array.items(), path, via);
      case Term.Null ignored -> {}
      case Term.Bool ignored -> {}
      case Term.Num ignored -> {}
      case Term.Text ignored -> {}
      case Term.Unknown ignored -> {}
      case Term.Lambda ignored -> {}
    }
  }

  private void items(List<Term> items, String path, List<Written.Via> via) {
    for (int i = 0; i < items.size(); i++) {
      walk(items.get(i), path + "[" + i + "]", via);
    }
  }

  private void members(Term.Obj object, String prefix, List<Written.Via> via) {
    object
        .members()
        .forEach(
            (name, member) -> {
              String path = prefix + name;
              budget.spend(1 + path.length() / 16);
              Optional<Written> written = member.at();
              List<Written.Via> longer =
                  written.map(w -> joined(reaching(via, w.at()), w.via())).orElse(via);
              written.ifPresent(w -> paths.put(path, new Written(w.at(), longer)));
              walk(member.value(), path, longer);
            });
  }

  /**
   * Of what led to an object, that by which this member came: nothing after the declaration that
   * the member stands in.
   */
  private static List<Written.Via> reaching(List<Written.Via> via, Location member) {
    for (int i = via.size() - 1; i >= 0; i--) {
      if (holds(via.get(i).at(), member)) {
        return via.subList(0, i + 1);
      }
    }
    return via;
  }

  private static boolean holds(Location declaration, Location member) {
    boolean begins =
        declaration.line() < member.line()
            || (declaration.line() == member.line() && declaration.column() <= member.column());
    boolean ends =
        member.endLine() < declaration.endLine()
            || (member.endLine() == declaration.endLine()
                && member.endColumn() <= declaration.endColumn());
    return begins && ends && declaration.file().equals(member.file());
  }

  /** What led to the object, then what led to its member. */
  private static List<Written.Via> joined(List<Written.Via> outer, List<Written.Via> inner) {
    if (outer.isEmpty() || inner.isEmpty()) {
      return outer.isEmpty() ? inner : outer;
    }
    Set<Written.Via> all = new LinkedHashSet<>(outer);
    all.addAll(inner);
    return new ArrayList<>(all);
  }
}
