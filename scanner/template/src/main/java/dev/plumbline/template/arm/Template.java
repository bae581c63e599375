package dev.plumbline.template.arm;

import dev.plumbline.model.Location;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An ARM template's declarations, with their expressions read but not evaluated. Maps are keyed by
 * the name in lower case, because the language is indifferent to case.
 *
 * @param file where it stands, from the scanned directory's root
 * @param level what it is deployed to, by its schema; a resource group where that does not say
 * @param functions keyed by namespace and name, joined by a dot
 */
public record Template(
    String file,
    Place.Level level,
    Map<String, Parameter> parameters,
    Map<String, Variable> variables,
    Map<String, UserFunction> functions,
    Types types,
    List<ResourceDeclaration> resources,
    Map<String, Output> outputs,
    Location at) {

  public Template {
    resources = List.copyOf(resources);
  }

  /**
   * A parameter.
   *
   * @param type its type as written, for {@link Types}
   * @param at name and declaration
   */
  public record Parameter(
      String name,
      Syntax.Obj type,
      Optional<Syntax> defaultValue,
      Optional<Syntax> allowed,
      boolean nullable,
      boolean secure,
      Location at) {}

  /**
   * A variable.
   *
   * @param copy its loop, when it was declared by one; the value is then the loop's input
   */
  public record Variable(String name, Syntax value, Optional<Copy> copy, Location at) {}

  /**
   * A loop.
   *
   * @param name which copyIndex asks for; empty in outputs
   * @param input what each iteration gives; empty for a copy of a resource
   */
  public record Copy(String name, Syntax count, Optional<Syntax> input, Location at) {}

  /** A function that the template defines. */
  public record UserFunction(String name, List<String> parameters, Syntax output, Location at) {
    public UserFunction {
      parameters = List.copyOf(parameters);
    }
  }

  /** A value that the deployment gives back. */
  public record Output(
      String name,
      String type,
      Optional<Syntax> value,
      Optional<Copy> copy,
      boolean secure,
      Location at) {}

  public Optional<Parameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(key(name)));
  }

  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(key(name)));
  }

  public Optional<UserFunction> function(String namespace, String name) {
    return Optional.ofNullable(functions.get(key(namespace + "." + name)));
  }

  public Optional<Output> output(String name) {
    return Optional.ofNullable(outputs.get(key(name)));
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
