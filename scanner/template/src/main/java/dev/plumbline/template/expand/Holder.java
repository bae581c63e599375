package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is around a resource.
 *
 * @param chain keys of the deployments around it
 * @param condition of those deployments
 * @param copies the loops of unknown length around it
 * @param callers the deployments around it
 * @param parent for a resource that is declared inside another: that one
 */
record Holder(
    List<String> chain,
    Condition condition,
    Doubts copies,
    List<Location> callers,
    Optional<Parent> parent) {

  /**
   * The resource around it.
   *
   * @param iteration which it is of its loop, as its key says
   */
  record Parent(Target target, String iteration) {}

  static Holder none() {
    return new Holder(List.of(), new Condition.True(), Doubts.NONE, List.of(), Optional.empty());
  }

  /** What is around the resources of a deployment. */
  static Holder of(Deployed deployment) {
    List<Location> callers = new ArrayList<>(deployment.callers());
    callers.add(deployment.at());
    return new Holder(
        deployment.chain(), deployment.condition(), deployment.copies(), callers, Optional.empty());
  }

  /** What is around the resources that are declared inside another. */
  Holder inside(Target resource, String iteration, Doubts copies) {
    return new Holder(
        chain, condition, copies, callers, Optional.of(new Parent(resource, iteration)));
  }
}
