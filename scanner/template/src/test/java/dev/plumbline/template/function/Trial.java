package dev.plumbline.template.function;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls functions with Java values and shows what comes out in one line: JSON with single quotes,
 * {@code ~text~} for a stand-in, {@code ?} for what is unknown and for the rest of what is partial.
 */
final class Trial {

  /** A template that is deployed to a resource group, where nothing of the scope is known. */
  static final Place GROUP = place(Place.Level.RESOURCE_GROUP);

  private static final Functions FUNCTIONS = new Functions();

  private Trial() {}

  static Place place(Place.Level level) {
    return new Place(
        level,
        Term.standIn("tenant-id", "[tenant().tenantId]"),
        Term.standIn("mg", "[managementGroup().name]"),
        Term.standIn("sub-id", "[subscription().subscriptionId]"),
        Term.standIn("rg", "[resourceGroup().name]"),
        Term.standIn("deploy", "[deployment().name]"));
  }

  static String show(String name, @Nullable Object... arguments) {
    return show(call(name, arguments));
  }

  static Term call(String name, @Nullable Object... arguments) {
    return call(GROUP, new Budget(1_000_000), name, arguments);
  }

  static Term call(Place place, Budget budget, String name, @Nullable Object... arguments) {
    List<Term> terms = Arrays.stream(arguments).map(Trial::term).toList();
    String expression =
        "[" + name + terms.stream().map(Trial::show).collect(Collectors.joining(", ", "(", ")]"));
    return FUNCTIONS.call(new Call(name, terms, expression, place, budget));
  }

  /** The message with which a call is refused. */
  static String refusal(String name, @Nullable Object... arguments) {
    TemplateException refused =
        catchThrowableOfType(TemplateException.class, () -> call(name, arguments));
    return refused == null ? "not refused" : String.valueOf(refused.getMessage());
  }

  /** JSON, single quotes allowed. */
  static Term json(String text) {
    return call("json", text);
  }

  static Term unknown() {
    return new Term.Unknown("[parameters('x')]", Optional.empty());
  }

  static Term standIn(String text) {
    return Term.standIn(text, "[resourceGroup().name]");
  }

  static Term partialArray(Object... items) {
    return new Term.PartialArr(
        Arrays.stream(items).map(Trial::term).toList(), (Term.Unknown) unknown());
  }

  static Term partialObject(String json) {
    return new Term.PartialObj((Term.Obj) json(json), (Term.Unknown) unknown());
  }

  static Term lambda(int parameters, Term.Lambda.Body body) {
    return new Term.Lambda(parameters, body);
  }

  static Term term(@Nullable Object value) {
    return switch (value) {
      case null -> Term.Null.VALUE;
      case Term term -> term;
      case String text -> Term.of(text);
      case Boolean bool -> Term.of(bool.booleanValue());
      case Number number -> Term.of(number.longValue());
      case List<?> items -> new Term.Arr(items.stream().map(Trial::term).toList());
      default -> throw new IllegalArgumentException("no term for " + value);
    };
  }

  static String show(Term term) {
    return switch (term) {
      case Term.Null ignored -> "null";
      case Term.Bool bool -> String.valueOf(bool.value());
      case Term.Num number -> number.value().toPlainString();
      case Term.Text text ->
          text.standsFor().isPresent() ? "~" + text.value() + "~" : "'" + text.value() + "'";
      case Term.Arr array -> items(array.items(), "");
      case Term.PartialArr array -> items(array.items(), "?");
      case Term.Obj object -> members(object, "");
      case Term.PartialObj object -> members(object.known(), "?");
      case Term.Unknown ignored -> "?";
      case Term.Lambda ignored -> "lambda";
    };
  }

  private static String items(List<Term> items, String rest) {
    return joined(items.stream().map(Trial::show).toList(), "[", rest, "]");
  }

  private static String members(Term.Obj object, String rest) {
    List<String> members = object.members().entrySet().stream().map(Trial::member).toList();
    return joined(members, "{", rest, "}");
  }

  private static String member(Map.Entry<String, Term.Member> member) {
    return member.getKey() + ":" + show(Objects.requireNonNull(member.getValue()).value());
  }

  private static String joined(List<String> parts, String open, String rest, String close) {
    String all = String.join(",", parts);
    return open + all + (all.isEmpty() || rest.isEmpty() ? "" : ",") + rest + close;
  }
}
