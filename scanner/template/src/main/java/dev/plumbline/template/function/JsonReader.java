package dev.plumbline.template.function;

import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON in a text of a template. The platform accepts single quotes too; its page uses them. Nothing
 * here has a place in a file, which is why it is not the reader of template files.
 */
final class JsonReader {

  // Exponents of three digits at most: the exact value of 1e999999999 would fill the memory.
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");

  private final String text;
  private final Arguments arguments;
  private final Depth depth;
  private int at;

  private JsonReader(String text, Arguments arguments) {
    this.text = text;
    this.arguments = arguments;
    this.depth = new Depth(arguments.call().budget());
  }

  static Term read(String text, Arguments arguments) {
    arguments.spend(text.length());
    JsonReader reader = new JsonReader(text, arguments);
    Term value = reader.value();
    reader.space();
    if (reader.at < text.length()) {
      throw reader.malformed();
    }
    return value;
  }

  private Term value() {
    depth.enter();
    space();
    Term value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"', '\'' -> Term.of(quoted());
          case 't' -> word("true", Term.of(true));
          case 'f' -> word("false", Term.of(false));
          case 'n' -> word("null", Term.Null.VALUE);
          default -> number();
        };
    depth.leave();
    return value;
  }

  private Term object() {
    Members members = new Members();
    at++;
    space();
    while (peek() != '}') {
      String name = quotedName();
      space();
      expect(':');
      ObjectFunctions.put(members, name, value(), arguments);
      more('}');
    }
    at++;
    return members.object();
  }

  private String quotedName() {
    if (peek() != '"' && peek() != '\'') {
      throw malformed();
    }
    return quoted();
  }

  private Term array() {
    List<Term> items = new ArrayList<>();
    at++;
    space();
    while (peek() != ']') {
      items.add(value());
      more(']');
    }
    at++;
    return new Term.Arr(items);
  }

  /** A comma and what follows it, or the end. */
  private void more(char end) {
    space();
    if (peek() != end) {
      expect(',');
      space();
      if (peek() == end) {
        throw malformed();
      }
    }
  }

  private String quoted() {
    char quote = text.charAt(at++);
    StringBuilder string = new StringBuilder();
    while (peek() != quote) {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\'', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed();
    };
  }

  private char unicode() {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw malformed();
    }
    char c = (char) Integer.parseInt(text.substring(at, end), 16);
    at = end;
    return c;
  }

  private Term word(String word, Term value) {
    if (!text.startsWith(word, at)) {
      throw malformed();
    }
    at += word.length();
    return value;
  }

  private Term number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw malformed();
    }
    at = number.end();
    return new Term.Num(new BigDecimal(number.group()));
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw malformed();
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw malformed();
    }
    return text.charAt(at);
  }

  private TemplateException malformed() {
    return arguments.refuses("wants well-formed JSON; it is not at character " + (at + 1));
  }
}
