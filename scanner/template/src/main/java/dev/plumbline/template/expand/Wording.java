package dev.plumbline.template.expand;

import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words for what stays unknown. They name the cause: where an argument came by way of a
 * variable, its own expression stands in the variable's stead.
 */
final class Wording {

  /** Longer expressions are cut back to what they were written as, or to their cause. */
  private static final int LENGTH = 240;

  /** Deeper in a value nobody looks for the cause. */
  private static final int DEPTH = 3;

  private Wording() {}

  /** A call with its unknown arguments spelled out. */
  static String call(Syntax.Call call, List<Term> arguments) {
    List<String> words = new ArrayList<>();
    Optional<String> cause = Optional.empty();
    int length = call.name().length();
    for (int i = 0; i < arguments.size(); i++) {
      Term argument = arguments.get(i);
      Optional<String> unknown = unknown(argument);
      cause = cause.or(() -> unknown).or(() -> inside(argument, DEPTH));
      String word = unknown.map(Wording::inner).orElse(text(call.arguments().get(i)));
      words.add(word);
      length += word.length();
    }
    String name = call.namespace().map(space -> space + ".").orElse("") + call.name();
    return length <= LENGTH
        ? "[" + name + "(" + String.join(", ", words) + ")]"
        : cause.orElse("[" + cut(call.phrase().text()) + "]");
  }

  /** What is unknown in a value that is known at first sight: an item of a list, a member. */
  private static Optional<String> inside(Term term, int left) {
    Stream<Term> parts =
        switch (term) {
          case Term.Arr(List<Term> items) -> items.stream();
          case Term.Obj object -> object.members().values().stream().map(Term.Member::value);
          case Term.Null ignored -> Stream.empty();
          case Term.Bool ignored -> Stream.empty();
          case Term.Num ignored -> Stream.empty();
          case Term.Text ignored -> Stream.empty();
          case Term.Unknown ignored -> Stream.empty();
          case Term.PartialArr ignored -> Stream.empty();
          case Term.PartialObj ignored -> Stream.empty();
          case Term.Lambda ignored -> Stream.empty();
        };
    return left == 0
        ? Optional.empty()
        : parts.limit(LENGTH).flatMap(part -> deep(part, left).stream()).findFirst();
  }

  private static Optional<String> deep(Term part, int left) {
    return unknown(part).or(() -> inside(part, left - 1));
  }

  /** An access to something unknown. */
  static String access(String base, String access) {
    return base.length() + access.length() <= LENGTH ? "[" + inner(base) + access + "]" : base;
  }

  /** An expression as written. */
  static String whole(Syntax syntax) {
    return "[" + cut(text(syntax)) + "]";
  }

  /** What makes a value unknown, if anything does at first sight. */
  static Optional<String> unknown(Term term) {
    return switch (term) {
      case Term.Unknown unknown -> Optional.of(unknown.expression());
      case Term.PartialArr array -> Optional.of(array.rest().expression());
      case Term.PartialObj object -> Optional.of(object.rest().expression());
      case Term.Text text -> text.standsFor();
      case Term.Null ignored -> Optional.empty();
      case Term.Bool ignored -> Optional.empty();
      case Term.Num ignored -> Optional.empty();
      case Term.Arr ignored -> Optional.empty();
      case Term.Obj ignored -> Optional.empty();
      case Term.Lambda ignored -> Optional.empty();
    };
  }

  static String text(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Text text -> "'" + cut(text.value()).replace("'", "''") + "'";
      case Syntax.Num number -> number.value().toPlainString();
      case Syntax.Call call -> cut(call.phrase().text());
      case Syntax.Property property -> cut(property.phrase().text());
      case Syntax.Index index -> cut(index.phrase().text());
      case Syntax.Lambda lambda -> cut(lambda.phrase().text());
      case Syntax.LambdaVariable variable -> variable.phrase().text();
      case Syntax.Broken broken -> inner(cut(broken.text()));
      case Syntax.Null ignored -> "null()";
      case Syntax.Bool bool -> bool.value() + "()";
      case Syntax.Arr ignored -> "[…]";
      case Syntax.Obj ignored -> "{…}";
    };
  }

  /** Without its brackets. */
  static String inner(String expression) {
    return expression.startsWith("[") && expression.endsWith("]") && expression.length() > 1
        ? expression.substring(1, expression.length() - 1)
        : expression;
  }

  private static String cut(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
  }
}
