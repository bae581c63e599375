package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.STRING;

import dev.plumbline.template.term.Term;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Base64, data URIs and percent-encoding. */
final class EncodingFunctions {

  private static final Pattern DATA_URI =
      Pattern.compile("data:([^,]*?)(;base64)?,(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern UTF_8 =
      Pattern.compile(".*;charset=(utf-?8|us-ascii).*", Pattern.CASE_INSENSITIVE);

  private EncodingFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.text(STRING, "base64", 1, 1, arguments -> Term.of(encoded(arguments))),
        Function.text(STRING, "base64ToString", 1, 1, arguments -> Term.of(decoded(arguments))),
        Function.strict(
            STRING,
            "base64ToJson",
            1,
            1,
            arguments -> JsonReader.read(decoded(arguments), arguments)),
        Function.text(
            STRING,
            "dataUri",
            1,
            1,
            arguments -> Term.of("data:text/plain;charset=utf8;base64," + encoded(arguments))),
        Function.text(STRING, "dataUriToString", 1, 1, EncodingFunctions::ofDataUri),
        Function.text(STRING, "uriComponent", 1, 1, EncodingFunctions::escape),
        Function.text(
            STRING,
            "uriComponentToString",
            1,
            1,
            arguments -> Term.of(unescape(arguments.text(0), arguments))),
        Function.text(STRING, "uri", 2, 2, Uris::resolve));
  }

  private static String encoded(Arguments arguments) {
    byte[] bytes = arguments.text(0).getBytes(StandardCharsets.UTF_8);
    arguments.spend(bytes.length + bytes.length / 3L);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String decoded(Arguments arguments) {
    return decoded(arguments.text(0), arguments);
  }

  private static String decoded(String base64, Arguments arguments) {
    arguments.spend(base64.length());
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw arguments.refuses("wants a base64 text");
    }
  }

  private static Term ofDataUri(Arguments arguments) {
    Matcher uri = DATA_URI.matcher(arguments.text(0));
    if (!uri.matches()) {
      throw arguments.refuses("wants a data URI");
    }
    String type = uri.group(1);
    if (type.contains(";charset=") && !UTF_8.matcher(type).matches()) {
      return arguments.unknown();
    }
    return Term.of(
        uri.group(2) == null
            ? unescape(uri.group(3), arguments)
            : decoded(uri.group(3), arguments));
  }

  /** All but the unreserved characters of RFC 3986. */
  private static Term escape(Arguments arguments) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : arguments.text(0).getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0)) {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    arguments.spend(escaped.length());
    return Term.of(escaped.toString());
  }

  /** Percent signs that begin no escape stay. */
  private static String unescape(String text, Arguments arguments) {
    arguments.spend(text.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); ) {
      if (escapeAt(text, at)) {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
        at += 3;
      } else {
        int end = text.offsetByCodePoints(at, 1);
        bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean escapeAt(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
