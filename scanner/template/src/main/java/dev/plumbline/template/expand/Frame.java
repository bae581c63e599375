package dev.plumbline.template.expand;

import dev.plumbline.template.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the names in an expression mean.
 *
 * @param values the deployment whose parameters and variables are meant
 * @param resources the deployment whose resources are meant; another one only in a nested template
 *     that is evaluated where it is declared
 * @param copies the index of each loop around it, by lower-cased name
 * @param copy the index that a call of copyIndex without a name gives
 * @param lambdas the arguments of the lambdas around it, by lower-cased name
 * @param arguments inside a function that the template defines, its arguments
 * @param problems where what is wrong with a value inside an object is put, so that the rest of the
 *     object stands; empty where the whole is then wrong
 */
record Frame(
    Scope values,
    Scope resources,
    Map<String, Term> copies,
    Optional<Term> copy,
    Map<String, Term> lambdas,
    Optional<Map<String, Term>> arguments,
    Optional<Problems> problems) {

  static Frame of(Scope scope) {
    return new Frame(
        scope, scope, Map.of(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
  }

  /** In one iteration of a loop of resources or outputs. */
  Frame in(String loop, Term index) {
    return new Frame(
        values,
        resources,
        and(copies, loop, index),
        Optional.of(index),
        lambdas,
        arguments,
        problems);
  }

  /** In one iteration of a loop of a property or variable, which is only asked for by its name. */
  Frame inProperty(String loop, Term index) {
    return new Frame(
        values,
        resources,
        and(copies, loop, index),
        copy.or(() -> Optional.of(index)),
        lambdas,
        arguments,
        problems);
  }

  /** In the body of a lambda. */
  Frame with(List<String> names, List<Term> given) {
    Map<String, Term> more = lambdas;
    for (int i = 0; i < names.size(); i++) {
      more = and(more, names.get(i), given.get(i));
    }
    return new Frame(values, resources, copies, copy, more, arguments, problems);
  }

  /** In a function that the template defines. */
  Frame function(Map<String, Term> given) {
    return new Frame(
        values,
        resources,
        Map.of(),
        Optional.empty(),
        Map.of(),
        Optional.of(given),
        Optional.empty());
  }

  /** With other resources in sight. */
  Frame around(Scope nested) {
    return new Frame(values, nested, copies, copy, lambdas, arguments, Optional.empty());
  }

  Frame reporting(Problems found) {
    return new Frame(values, resources, copies, copy, lambdas, arguments, Optional.of(found));
  }

  private static Map<String, Term> and(Map<String, Term> some, String name, Term value) {
    Map<String, Term> more = new HashMap<>(some);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return more;
  }
}
