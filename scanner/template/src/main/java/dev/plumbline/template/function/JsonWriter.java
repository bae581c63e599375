package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Map;

/** JSON without spaces, as {@code string} makes it. */
final class JsonWriter {

  private final StringBuilder text = new StringBuilder();
  private final Arguments arguments;
  private final Depth depth;

  private JsonWriter(Arguments arguments) {
    this.arguments = arguments;
    this.depth = new Depth(arguments.call().budget());
  }

  static String write(Term term, Arguments arguments) {
    JsonWriter writer = new JsonWriter(arguments);
    writer.add(term);
    return writer.text.toString();
  }

  /** Digits, but for numbers so large or small that writing them out would fill the memory. */
  static String number(BigDecimal number) {
    return Math.abs(number.scale()) > 1_000 ? number.toString() : number.toPlainString();
  }

  private void add(Term term) {
    depth.enter();
    switch (term) {
      case Term.Null _ -> put("null");
      case Term.Bool bool -> put(Boolean.toString(bool.value()));
      case Term.Num number -> put(number(number.value()));
      case Term.Text string -> quoted(string.value());
      case Term.Arr array -> array(array);
      case Term.Obj object -> object(object);
      case Term.Unknown _, Term.PartialArr _, Term.PartialObj _, Term.Lambda _ ->
          throw arguments.refuses("cannot write " + Kinds.of(term));
    }
    depth.leave();
  }

  private void array(Term.Arr array) {
    put("[");
    String between = "";
    for (Term item : array.items()) {
      put(between);
      add(item);
      between = ",";
    }
    put("]");
  }

  private void object(Term.Obj object) {
    put("{");
    String between = "";
    for (Map.Entry<String, Term.Member> member : object.members().entrySet()) {
      put(between);
      quoted(member.getKey());
      put(":");
      add(member.getValue().value());
      between = ",";
    }
    put("}");
  }

  private void quoted(String string) {
    arguments.spend(string.length() + 2L);
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        default -> plain(c);
      }
    }
    text.append('"');
  }

  private void plain(char c) {
    if (c < ' ') {
      text.append("\\u" + HexFormat.of().toHexDigits(c));
    } else {
      text.append(c);
    }
  }

  private void put(String piece) {
    arguments.spend(piece.length());
    text.append(piece);
  }
}
