package dev.plumbline.template.expression;

import dev.plumbline.model.Location;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Replaces the strings of a JSON value that are expressions by what they say. */
public final class Expressions {

  private final Document document;

  public Expressions(Document document) {
    this.document = document;
  }

  /**
   * An expression that stands in no file, as evaluation gives one for what is not known.
   *
   * @param expression with its brackets
   * @param at the place of all of it
   */
  public static Syntax read(String expression, Location at) {
    return ExpressionParser.parse(new Syntax.Text(expression, at), (first, last) -> at);
  }

  /** The value with its expressions read, at any depth, names of members included. */
  public Syntax lower(Syntax value) {
    return switch (value) {
      case Syntax.Text text -> text(text);
      case Syntax.Arr array -> {
        List<Syntax> items = new ArrayList<>(array.items().size());
        array.items().forEach(item -> items.add(lower(item)));
        yield new Syntax.Arr(items, array.at());
      }
      case Syntax.Obj object -> object(object);
      case Syntax.Null same -> same;
      case Syntax.Bool same -> same;
      case Syntax.Num same -> same;
      case Syntax.Call same -> same;
      case Syntax.Property same -> same;
      case Syntax.Index same -> same;
      case Syntax.Lambda same -> same;
      case Syntax.LambdaVariable same -> same;
      case Syntax.Broken same -> same;
    };
  }

  /** The same for an object. */
  public Syntax.Obj object(Syntax.Obj object) {
    List<Syntax.Member> members = new ArrayList<>(object.members().size());
    for (Syntax.Member member : object.members()) {
      members.add(new Syntax.Member(lower(member.name()), lower(member.value())));
    }
    return new Syntax.Obj(members, object.at());
  }

  /**
   * A string is an expression when it begins and ends with a bracket; a second bracket at the
   * beginning makes it literal and is dropped.
   */
  private Syntax text(Syntax.Text text) {
    String value = text.value();
    if (!value.startsWith("[") || !value.endsWith("]") || value.length() < 2) {
      return text;
    }
    if (value.startsWith("[[")) {
      return new Syntax.Text(value.substring(1), text.at());
    }
    return ExpressionParser.parse(text, document.spots(text));
  }
}
