package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.STRING;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The functions that make a text from others, or take it apart. */
final class StringFunctions {

  private StringFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.text(STRING, "toLower", 1, 1, arguments -> cased(arguments, true)),
        Function.text(STRING, "toUpper", 1, 1, arguments -> cased(arguments, false)),
        Function.text(STRING, "trim", 1, 1, arguments -> Term.of(arguments.text(0).strip())),
        Function.text(STRING, "replace", 3, 3, StringFunctions::replace),
        Function.text(STRING, "substring", 2, 3, StringFunctions::substring),
        Function.text(STRING, "padLeft", 2, 3, StringFunctions::padLeft),
        Function.text(STRING, "string", 1, 1, StringFunctions::string),
        Function.text(STRING, "format", 1, Function.ANY, CompositeFormat::format),
        Function.structural(STRING, "join", 2, 2, StringFunctions::join),
        Function.structural(STRING, "split", 2, 2, StringFunctions::split));
  }

  /** The texts of {@code concat}; numbers are accepted too, as copyIndex() is so often given. */
  static Term concat(Arguments arguments) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < arguments.count(); i++) {
      String next = scalar(arguments, i);
      arguments.spend(next.length());
      all.append(next);
    }
    return Term.of(all.toString());
  }

  private static String scalar(Arguments arguments, int index) {
    return switch (arguments.any(index)) {
      case Term.Text text -> text.value();
      case Term.Num number -> JsonWriter.number(number.value());
      case Term.Bool bool -> word(bool.value());
      default -> throw arguments.wants("a text", index);
    };
  }

  /** As .NET writes it. */
  static String word(boolean value) {
    return value ? "True" : "False";
  }

  private static Term cased(Arguments arguments, boolean lower) {
    String text = arguments.text(0);
    arguments.spend(text.length());
    return Term.of(lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
  }

  private static Term replace(Arguments arguments) {
    String text = arguments.text(0);
    String old = arguments.text(1);
    String replacement = arguments.text(2);
    if (old.isEmpty()) {
      throw arguments.refuses("wants a text to replace, not an empty one");
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
      arguments.spend(at - from + (long) replacement.length() + 1);
      result.append(text, from, at).append(replacement);
      from = at + old.length();
    }
    arguments.spend(text.length() - from);
    return Term.of(result.append(text, from, text.length()).toString());
  }

  private static Term substring(Arguments arguments) {
    String text = arguments.text(0);
    long start = arguments.whole(1);
    long length = arguments.has(2) ? arguments.whole(2) : text.length() - start;
    if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
      throw arguments.refuses(
          "wants a part of a text of %d characters, not %d from position %d"
              .formatted(text.length(), length, start));
    }
    arguments.spend(length);
    return Term.of(text.substring((int) start, (int) (start + length)));
  }

  private static Term padLeft(Arguments arguments) {
    String text =
        arguments.any(0) instanceof Term.Num number
            ? JsonWriter.number(number.value())
            : arguments.text(0);
    int total = arguments.number(1);
    String padding = arguments.has(2) ? arguments.text(2) : " ";
    if (padding.length() != 1) {
      throw arguments.refuses("wants a single character to pad with");
    }
    int missing = Math.max(0, total - Math.min(total, text.length()));
    arguments.spend((long) missing + text.length());
    return Term.of(padding.repeat(missing) + text);
  }

  private static Term string(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Text text -> text;
      case Term.Bool bool -> Term.of(word(bool.value()));
      // What becomes of null is not documented.
      case Term.Null _ -> arguments.unknown();
      default -> Term.of(JsonWriter.write(arguments.any(0), arguments));
    };
  }

  private static Term join(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _, Term.PartialArr _ -> arguments.unknown();
      default -> arguments.asText(StringFunctions::joined);
    };
  }

  private static Term joined(Arguments arguments) {
    Arguments items = arguments.with(arguments.array(0).items());
    String between = arguments.text(1);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < items.count(); i++) {
      String next = scalar(items, i);
      arguments.spend(next.length() + (long) between.length());
      all.append(i == 0 ? "" : between).append(next);
    }
    return Term.of(all.toString());
  }

  private static Term split(Arguments arguments) {
    return switch (arguments.certainty()) {
      case UNKNOWN -> arguments.unknown();
      case KNOWN -> parts(arguments);
      case STAND_IN -> splitStandIn(arguments);
    };
  }

  /**
   * No name, GUID or hash that a stand-in serves for can hold a slash, so the parts of an id are as
   * many as those of its stand-in. How many parts any other split gives is not known.
   */
  private static Term splitStandIn(Arguments arguments) {
    boolean id =
        arguments.any(0) instanceof Term.Text text
            && text.value().startsWith("/")
            && arguments.any(1).equals(Term.of("/"));
    if (!id) {
      return arguments.unknown();
    }
    List<Term> parts = new ArrayList<>();
    for (Term part : parts(arguments).items()) {
      parts.add(
          part instanceof Term.Text text
              ? Term.standIn(text.value(), arguments.call().expression())
              : part);
    }
    return new Term.Arr(parts);
  }

  private static Term.Arr parts(Arguments arguments) {
    String text = arguments.text(0);
    List<String> delimiters = delimiters(arguments);
    arguments.spend((long) text.length() * Math.max(1, delimiters.size()));
    List<Term> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int length = delimiterAt(text, at, delimiters);
      if (length == 0) {
        at++;
      } else {
        parts.add(Term.of(text.substring(from, at)));
        at += length;
        from = at;
      }
    }
    parts.add(Term.of(text.substring(from)));
    return new Term.Arr(parts);
  }

  private static List<String> delimiters(Arguments arguments) {
    if (arguments.any(1) instanceof Term.Text text) {
      return List.of(text.value());
    }
    if (!(arguments.any(1) instanceof Term.Arr array)) {
      throw arguments.wants("a text or an array of texts", 1);
    }
    Arguments each = arguments.with(array.items());
    List<String> delimiters = new ArrayList<>();
    for (int i = 0; i < each.count(); i++) {
      delimiters.add(each.text(i));
    }
    return delimiters;
  }

  private static int delimiterAt(String text, int at, List<String> delimiters) {
    for (String delimiter : delimiters) {
      if (text.startsWith(delimiter, at)) {
        return delimiter.length();
      }
    }
    return 0;
  }
}
