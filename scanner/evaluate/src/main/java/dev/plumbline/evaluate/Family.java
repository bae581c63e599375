package dev.plumbline.evaluate;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Written;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The resource at hand and those that hold it. An inventory puts a parent before its children and
 * nothing between them, so the line of ancestors is all that must be remembered.
 */
public final class Family {

  /** The nearest first. */
  private final Deque<Resource> line = new ArrayDeque<>();

  /** Goes on to the next resource of the inventory. */
  public void enter(Resource resource) {
    while (!line.isEmpty() && !resource.parent().equals(Optional.of(line.peek().id()))) {
      line.pop();
    }
    line.push(resource);
  }

  /**
   * The facts of the resource that was entered last, and those of its ancestors that rules name.
   * The nearest wins.
   */
  public SortedMap<String, Fact> facts(Collection<RuleCard> rules) {
    SortedMap<String, Fact> facts = new TreeMap<>(line.element().facts());
    for (Resource ancestor : line) {
      rules.stream()
          .flatMap(rule -> Stream.concat(rule.factsNeeded().stream(), rule.factsUsed().stream()))
          .filter(name -> ancestor.facts().containsKey(name))
          .forEach(name -> facts.putIfAbsent(name, ancestor.facts().get(name)));
    }
    return facts;
  }

  /**
   * Where the values of the same facts were written, by fact and path: a fact that comes from an
   * ancestor was written with the ancestor.
   */
  SortedMap<String, SortedMap<String, Written>> written() {
    SortedMap<String, SortedMap<String, Written>> written = new TreeMap<>();
    for (Resource resource : line) {
      for (String fact : resource.facts().keySet()) {
        written.putIfAbsent(
            fact, resource.written().getOrDefault(fact, Collections.emptySortedMap()));
      }
    }
    return written;
  }
}
