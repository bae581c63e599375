package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.util.List;

/**
 * One call of a function.
 *
 * @param name as written
 * @param arguments evaluated, in order; may be unknown, partial or stand-ins
 * @param expression the call as written, in brackets, for what stays unknown
 * @param place where the deployment goes
 * @param budget charged for what the call makes
 */
public record Call(
    String name, List<Term> arguments, String expression, Place place, Budget budget) {

  public Call {
    arguments = List.copyOf(arguments);
  }

  /** The expression of a part of what the call gives. */
  public String expression(String path) {
    return expression.endsWith(")]")
        ? expression.substring(0, expression.length() - 1) + path + "]"
        : expression + path;
  }
}
