package dev.plumbline.evaluate;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import java.util.ArrayDeque;
import java.util.Collection;
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
}
