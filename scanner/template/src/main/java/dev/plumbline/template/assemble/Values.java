package dev.plumbline.template.assemble;

import dev.plumbline.model.Location;
import dev.plumbline.model.Value;
import dev.plumbline.template.term.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluated terms as values that rules judge. A text that stands in for what is only known at
 * deployment is no value to judge by, unless it is an id: what an id points to matters, not its
 * letters.
 */
final class Values {

  private static final List<String> ID_STARTS =
      List.of("/subscriptions/", "/providers/", "/tenants");

  /** Far deeper than any resource, and well within what an inventory holds. */
  private static final int DEPTH = 60;

  private static final Value TOO_DEEP =
      new Value.Unresolved("values nested more than " + DEPTH + " deep are not looked at", "");

  private Values() {}

  static Value of(Term term) {
    return of(term, DEPTH);
  }

  private static Value of(Term term, int left) {
    return switch (term) {
      case Term.Null ignored -> Value.Null.VALUE;
      case Term.Bool(boolean value) -> Value.of(value);
      case Term.Num(var value) -> new Value.Num(value);
      case Term.Text text -> text(text);
      case Term.Arr ignored when left == 0 -> TOO_DEEP;
      case Term.Obj ignored when left == 0 -> TOO_DEEP;
      case Term.PartialArr ignored when left == 0 -> TOO_DEEP;
      case Term.PartialObj ignored when left == 0 -> TOO_DEEP;
      case Term.Arr(List<Term> items) -> new Value.Arr(each(items, left));
      case Term.Obj object -> new Value.Obj(members(object, left));
      case Term.Unknown unknown -> unresolved(unknown);
      case Term.PartialArr(List<Term> items, Term.Unknown rest) ->
          new Value.Partial(each(items, left), rest.expression());
      case Term.PartialObj(Term.Obj known, Term.Unknown rest) ->
          known.members().isEmpty()
              ? unresolved(rest)
              : new Value.PartialObj(members(known, left), rest.expression());
      case Term.Lambda ignored -> new Value.Unresolved("a lambda", "");
    };
  }

  /** An object, with the names that rules ask for in the spelling that they ask with. */
  static Value.Obj object(Term.Obj object) {
    return new Value.Obj(members(object, DEPTH));
  }

  private static Map<String, Value> members(Term.Obj object, int left) {
    Map<String, Value> members = new LinkedHashMap<>();
    object
        .members()
        .forEach((name, member) -> members.put(Spelling.of(name), of(member.value(), left - 1)));
    return members;
  }

  private static List<Value> each(List<Term> items, int left) {
    return items.stream().map(item -> of(item, left - 1)).toList();
  }

  private static Value text(Term.Text text) {
    boolean known = text.standsFor().isEmpty() || isId(text.value());
    return known ? Value.of(text.value()) : new Value.Unresolved(text.standsFor().get(), "");
  }

  private static boolean isId(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ID_STARTS.stream().anyMatch(lower::startsWith);
  }

  private static Value unresolved(Term.Unknown unknown) {
    Optional<Location> at = unknown.at();
    return new Value.Unresolved(unknown.expression(), at.map(Location::toString).orElse(""));
  }
}
