package dev.plumbline.template.fix;

import dev.plumbline.model.Value;
import dev.plumbline.template.syntax.Syntax;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a file as a value: written out, or by an expression. */
final class Literal {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\[\\s*(parameters|variables)\\(\\s*'([^']+)'\\s*\\)\\s*\\]", Pattern.CASE_INSENSITIVE);

  private Literal() {}

  /** Written out, and no object or array. */
  static boolean isScalar(Syntax value) {
    return switch (value) {
      case Syntax.Null ignored -> true;
      case Syntax.Bool ignored -> true;
      case Syntax.Num ignored -> true;
      case Syntax.Text(String text, var ignored) -> !isExpression(text);
      default -> false;
    };
  }

  /** The name of the parameter or variable that it is, and nothing more. */
  static Optional<String> reference(Syntax value) {
    if (value instanceof Syntax.Text(String text, var ignored)) {
      Matcher reference = REFERENCE.matcher(text.strip());
      return reference.matches() ? Optional.of(reference.group(2)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether a parameter that may be the one may be the other. */
  static boolean sameKind(Syntax old, Value now) {
    return switch (now) {
      case Value.Bool ignored -> old instanceof Syntax.Bool;
      case Value.Num ignored -> old instanceof Syntax.Num;
      case Value.Text ignored -> old instanceof Syntax.Text;
      default -> false;
    };
  }

  private static boolean isExpression(String text) {
    return text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
  }
}
