package dev.plumbline.evaluate;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Source;
import dev.plumbline.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Resources that are judged together, with all that a judge must know of them: a live resource for
 * itself, of a template a resource with what stands below it and all its {@link Versions}.
 */
final class Batch {

  /**
   * A resource before the judge.
   *
   * @param facts its own and its ancestors'
   * @param written where the values of the same facts were written: by name, then by path
   */
  record Case(
      Resource resource,
      SortedMap<String, Fact> facts,
      SortedMap<String, SortedMap<String, Written>> written) {}

  private final List<Case> cases = new ArrayList<>();
  private Optional<ResourceId> root = Optional.empty();

  /** Whether the resource belongs to the next batch. */
  boolean endsBefore(Resource next) {
    return !root.equals(Optional.of(next.id())) && !isBelow(next);
  }

  void add(Case next) {
    if (!isBelow(next.resource())) {
      root = Optional.of(next.resource().id());
    }
    cases.add(next);
  }

  /** What was added, in that order. */
  List<Case> cases() {
    return cases;
  }

  private static boolean isBelow(Resource resource) {
    return resource.source() instanceof Source.Template && resource.parent().isPresent();
  }
}
