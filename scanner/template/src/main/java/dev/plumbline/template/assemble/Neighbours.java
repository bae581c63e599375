package dev.plumbline.template.assemble;

import dev.plumbline.template.expand.Target;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that one deployment declares and does not leave out, for each resource to find its own. */
final class Neighbours {

  private static final String DIAGNOSTICS = "microsoft.insights/diagnosticsettings";

  private final List<Node> all;
  private final Map<String, List<Node>> byType = new HashMap<>();
  private final Optional<String> missing;

  Neighbours(List<Node> nodes) {
    this.all = nodes.stream().filter(Node::isDeployed).toList();
    all.forEach(
        node -> byType.computeIfAbsent(node.declaredType(), type -> new ArrayList<>()).add(node));
    this.missing = all.stream().flatMap(node -> node.deployed().missing().stream()).findFirst();
  }

  List<Node> all() {
    return all;
  }

  /** Those that are declared with a type, in lower case. */
  List<Node> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Those that are declared with a type and not only referred to. */
  List<Node> created(String type) {
    return of(type).stream().filter(node -> !node.deployed().existing()).toList();
  }

  /**
   * Why there may be more than is declared: a nested deployment of which nobody knows what it
   * deploys. It may reach any resource, in any group.
   */
  Optional<String> missing() {
    return missing;
  }

  /** What lies below a resource. */
  Below below(Node anchor, String type) {
    return Below.of(anchor, anchor.deployed().target(), of(type), this);
  }

  /** Diagnostic settings of a resource itself. */
  Below settings(Node anchor) {
    return below(anchor, DIAGNOSTICS);
  }

  /** Diagnostic settings of a service below a resource. */
  Below settings(Node anchor, String serviceType) {
    List<Term> names = new ArrayList<>(anchor.deployed().target().names());
    names.add(Term.of("default"));
    return Below.of(anchor, new Target(serviceType, names), of(DIAGNOSTICS), this);
  }
}
