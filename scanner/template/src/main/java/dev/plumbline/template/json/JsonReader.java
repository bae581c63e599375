package dev.plumbline.template.json;

import dev.plumbline.model.Location;
import dev.plumbline.template.syntax.Comment;
import dev.plumbline.template.syntax.Syntax;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as Resource Manager and its tools take it: with comments and with strings over several
 * lines. A comma after the last member is taken as well: some of those tools forgive it, and to
 * refuse the file would hide what it declares. Nothing else is forgiven.
 */
public final class JsonReader {

  /** Deeper nesting is refused, so that no stack can overflow here or later. */
  static final int DEPTH = 200;

  /** Larger files are refused; Resource Manager takes templates of up to 4 MB. */
  public static final int SIZE = 16 << 20;

  private static final int DIGITS = 60;

  private final String text;
  private final Lines lines;
  private final List<Comment> comments = new ArrayList<>();
  private int here;
  private int depth;

  private JsonReader(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param file the path that locations shall name
   */
  public static Document read(String file, byte[] bytes) throws JsonException {
    String text = decode(file, bytes);
    return read(file, text);
  }

  /** Reads a text without a byte order mark. */
  public static Document read(String file, String text) throws JsonException {
    JsonReader reader = new JsonReader(text, new Lines(file, text));
    Syntax root = reader.document();
    return new Document(file, text, reader.lines, root, reader.comments);
  }

  private static String decode(String file, byte[] bytes) throws JsonException {
    if (bytes.length > SIZE) {
      throw new JsonException(
          "the file has more than " + SIZE + " bytes", new Lines(file, "").location(0, 0));
    }
    int mark = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff) : 0;
    Charset charset =
        switch (mark) {
          case 0xfeff -> StandardCharsets.UTF_16BE;
          case 0xfffe -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        };
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new JsonException(
          "the file is not " + charset.name() + " text", new Lines(file, "").location(0, 0));
    }
  }

  private Syntax document() throws JsonException {
    Syntax root = value();
    skip();
    if (here < text.length()) {
      throw unexpected("the end of the file");
    }
    return root;
  }

  private Syntax value() throws JsonException {
    skip();
    if (here == text.length()) {
      throw unexpected("a value");
    }
    char c = text.charAt(here);
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> new Syntax.Bool(true, word("true"));
      case 'f' -> new Syntax.Bool(false, word("false"));
      case 'n' -> new Syntax.Null(word("null"));
      case '\'' -> throw error("strings stand in double quotes", here);
      default -> {
        if (c == '-' || (c >= '0' && c <= '9')) {
          yield number();
        }
        throw unexpected("a value");
      }
    };
  }

  private Syntax object() throws JsonException {
    int from = open();
    List<Syntax.Member> members = new ArrayList<>();
    skip();
    while (!take('}')) {
      if (here == text.length() || text.charAt(here) != '"') {
        throw unexpected("a name in double quotes or }");
      }
      Syntax.Text name = string();
      skip();
      if (!take(':')) {
        throw unexpected("a colon after the name \"" + name.value() + "\"");
      }
      members.add(new Syntax.Member(name, value()));
      comma('}');
    }
    depth--;
    return new Syntax.Obj(members, lines.location(from, here));
  }

  private Syntax array() throws JsonException {
    int from = open();
    List<Syntax> items = new ArrayList<>();
    skip();
    while (!take(']')) {
      items.add(value());
      comma(']');
    }
    depth--;
    return new Syntax.Arr(items, lines.location(from, here));
  }

  private int open() throws JsonException {
    if (++depth > DEPTH) {
      throw error("values are nested more than " + DEPTH + " deep", here);
    }
    return here++;
  }

  private void comma(char close) throws JsonException {
    skip();
    if (take(',')) {
      skip();
    } else if (here == text.length() || text.charAt(here) != close) {
      throw unexpected("a comma or " + close);
    }
  }

  private Syntax.Text string() throws JsonException {
    int from = here++;
    int plain = here;
    StringBuilder made = null;
    while (here < text.length()) {
      char c = text.charAt(here);
      if (c == '"') {
        String last = text.substring(plain, here++);
        String value = made == null ? last : made.append(last).toString();
        return new Syntax.Text(value, lines.location(from, here));
      }
      if (c == '\\') {
        made = made == null ? new StringBuilder() : made;
        made.append(text, plain, here).append(escape());
        plain = here;
      } else {
        here++;
      }
    }
    throw error("this string has no end", from);
  }

  private char escape() throws JsonException {
    int from = here;
    here += 2;
    if (here > text.length()) {
      throw error("this escape has no end", from);
    }
    return switch (text.charAt(from + 1)) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case '\'' -> '\'';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode(from);
      default -> throw error("no such escape: \\" + text.charAt(from + 1), from);
    };
  }

  private char unicode(int from) throws JsonException {
    int code = 0;
    for (int i = 0; i < 4; i++, here++) {
      int digit = here < text.length() ? Character.digit(text.charAt(here), 16) : -1;
      if (digit < 0 || text.charAt(here) > 'f') {
        throw error("\\u needs four hexadecimal digits", from);
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private Syntax number() throws JsonException {
    int from = here;
    while (here < text.length() && "+-.eE0123456789".indexOf(text.charAt(here)) >= 0) {
      here++;
    }
    String digits = text.substring(from, here);
    if (digits.length() > DIGITS) {
      throw error("a number of more than " + DIGITS + " characters", from);
    }
    try {
      BigDecimal value = new BigDecimal(digits);
      if (Math.abs((long) value.scale()) > 400) {
        throw error("the number " + digits + " is out of range", from);
      }
      return new Syntax.Num(value, lines.location(from, here));
    } catch (NumberFormatException e) {
      throw error("not a number: " + digits, from);
    }
  }

  private Location word(String word) throws JsonException {
    int from = here;
    if (!text.startsWith(word, here)) {
      throw unexpected("a value");
    }
    here += word.length();
    return lines.location(from, here);
  }

  private boolean take(char c) {
    if (here < text.length() && text.charAt(here) == c) {
      here++;
      return true;
    }
    return false;
  }

  private void skip() throws JsonException {
    while (here < text.length()) {
      char c = text.charAt(here);
      if (c == '/') {
        comment();
      } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0') {
        here++;
      } else {
        return;
      }
    }
  }

  private void comment() throws JsonException {
    int from = here;
    if (text.startsWith("//", from)) {
      while (here < text.length() && text.charAt(here) != '\n' && text.charAt(here) != '\r') {
        here++;
      }
      comments.add(new Comment(text.substring(from + 2, here), lines.location(from, here)));
      return;
    }
    int end = text.startsWith("/*", from) ? text.indexOf("*/", from + 2) : -1;
    if (end < 0) {
      throw error(text.startsWith("/*", from) ? "this comment has no end" : "unexpected /", from);
    }
    here = end + 2;
    comments.add(new Comment(text.substring(from + 2, end), lines.location(from, here)));
  }

  private JsonException unexpected(String wanted) {
    String found = here == text.length() ? "the end of the file" : "'" + text.charAt(here) + "'";
    return error("expected " + wanted + " but found " + found, here);
  }

  private JsonException error(String message, int at) {
    return new JsonException(message, lines.location(at, Math.min(at + 1, text.length())));
  }
}
