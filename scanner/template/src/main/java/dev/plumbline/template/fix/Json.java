package dev.plumbline.template.fix;

import dev.plumbline.model.Value;
import java.util.Optional;

/** Values as a template's author would write them. */
final class Json {

  private Json() {}

  /** A scalar; empty for what is none. */
  static Optional<String> of(Value value) {
    return switch (value) {
      case Value.Bool(boolean bool) -> Optional.of(Boolean.toString(bool));
      case Value.Num(var number) -> Optional.of(number.toPlainString());
      // A text that begins with a bracket would be an expression.
      case Value.Text(String text) -> Optional.of(text(text.startsWith("[") ? "[" + text : text));
      case Value.Null ignored -> Optional.empty();
      case Value.Arr ignored -> Optional.empty();
      case Value.Obj ignored -> Optional.empty();
      case Value.PartialObj ignored -> Optional.empty();
      case Value.Unresolved ignored -> Optional.empty();
      case Value.Partial ignored -> Optional.empty();
    };
  }

  static String text(String value) {
    StringBuilder written = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        written.append('\\').append(c);
      } else if (c < ' ') {
        written.append("\\u%04x".formatted((int) c));
      } else {
        written.append(c);
      }
    }
    return written.append('"').toString();
  }
}
