package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.model.Written;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One resource that a deployment would declare: one iteration of a copy, in one nested deployment.
 *
 * @param chain keys of the nested deployments that hold it and of itself, outermost first; unique
 *     in an expansion; slashes in a key are percent-encoded
 * @param target type and names, also for a child in whichever spelling
 * @param extension the symbolic name of the provider whose resource it is, when it is not Resource
 *     Manager's own (Microsoft Graph, Kubernetes); its type is then that provider's
 * @param on what it extends, for an extension resource: from {@code scope}, or from a type and name
 *     with {@code /providers/} in them
 * @param place where its deployment goes
 * @param at the declaration
 * @param callers the deployments that hold it, outermost first
 * @param existing whether the template only refers to it
 * @param copies the copies of unknown length, its own or of a deployment around it, that it stands
 *     for
 * @param body its members as declared, evaluated, without those that steer the deployment ({@code
 *     condition}, {@code copy}, {@code dependsOn}, {@code resources}, {@code comments}, and a
 *     nested template); members that could not be evaluated are unknown and have a problem
 * @param written where each property was written: by path as in {@link
 *     dev.plumbline.model.Evidence#path}; a property that is not here was made by a function, in
 *     what the nearest property above it was written as
 * @param metadata the declaration's {@code metadata}, not evaluated
 * @param problems what in it cannot be evaluated
 * @param missing why nobody knows what it deploys, for a deployment whose template is not at hand
 *     or cannot be expanded: it may hold a child of any resource around
 */
public record Deployed(
    List<String> chain,
    Target target,
    String apiVersion,
    Optional<String> extension,
    Optional<Target> on,
    Place place,
    Location at,
    List<Location> callers,
    Condition condition,
    boolean existing,
    Doubts copies,
    Term.Obj body,
    SortedMap<String, Written> written,
    Optional<Syntax> metadata,
    List<Problem> problems,
    Optional<String> missing) {

  public Deployed {
    chain = List.copyOf(chain);
    callers = List.copyOf(callers);
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    problems = List.copyOf(problems);
  }

  /** The full type, as in {@code Microsoft.Storage/storageAccounts/blobServices}. */
  public String type() {
    return target.type();
  }

  /** The chain as one text, as resource ids carry it. */
  public String key() {
    return String.join("/", chain);
  }

  /** The same deployment, of which nobody knows what it deploys. */
  Deployed without(Problem itsTemplate) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(itsTemplate);
    return new Deployed(
        chain,
        target,
        apiVersion,
        extension,
        on,
        place,
        at,
        callers,
        condition,
        existing,
        copies,
        body,
        written,
        metadata,
        more,
        Optional.of(itsTemplate.asDoubt()));
  }

  /** The resource that its type and name say it is below; none for a top-level resource. */
  public Optional<Target> parent() {
    int cut = type().lastIndexOf('/');
    boolean child = cut > type().indexOf('/') && target.names().size() > 1;
    return child
        ? Optional.of(
            new Target(
                type().substring(0, cut), target.names().subList(0, target.names().size() - 1)))
        : Optional.empty();
  }

  /** Whether it may or may not be deployed. */
  public boolean undecided() {
    return condition instanceof Condition.Undecided || !copies.areNone();
  }
}
