package dev.plumbline.template.assemble;

import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.template.expand.Condition;
import dev.plumbline.template.expand.Deployed;
import dev.plumbline.template.expand.Doubts;
import dev.plumbline.template.expand.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A declared resource with its id. */
record Node(ResourceId id, Deployed deployed, Optional<Kind> kind) {

  static Node of(ResourceId id, Deployed deployed) {
    Optional<Kind> kind =
        deployed.extension().isPresent() ? Optional.empty() : Kind.ofDeclared(deployed.type());
    return new Node(id, deployed, kind);
  }

  ResourceType type() {
    String declared = deployed.type().isBlank() ? "unresolved" : deployed.type();
    return kind.map(Kind::type).orElseGet(() -> new ResourceType(declared));
  }

  /** Lower-cased; of another provider's resource none that Resource Manager knows. */
  String declaredType() {
    return deployed.extension().isPresent() ? "" : deployed.type().toLowerCase(Locale.ROOT);
  }

  boolean isDeployed() {
    return !(deployed.condition() instanceof Condition.False);
  }

  /** What it belongs to: what it extends, or the resource of that type above it. */
  Optional<Target> holder(String type) {
    if (deployed.on().isPresent()) {
      return deployed.on();
    }
    String lower = deployed.type().toLowerCase(Locale.ROOT);
    int depth = type.split("/", -1).length - 1;
    boolean below =
        lower.startsWith(type.toLowerCase(Locale.ROOT) + "/")
            && deployed.target().names().size() > depth;
    return below
        ? Optional.of(
            new Target(
                deployed.type().substring(0, type.length()),
                List.copyOf(deployed.target().names().subList(0, depth))))
        : Optional.empty();
  }

  /** The resource of that type that it is below, be it by way of what it extends. */
  Optional<Target> ancestor(String type) {
    int depth = type.split("/", -1).length - 1;
    return holder(type)
        .map(
            held ->
                held.type().toLowerCase(Locale.ROOT).startsWith(type + "/")
                    ? new Target(
                        held.type().substring(0, type.length()),
                        List.copyOf(held.names().subList(0, depth)))
                    : held);
  }

  /** Whether it is there whenever the other is. */
  boolean certainWith(Node other) {
    return conditions().followFrom(other.conditions())
        && deployed.copies().followFrom(other.deployed.copies());
  }

  /** Why it may not be there. */
  String doubt() {
    Doubts conditions = conditions();
    return conditions.areNone() ? deployed.copies().text() : conditions.text();
  }

  private Doubts conditions() {
    return deployed.condition() instanceof Condition.Undecided(Doubts doubts)
        ? doubts
        : Doubts.NONE;
  }
}
