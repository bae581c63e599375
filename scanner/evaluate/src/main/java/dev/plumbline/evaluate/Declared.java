package dev.plumbline.evaluate;

import dev.plumbline.evaluate.RuleAnswer.Observation;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Location;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what a person would look at in a file. */
final class Declared {

  private final SortedMap<String, Fact> facts;
  private final SortedMap<String, SortedMap<String, Written>> written;

  /**
   * @param facts the resource's own and its ancestors'
   * @param written of the same facts: by name, then by path
   */
  Declared(SortedMap<String, Fact> facts, SortedMap<String, SortedMap<String, Written>> written) {
    this.facts = facts;
    this.written = written;
  }

  /**
   * Where an observed property stands: the property itself or, where one expression gives a whole
   * object, that object. Empty for a property that is not there.
   */
  Optional<Written> of(Observation seen) {
    SortedMap<String, Written> byPath = written.getOrDefault(seen.fact(), new TreeMap<>());
    Written exact = byPath.get(seen.path());
    if (exact != null) {
      return Optional.of(exact);
    }
    if (!(facts.get(seen.fact()) instanceof Fact.Read(Value value, var ignored))
        || !isThere(value, seen.path())) {
      return Optional.empty();
    }
    String around = parent(seen.path());
    while (!around.isEmpty() && !byPath.containsKey(around)) {
      around = parent(around);
    }
    return Optional.ofNullable(byPath.get(around));
  }

  /**
   * The first property that decided, one of the resource's own before those of what holds it, and
   * for an unknown verdict the one that is not known; or else the resource's declaration.
   */
  static Optional<Location> location(Resource resource, Verdict verdict, List<Evidence> evidence) {
    Comparator<Evidence> unresolvedFirst =
        Comparator.comparing(
            seen -> verdict == Verdict.UNKNOWN && !seen.origin().equals("unresolved"));
    Comparator<Evidence> ownFirst =
        Comparator.comparing(seen -> !resource.facts().containsKey(seen.fact()));
    return switch (resource.source()) {
      case Source.Azure ignored -> Optional.empty();
      case Source.Template template ->
          Optional.of(
              evidence.stream()
                  .sorted(unresolvedFirst.thenComparing(ownFirst))
                  .flatMap(seen -> seen.written().stream())
                  .findFirst()
                  .map(Written::at)
                  .orElse(template.at()));
    };
  }

  /**
   * A path leads somewhere when each of its steps does, or when one before its end is not known.
   */
  private static boolean isThere(Value value, String path) {
    Value here = value;
    for (String step : path.replace("[", ".[").split("\\.", -1)) {
      if (here instanceof Value.Unresolved) {
        return true;
      }
      here = step.startsWith("[") ? item(here, step) : here.at(step);
    }
    return !(here instanceof Value.Null);
  }

  private static Value item(Value array, String step) {
    List<Value> items = array.itemsOrEmpty();
    int index = Integer.parseInt(step.substring(1, step.length() - 1));
    return index < items.size() ? items.get(index) : Value.Null.VALUE;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
