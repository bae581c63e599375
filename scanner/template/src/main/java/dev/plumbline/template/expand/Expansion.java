package dev.plumbline.template.expand;

import dev.plumbline.template.term.Place;
import java.util.List;
import java.util.Set;

/**
 * What a deployment would declare.
 *
 * @param level what the template is deployed to
 * @param resources in the order of declaration, a deployment before what it holds; also those whose
 *     condition is false
 * @param problems everything that could not be evaluated, also that of the resources, once each
 * @param linked the files of linked templates that were expanded as part of it
 */
public record Expansion(
    Place.Level level, List<Deployed> resources, List<Problem> problems, Set<String> linked) {

  public Expansion {
    resources = List.copyOf(resources);
    problems = List.copyOf(problems);
    linked = Set.copyOf(linked);
  }
}
