package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes names and ids apart at their slashes where a part of them is unknown, so that a child is
 * known to be its parent's although the name of neither is.
 */
final class Pieces {

  private static final int STEPS = 12;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,2})}");

  private final Evaluator evaluator;

  Pieces(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The parts between the slashes. */
  List<Term> segments(Syntax syntax, Frame frame) {
    List<Term> pieces = new ArrayList<>();
    take(syntax, frame, STEPS, pieces);
    return split(pieces);
  }

  private void take(Syntax syntax, Frame frame, int steps, List<Term> pieces) {
    Term value = evaluator.evaluate(syntax, frame);
    if (value instanceof Term.Unknown) {
      apart(syntax, frame, value, steps, pieces);
    } else if (value instanceof Term.Text(String text, Optional<String> standsFor)
        && standsFor.isPresent()) {
      // A text stands in for another as a whole, though it may be known but for one of its parts.
      List<Term> parts = new ArrayList<>();
      apart(syntax, frame, value, steps, parts);
      boolean same = parts.stream().map(SegmentText::of).collect(Collectors.joining()).equals(text);
      pieces.addAll(same ? parts : List.of(value));
    } else {
      pieces.add(value);
    }
  }

  private void apart(Syntax syntax, Frame frame, Term value, int steps, List<Term> pieces) {
    if (steps == 0 || !(syntax instanceof Syntax.Call call) || call.namespace().isPresent()) {
      pieces.add(value);
      return;
    }
    switch (call.name().toLowerCase(Locale.ROOT)) {
      case "concat" ->
          call.arguments().forEach(argument -> take(argument, frame, steps - 1, pieces));
      case "format" -> format(call, frame, steps, pieces);
      case "resourceid", "subscriptionresourceid", "tenantresourceid" ->
          id(call.arguments(), frame, steps, pieces);
      case "extensionresourceid" -> {
        take(call.arguments().getFirst(), frame, steps - 1, pieces);
        pieces.add(Term.of("/"));
        id(call.arguments().subList(1, call.arguments().size()), frame, steps, pieces);
      }
      case "variables", "parameters" -> named(call, frame, value, steps, pieces);
      default -> pieces.add(value);
    }
  }

  private void format(Syntax.Call call, Frame frame, int steps, List<Term> pieces) {
    if (!(call.arguments().getFirst() instanceof Syntax.Text pattern)) {
      pieces.add(evaluator.evaluate(call, frame));
      return;
    }
    Matcher matcher = PLACEHOLDER.matcher(pattern.value());
    int last = 0;
    while (matcher.find()) {
      pieces.add(Term.of(pattern.value().substring(last, matcher.start())));
      int argument = Integer.parseInt(matcher.group(1)) + 1;
      if (argument < call.arguments().size()) {
        take(call.arguments().get(argument), frame, steps - 1, pieces);
      }
      last = matcher.end();
    }
    pieces.add(Term.of(pattern.value().substring(last)));
  }

  /**
   * A resource's id: what stands before its type says where it is, which the place does as well.
   */
  private void id(List<Syntax> arguments, Frame frame, int steps, List<Term> pieces) {
    int type = 0;
    while (type < arguments.size() && !isType(arguments.get(type), frame)) {
      type++;
    }
    if (type == arguments.size()) {
      pieces.add(new Term.Unknown("[resourceId(…)]", Optional.empty()));
      return;
    }
    String[] types = SegmentText.of(evaluator.evaluate(arguments.get(type), frame)).split("/", -1);
    pieces.add(Term.of("/providers/" + types[0]));
    for (int i = 1; i < types.length; i++) {
      pieces.add(Term.of("/" + types[i] + "/"));
      if (type + i < arguments.size()) {
        take(arguments.get(type + i), frame, steps - 1, pieces);
      }
    }
  }

  private boolean isType(Syntax syntax, Frame frame) {
    return evaluator.evaluate(syntax, frame) instanceof Term.Text text
        && text.value().contains("/")
        && text.value().contains(".");
  }

  private void named(Syntax.Call call, Frame frame, Term value, int steps, List<Term> pieces) {
    String name = SegmentText.of(evaluator.evaluate(call.arguments().getFirst(), frame));
    Scope scope = frame.values();
    boolean parameter = call.name().equalsIgnoreCase("parameters");
    Optional<Given> given = parameter ? scope.given(name) : Optional.empty();
    Optional<Syntax> written =
        parameter
            ? given
                .map(Given::value)
                .orElseGet(
                    () -> scope.template.parameter(name).flatMap(Template.Parameter::defaultValue))
            : scope
                .template
                .variable(name)
                .filter(v -> v.copy().isEmpty())
                .map(Template.Variable::value);
    boolean secret =
        parameter && scope.template.parameter(name).filter(p -> p.secure()).isPresent();
    if (written.isEmpty()
        || secret
        || frame.arguments().isPresent()
        || given.filter(Given::entry).isPresent()) {
      pieces.add(value);
    } else {
      take(
          written.get(),
          given.map(Given::frame).orElseGet(() -> Frame.of(scope)),
          steps - 1,
          pieces);
    }
  }

  private List<Term> split(List<Term> pieces) {
    List<Term> segments = new ArrayList<>();
    List<Term> open = new ArrayList<>();
    for (Term piece : pieces) {
      if (!(piece instanceof Term.Text text)) {
        open.add(piece);
        continue;
      }
      evaluator.budget.spend(text.value().length());
      String[] parts = text.value().split("/", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          segments.add(join(open));
          open = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          open.add(new Term.Text(parts[i], text.standsFor()));
        }
      }
    }
    segments.add(join(open));
    return segments;
  }

  /** The pieces as one text; as an expression when one is unknown. */
  private static Term join(List<Term> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    StringBuilder text = new StringBuilder();
    List<String> words = new ArrayList<>();
    Optional<String> standsFor = Optional.empty();
    Optional<Term.Unknown> unknown = Optional.empty();
    for (Term piece : pieces) {
      String here = SegmentText.of(piece);
      text.append(here);
      if (piece instanceof Term.Text known) {
        standsFor = standsFor.or(known::standsFor);
        words.add(known.standsFor().map(Wording::inner).orElse("'" + here + "'"));
      } else {
        unknown = unknown.or(() -> first(piece));
        words.add(Wording.inner(here));
      }
    }
    if (unknown.isPresent()) {
      return new Term.Unknown("[concat(" + String.join(", ", words) + ")]", unknown.get().at());
    }
    return new Term.Text(text.toString(), standsFor);
  }

  private static Optional<Term.Unknown> first(Term piece) {
    return piece instanceof Term.Unknown unknown ? Optional.of(unknown) : Optional.empty();
  }

  /** The segments, or one that is unknown when they cannot be evaluated. */
  List<Term> orUnknown(Syntax syntax, Frame frame, Problems problems) {
    try {
      return segments(syntax, frame);
    } catch (TemplateException e) {
      if (evaluator.budget.exhausted()) {
        throw e;
      }
      problems.add(e, syntax.at());
      return List.of(new Term.Unknown(Wording.whole(syntax), Optional.of(syntax.at())));
    }
  }
}
