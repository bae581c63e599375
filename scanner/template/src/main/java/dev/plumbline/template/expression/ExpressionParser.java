package dev.plumbline.template.expression;

import dev.plumbline.model.Location;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Phrase;
import dev.plumbline.template.syntax.Syntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one expression: calls, texts in single quotes, integers, and what is taken out of them with
 * {@code .name}, {@code .?name}, {@code [index]} and {@code [?index]}.
 */
final class ExpressionParser {

  /** Resource Manager's own limit. */
  private static final int LENGTH = 24_576;

  /** Deeper nesting is refused, so that no stack can overflow here or later. */
  private static final int DEPTH = 100;

  private final String text;
  private final Document.Spots spots;
  private int here = 1;
  private int depth;

  private ExpressionParser(String text, Document.Spots spots) {
    this.text = text;
    this.spots = spots;
  }

  static Syntax parse(Syntax.Text string, Document.Spots spots) {
    String value = string.value();
    if (value.length() > LENGTH) {
      return new Syntax.Broken(
          value.substring(0, 100) + "…",
          "the expression has more than " + LENGTH + " characters",
          string.at());
    }
    ExpressionParser parser = new ExpressionParser(value, spots);
    try {
      return parser.whole();
    } catch (UnreadableException e) {
      return new Syntax.Broken(value, e.reason, spots.at(e.from, value.length() - 1));
    }
  }

  private Syntax whole() throws UnreadableException {
    Syntax expression = expression();
    if (here != text.length() - 1) {
      throw unexpected("the end of the expression");
    }
    return expression;
  }

  private Syntax expression() throws UnreadableException {
    if (++depth > DEPTH) {
      throw new UnreadableException("the expression is nested more than " + DEPTH + " deep", here);
    }
    skip();
    int from = here;
    Syntax left = primary();
    skip();
    int accesses = 0;
    while (here < text.length() - 1 && (peek() == '.' || peek() == '[')) {
      if (++accesses > DEPTH) {
        throw new UnreadableException("more than " + DEPTH + " accesses in a row", here);
      }
      left = peek() == '.' ? property(left, from) : index(left, from);
      skip();
    }
    depth--;
    return left;
  }

  private Syntax property(Syntax of, int from) throws UnreadableException {
    here++;
    boolean safe = take('?');
    skip();
    String name = identifier("a property name");
    return new Syntax.Property(of, name, safe, phrase(from), spots.at(from, here));
  }

  private Syntax index(Syntax of, int from) throws UnreadableException {
    here++;
    boolean safe = take('?');
    Syntax index = expression();
    if (!take(']')) {
      throw unexpected("]");
    }
    return new Syntax.Index(of, index, safe, phrase(from), spots.at(from, here));
  }

  private Syntax primary() throws UnreadableException {
    char c = peek();
    if (c == '\'') {
      return string();
    }
    if (c == '-' || c == '+' || (c >= '0' && c <= '9')) {
      return number();
    }
    int from = here;
    String name = identifier("a function");
    Optional<String> namespace = Optional.empty();
    if (take('.')) {
      namespace = Optional.of(name);
      name = identifier("a function of the namespace " + name);
    }
    skip();
    if (!take('(')) {
      throw unexpected("( after " + name);
    }
    List<Syntax> arguments = arguments();
    return call(namespace, name, arguments, from);
  }

  private List<Syntax> arguments() throws UnreadableException {
    List<Syntax> arguments = new ArrayList<>();
    skip();
    if (take(')')) {
      return arguments;
    }
    while (true) {
      arguments.add(expression());
      if (take(')')) {
        return arguments;
      }
      if (!take(',')) {
        throw unexpected(", or )");
      }
    }
  }

  private Syntax call(Optional<String> namespace, String name, List<Syntax> arguments, int from)
      throws UnreadableException {
    Phrase phrase = phrase(from);
    Location at = spots.at(from, here);
    if (namespace.isEmpty() && name.equalsIgnoreCase("lambda")) {
      return lambda(arguments, phrase, at, from);
    }
    if (namespace.isEmpty() && name.equalsIgnoreCase("lambdaVariables")) {
      if (arguments.size() != 1 || !(arguments.getFirst() instanceof Syntax.Text variable)) {
        throw new UnreadableException("lambdaVariables takes one name in quotes", from);
      }
      return new Syntax.LambdaVariable(variable.value(), phrase, at);
    }
    return new Syntax.Call(namespace, name, arguments, phrase, at);
  }

  private static Syntax lambda(List<Syntax> arguments, Phrase phrase, Location at, int from)
      throws UnreadableException {
    if (arguments.isEmpty()) {
      throw new UnreadableException("lambda needs a body", from);
    }
    List<String> names = new ArrayList<>();
    for (Syntax argument : arguments.subList(0, arguments.size() - 1)) {
      if (!(argument instanceof Syntax.Text name)) {
        throw new UnreadableException("the variables of a lambda are names in quotes", from);
      }
      names.add(name.value());
    }
    return new Syntax.Lambda(names, arguments.getLast(), phrase, at);
  }

  private Syntax string() throws UnreadableException {
    int from = here++;
    StringBuilder value = new StringBuilder();
    while (here < text.length() - 1) {
      char c = text.charAt(here++);
      if (c != '\'') {
        value.append(c);
      } else if (peek() == '\'') {
        value.append(c);
        here++;
      } else {
        return new Syntax.Text(value.toString(), spots.at(from, here));
      }
    }
    throw new UnreadableException("this text has no closing quote", from);
  }

  private Syntax number() throws UnreadableException {
    int from = here++;
    while (peek() >= '0' && peek() <= '9') {
      here++;
    }
    String digits = text.substring(from, here);
    if (digits.length() > 20 || digits.equals("-") || digits.equals("+")) {
      throw new UnreadableException("not an integer: " + digits, from);
    }
    return new Syntax.Num(new BigDecimal(digits), spots.at(from, here));
  }

  private String identifier(String wanted) throws UnreadableException {
    int from = here;
    while (here < text.length() - 1
        && (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '$')) {
      here++;
    }
    if (here == from) {
      throw unexpected(wanted);
    }
    return text.substring(from, here);
  }

  /** The next character; at the end the closing bracket of the whole, which fits nowhere else. */
  private char peek() {
    return text.charAt(Math.min(here, text.length() - 1));
  }

  private boolean take(char c) {
    if (here < text.length() - 1 && text.charAt(here) == c) {
      here++;
      return true;
    }
    return false;
  }

  private void skip() {
    while (here < text.length() - 1 && Character.isWhitespace(text.charAt(here))) {
      here++;
    }
  }

  private Phrase phrase(int from) {
    return new Phrase(text, from, here);
  }

  private UnreadableException unexpected(String wanted) {
    String found = here == text.length() - 1 ? "its end" : "'" + text.charAt(here) + "'";
    return new UnreadableException("expected " + wanted + " but found " + found, here);
  }

  /** Where reading stopped, and why. */
  private static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int from;

    UnreadableException(String reason, int from) {
      super(reason, null, false, false);
      this.reason = reason;
      this.from = from;
    }
  }
}
