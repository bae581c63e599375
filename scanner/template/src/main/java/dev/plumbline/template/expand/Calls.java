package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.function.Call;
import dev.plumbline.template.function.Functions;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Calls of functions: those that need the template are here, the others in their own package. */
final class Calls {

  private final Evaluator evaluator;
  private final Values values;
  private final Lazily lazily;
  private final Functions functions = new Functions();

  Calls(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.values = new Values(evaluator);
    this.lazily = new Lazily(evaluator);
  }

  Term call(Syntax.Call call, Frame frame) {
    try {
      return located(value(call, frame), call);
    } catch (TemplateException e) {
      throw e.at().isPresent() || evaluator.budget.exhausted()
          ? e
          : new TemplateException(
              String.valueOf(e.getMessage()), call.name(), Optional.of(call.at()));
    }
  }

  /** What stays unknown gets a place, where it has none yet. */
  private static Term located(Term value, Syntax.Call call) {
    return switch (value) {
      case Term.Unknown unknown -> at(unknown, call);
      case Term.PartialArr array -> new Term.PartialArr(array.items(), at(array.rest(), call));
      case Term.PartialObj object -> new Term.PartialObj(object.known(), at(object.rest(), call));
      case Term.Null same -> same;
      case Term.Bool same -> same;
      case Term.Num same -> same;
      case Term.Text same -> same;
      case Term.Arr same -> same;
      case Term.Obj same -> same;
      case Term.Lambda same -> same;
    };
  }

  private static Term.Unknown at(Term.Unknown unknown, Syntax.Call call) {
    return unknown.at().isPresent()
        ? unknown
        : new Term.Unknown(unknown.expression(), Optional.of(call.at()));
  }

  private Term value(Syntax.Call call, Frame frame) {
    Optional<String> space = call.namespace().filter(name -> !name.equalsIgnoreCase("sys"));
    if (space.isPresent()) {
      return defined(call, space.get(), frame);
    }
    return switch (call.name().toLowerCase(Locale.ROOT)) {
      case "parameters" -> values.parameter(name(call, frame), frame);
      case "variables" -> values.variable(name(call, frame), frame);
      case "copyindex" -> copyIndex(call, frame);
      case "if" -> lazily.choose(call, frame);
      case "and" -> lazily.all(call, frame);
      case "or" -> lazily.any(call, frame);
      case "coalesce" -> lazily.coalesce(call, frame);
      case "reference", "references" -> evaluator.reference(call, frame);
      default -> documented(call, frame);
    };
  }

  private Term documented(Syntax.Call call, Frame frame) {
    if (!functions.knows(call.name())) {
      throw new TemplateException("there is no template function " + call.name() + "()");
    }
    if (call.name().toLowerCase(Locale.ROOT).startsWith("list")) {
      return new Term.Unknown(Wording.whole(call), Optional.of(call.at()));
    }
    List<Term> arguments = arguments(call, frame);
    return functions.call(
        new Call(
            call.name(),
            arguments,
            Wording.call(call, arguments),
            frame.values().place,
            evaluator.budget));
  }

  private List<Term> arguments(Syntax.Call call, Frame frame) {
    List<Term> arguments = new ArrayList<>(call.arguments().size());
    for (Syntax argument : call.arguments()) {
      arguments.add(evaluator.evaluate(argument, frame));
    }
    return arguments;
  }

  private String name(Syntax.Call call, Frame frame) {
    List<Term> arguments = arguments(call, frame);
    if (arguments.size() == 1 && arguments.getFirst() instanceof Term.Text text) {
      return text.value();
    }
    throw new TemplateException(call.name() + "() wants one name that is known");
  }

  private Term defined(Syntax.Call call, String space, Frame frame) {
    Template.UserFunction function =
        frame
            .values()
            .template
            .function(space, call.name())
            .orElseThrow(
                () ->
                    new TemplateException(
                        "the template defines no function %s.%s()".formatted(space, call.name())));
    List<Term> arguments = arguments(call, frame);
    if (arguments.size() != function.parameters().size()) {
      throw new TemplateException(
          "%s.%s() takes %d arguments, not %d"
              .formatted(space, call.name(), function.parameters().size(), arguments.size()));
    }
    Map<String, Term> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      given.put(function.parameters().get(i).toLowerCase(Locale.ROOT), arguments.get(i));
    }
    return evaluator.evaluate(function.output(), frame.function(given));
  }

  private static Term copyIndexOf(Optional<String> loop, Frame frame) {
    return loop.map(name -> Optional.ofNullable(frame.copies().get(name.toLowerCase(Locale.ROOT))))
        .orElse(frame.copy())
        .orElseThrow(
            () -> new TemplateException("copyIndex() is outside of the loop that it asks for"));
  }

  private Term copyIndex(Syntax.Call call, Frame frame) {
    List<Term> arguments = arguments(call, frame);
    boolean named = !arguments.isEmpty() && arguments.getFirst() instanceof Term.Text;
    Optional<String> loop =
        named ? Optional.of(SegmentText.of(arguments.getFirst())) : Optional.empty();
    Term index = copyIndexOf(loop, frame);
    int at = named ? 1 : 0;
    if (arguments.size() == at) {
      return index;
    }
    if (arguments.size() > at + 1) {
      throw new TemplateException("copyIndex() takes a name and an offset");
    }
    return index instanceof Term.Num start && arguments.get(at) instanceof Term.Num offset
        ? new Term.Num(start.value().add(offset.value()))
        : new Term.Unknown(Wording.call(call, arguments), Optional.of(call.at()));
  }

  Term lambdaVariable(Syntax.LambdaVariable variable, Frame frame) {
    Term value = frame.lambdas().get(variable.name().toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new TemplateException(
          "no lambda around it has a variable " + variable.name(),
          "lambdaVariables",
          Optional.of(variable.at()));
    }
    return value;
  }
}
