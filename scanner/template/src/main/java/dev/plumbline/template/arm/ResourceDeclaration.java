package dev.plumbline.template.arm;

import dev.plumbline.model.Location;
import dev.plumbline.template.syntax.Syntax;
import java.util.List;
import java.util.Optional;

/**
 * A resource as declared.
 *
 * @param symbol its symbolic name, in a template that has such
 * @param syntax all its members, expressions read, without {@code resources} and without the
 *     template of a nested deployment
 * @param copy its loop
 * @param children the resources declared inside it
 * @param nested for a deployment, what it deploys
 * @param at the declaration, with the symbolic name where there is one
 */
public record ResourceDeclaration(
    Optional<String> symbol,
    Syntax.Obj syntax,
    Optional<Template.Copy> copy,
    List<ResourceDeclaration> children,
    Optional<Nested> nested,
    Location at) {

  public ResourceDeclaration {
    children = List.copyOf(children);
  }

  /** What a nested deployment deploys. */
  public sealed interface Nested {

    /**
     * A template that stands in the declaration.
     *
     * @param outer whether its expressions are evaluated where the deployment is declared
     */
    record Inline(Template template, boolean outer) implements Nested {}

    /** A template in another file: {@code templateLink}. */
    record Linked(Syntax.Obj link) implements Nested {}

    /** No template that we can read: one that is computed, or is none. */
    record Unreadable(String why, Location at) implements Nested {}
  }

  /** Type as written, when it is no expression. */
  public Optional<String> literalType() {
    return syntax.text("type");
  }

  /** Whether the template only refers to the resource. */
  public boolean existing() {
    return isExisting(syntax);
  }

  static boolean isExisting(Syntax.Obj resource) {
    return resource
        .value("existing")
        .filter(v -> v instanceof Syntax.Bool existing && existing.value())
        .isPresent();
  }
}
