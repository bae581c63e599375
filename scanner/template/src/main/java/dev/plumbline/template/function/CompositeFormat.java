package dev.plumbline.template.function;

import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code format}: the composite formats of .NET, with its formats of whole numbers that give the
 * same in every culture. Any other format leaves the text unknown.
 */
final class CompositeFormat {

  private static final Pattern ITEM =
      Pattern.compile("\\{([0-9]{1,6}) *(?:, *(-?[0-9]{1,6}) *)?(?::([^{}]*))?}");
  private static final Pattern STANDARD = Pattern.compile("([dDnNfFxXgG])([0-9]{0,2})");

  private CompositeFormat() {}

  static Term format(Arguments arguments) {
    String format = arguments.text(0);
    StringBuilder text = new StringBuilder();
    Matcher item = ITEM.matcher(format);
    for (int at = 0; at < format.length(); ) {
      char c = format.charAt(at);
      if (c != '{' && c != '}') {
        text.append(c);
        at++;
      } else if (format.startsWith(String.valueOf(c).repeat(2), at)) {
        text.append(c);
        at += 2;
      } else if (c == '{' && item.region(at, format.length()).lookingAt()) {
        Optional<String> value = value(arguments, item);
        if (value.isEmpty()) {
          return arguments.unknown();
        }
        append(text, value.get(), item.group(2), arguments);
        at = item.end();
      } else {
        throw malformed(arguments);
      }
    }
    arguments.spend(text.length());
    return Term.of(text.toString());
  }

  private static void append(
      StringBuilder text, String value, @Nullable String alignment, Arguments arguments) {
    int width = alignment == null ? 0 : Integer.parseInt(alignment);
    int missing = Math.max(0, Math.abs(width) - value.length());
    arguments.spend((long) missing + value.length());
    text.append(" ".repeat(width > 0 ? missing : 0)).append(value);
    text.append(" ".repeat(width < 0 ? missing : 0));
  }

  /** Empty when the format is not one of those above. */
  private static Optional<String> value(Arguments arguments, Matcher item) {
    int index = Integer.parseInt(item.group(1)) + 1;
    if (!arguments.has(index)) {
      throw arguments.refuses("has no value for {" + item.group(1) + "}");
    }
    String format = item.group(3) == null ? "" : item.group(3);
    return switch (arguments.any(index)) {
      case Term.Text text -> Optional.of(text.value());
      case Term.Bool bool -> Optional.of(StringFunctions.word(bool.value()));
      case Term.Null _ -> Optional.of("");
      case Term.Num number when format.isEmpty() -> Optional.of(JsonWriter.number(number.value()));
      case Term.Num number -> whole(number.value()).flatMap(whole -> formatted(whole, format));
      // Its layout is not documented.
      case Term.Arr _, Term.Obj _ -> Optional.empty();
      default -> throw arguments.wants("a text, a number, true or false", index);
    };
  }

  private static Optional<BigInteger> whole(BigDecimal number) {
    try {
      return Optional.of(BigInteger.valueOf(number.longValueExact()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> formatted(BigInteger number, String format) {
    if (format.matches("0{1,99}")) {
      return Optional.of(padded(number, format.length()));
    }
    Matcher standard = STANDARD.matcher(format);
    if (!standard.matches()) {
      return Optional.empty();
    }
    String digits = standard.group(2);
    int precision = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    return switch (standard.group(1)) {
      case "d", "D" -> Optional.of(padded(number, precision));
      case "n", "N" ->
          digits.isEmpty() ? Optional.empty() : Optional.of(grouped(number, precision));
      case "f", "F" ->
          digits.isEmpty() ? Optional.empty() : Optional.of(number + fraction(precision));
      case "x" -> hexadecimal(number, precision);
      case "X" -> hexadecimal(number, precision).map(hex -> hex.toUpperCase(Locale.ROOT));
      default -> precision == 0 ? Optional.of(number.toString()) : Optional.empty();
    };
  }

  private static String padded(BigInteger number, int digits) {
    String absolute = number.abs().toString();
    String zeros = "0".repeat(Math.max(0, digits - absolute.length()));
    return (number.signum() < 0 ? "-" : "") + zeros + absolute;
  }

  private static String grouped(BigInteger number, int decimals) {
    String grouped = number.toString().replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
    return grouped + fraction(decimals);
  }

  private static String fraction(int decimals) {
    return decimals == 0 ? "" : "." + "0".repeat(decimals);
  }

  /** Of a negative number it depends on whether the platform holds it in 32 bits or in 64. */
  private static Optional<String> hexadecimal(BigInteger number, int digits) {
    String hex = number.toString(16);
    return number.signum() < 0
        ? Optional.empty()
        : Optional.of("0".repeat(Math.max(0, digits - hex.length())) + hex);
  }

  private static TemplateException malformed(Arguments arguments) {
    return arguments.refuses("wants its braces in pairs, around a number or doubled");
  }
}
