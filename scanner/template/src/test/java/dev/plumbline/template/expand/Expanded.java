package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Argument;
import dev.plumbline.template.arm.ParameterFile;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.json.JsonReader;
import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expansion of a template in a test, and short ways to look at it. */
record Expanded(Expansion expansion) {

  static Expanded of(String template) {
    return of(template, Map.of());
  }

  /** With other files beside it. */
  static Expanded of(String template, Map<String, String> files) {
    return of(template, "{}", files);
  }

  static Expanded of(String template, String parameters, Map<String, String> files) {
    try {
      List<Argument> given =
          ParameterFile.read(JsonReader.read("main.parameters.json", parameters));
      LinkedTemplates linked =
          path ->
              files.containsKey(path)
                  ? Optional.of(JsonReader.read(path, files.getOrDefault(path, "")))
                  : Optional.empty();
      Expander expander = new Expander(linked, new Budget(1_000_000));
      return new Expanded(expander.expand(JsonReader.read("main.json", template), given));
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  /** One resource with these properties, in a template with these sections. */
  static Expanded property(String sections, String expression) {
    return of(
        """
        {%s "resources": [
          {"type": "A.B/c", "apiVersion": "1", "name": "n", "properties": {"x": %s}}
        ]}
        """
            .formatted(sections.isEmpty() ? "" : sections + ",", expression));
  }

  List<String> keys() {
    return expansion.resources().stream().map(Deployed::key).toList();
  }

  Deployed resource(String key) {
    return expansion.resources().stream()
        .filter(resource -> resource.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " among " + keys()));
  }

  /** What is wrong, each with its place. */
  List<String> problems() {
    return expansion.problems().stream().map(p -> p.at() + " " + p.what()).toList();
  }

  /** The value of a property of the only resource. */
  String x() {
    return shown(expansion.resources().getLast(), "x");
  }

  static String shown(Deployed resource, String property) {
    Term.Obj properties = (Term.Obj) resource.body().member("properties").orElseThrow().value();
    return properties.member(property).map(member -> show(member.value())).orElse("absent");
  }

  static String show(Term term) {
    return switch (term) {
      case Term.Null ignored -> "null";
      case Term.Bool bool -> Boolean.toString(bool.value());
      case Term.Num number -> number.value().toPlainString();
      case Term.Text text -> text.standsFor().map(e -> "~" + e).orElse("'" + text.value() + "'");
      case Term.Arr array -> array.items().stream().map(Expanded::show).toList().toString();
      case Term.Obj object -> members(object).toString();
      case Term.Unknown unknown -> "?" + unknown.expression();
      case Term.PartialArr array ->
          array.items().stream().map(Expanded::show).toList() + "+?" + array.rest().expression();
      case Term.PartialObj object -> members(object.known()) + "+?" + object.rest().expression();
      case Term.Lambda ignored -> "lambda";
    };
  }

  private static List<String> members(Term.Obj object) {
    return object.members().entrySet().stream()
        .map(member -> member.getKey() + "=" + show(member.getValue().value()))
        .toList();
  }
}
