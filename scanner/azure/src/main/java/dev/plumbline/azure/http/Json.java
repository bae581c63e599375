package dev.plumbline.azure.http;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON bodies as values, member for member and number for number. The typed models of the SDK are
 * not used for reading because they drop what they do not know.
 */
public final class Json {

  /** The deepest nesting that inventories hold. */
  private static final int DEEPEST = 100;

  /** Longer numbers than any real one are an attack on BigDecimal, not a value. */
  private static final int LONGEST_NUMBER = 400;

  private Json() {}

  /**
   * The value of a whole body.
   *
   * @throws UnreadableJsonException if it is not one JSON value, or nests deeper than 100 levels
   */
  public static Value read(byte[] body) throws UnreadableJsonException {
    try (JsonReader reader = JsonProviders.createReader(body)) {
      reader.nextToken();
      Value value = value(reader, 1);
      requireEnd(reader);
      return value;
    } catch (IOException | IllegalStateException e) {
      // The parser's own message quotes the body.
      throw unreadable(body);
    }
  }

  private static void requireEnd(JsonReader reader) throws UnreadableJsonException {
    try {
      if (reader.nextToken() == JsonToken.END_DOCUMENT) {
        return;
      }
    } catch (IOException e) {
      // More, and not even JSON: said below.
    }
    throw new UnreadableJsonException("The answer goes on after its JSON.", false);
  }

  private static Value value(JsonReader reader, int depth)
      throws IOException, UnreadableJsonException {
    JsonToken token = reader.currentToken();
    if (token == null) {
      throw new UnreadableJsonException("The answer is empty.", true);
    }
    return switch (token) {
      case START_OBJECT -> object(reader, deeper(depth));
      case START_ARRAY -> array(reader, deeper(depth));
      case STRING -> new Value.Text(reader.getString());
      case NUMBER -> new Value.Num(number(reader.getString()));
      case BOOLEAN -> new Value.Bool(reader.getBoolean());
      case NULL -> Value.Null.VALUE;
      case END_OBJECT, END_ARRAY, FIELD_NAME, END_DOCUMENT ->
          throw new UnreadableJsonException("The answer ends within its JSON.", true);
    };
  }

  private static Value object(JsonReader reader, int depth)
      throws IOException, UnreadableJsonException {
    Map<String, Value> members = new LinkedHashMap<>();
    while (reader.nextToken() == JsonToken.FIELD_NAME) {
      String name = reader.getFieldName();
      reader.nextToken();
      members.put(name, value(reader, depth));
    }
    requireAt(reader, JsonToken.END_OBJECT);
    return new Value.Obj(members);
  }

  private static Value array(JsonReader reader, int depth)
      throws IOException, UnreadableJsonException {
    List<Value> items = new ArrayList<>();
    for (JsonToken next = reader.nextToken();
        next != JsonToken.END_ARRAY && next != JsonToken.END_DOCUMENT;
        next = reader.nextToken()) {
      items.add(value(reader, depth));
    }
    requireAt(reader, JsonToken.END_ARRAY);
    return new Value.Arr(items);
  }

  private static void requireAt(JsonReader reader, JsonToken token) throws UnreadableJsonException {
    if (reader.currentToken() != token) {
      throw new UnreadableJsonException("The answer ends within its JSON.", true);
    }
  }

  private static int deeper(int depth) throws UnreadableJsonException {
    if (depth > DEEPEST) {
      throw new UnreadableJsonException(
          "The answer nests deeper than " + DEEPEST + " levels.", false);
    }
    return depth + 1;
  }

  private static BigDecimal number(String text) throws UnreadableJsonException {
    try {
      if (text.length() <= LONGEST_NUMBER) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // Such as NaN, or an exponent beyond what BigDecimal can hold: reported below.
    }
    throw new UnreadableJsonException("The answer holds a number that is none.", false);
  }

  private static UnreadableJsonException unreadable(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    if (text.startsWith("<")) {
      return new UnreadableJsonException("The answer is a web page or XML, not JSON.", false);
    }
    boolean begins = text.startsWith("{") || text.startsWith("[");
    boolean ends = text.endsWith("}") || text.endsWith("]");
    return begins && !ends
        ? new UnreadableJsonException("The answer ends within its JSON.", true)
        : new UnreadableJsonException("The answer is not JSON.", false);
  }
}
