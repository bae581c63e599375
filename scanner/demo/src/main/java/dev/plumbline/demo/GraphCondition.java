package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code where} of the query subset: comparisons of one column with literals. */
@FunctionalInterface
interface GraphCondition {

  Pattern COMPARISON =
      Pattern.compile(
          "([\\w.]+)\\s*(=~|==|!=|!~|in~|in|startswith)\\s*(\\(.*\\)|'[^']*'|\"[^\"]*\")");

  boolean holds(Json.Obj row);

  static GraphCondition parse(String text) {
    List<String> any = split(text, " or ");
    if (any.size() > 1) {
      List<GraphCondition> parts = any.stream().map(GraphCondition::parse).toList();
      return row -> parts.stream().anyMatch(part -> part.holds(row));
    }
    List<String> all = split(text, " and ");
    if (all.size() > 1) {
      List<GraphCondition> parts = all.stream().map(GraphCondition::parse).toList();
      return row -> parts.stream().allMatch(part -> part.holds(row));
    }
    return comparison(text);
  }

  /** Splits outside quotes and parentheses; parts are trimmed. */
  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && depth == 0 && text.startsWith(separator, i)) {
        parts.add(part.toString().strip());
        part.setLength(0);
        i += separator.length() - 1;
        continue;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      part.append(c);
    }
    parts.add(part.toString().strip());
    return parts;
  }

  private static GraphCondition comparison(String text) {
    Matcher matcher = COMPARISON.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Condition not supported: " + text);
    }
    String column = matcher.group(1);
    List<String> literals = literals(matcher.group(3));
    Predicate<String> test =
        switch (matcher.group(2)) {
          case "=~", "in~" -> value -> literals.stream().anyMatch(value::equalsIgnoreCase);
          case "==", "in" -> literals::contains;
          case "!=" -> value -> !literals.contains(value);
          case "!~" -> value -> literals.stream().noneMatch(value::equalsIgnoreCase);
          case "startswith" -> value -> startsWith(value, literals.getFirst());
          default -> throw new IllegalArgumentException("Operator not supported: " + text);
        };
    return row -> test.test(row.text(column));
  }

  private static boolean startsWith(String value, String prefix) {
    return value.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  private static List<String> literals(String text) {
    String inner = text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
    return split(inner, ",").stream()
        .map(literal -> literal.substring(1, literal.length() - 1))
        .toList();
  }
}
