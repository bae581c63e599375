package dev.plumbline.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.plumbline.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one codec between {@link Value} and JSON.
 *
 * <ul>
 *   <li>An unresolved value is {@code {"$plumbline":"unresolved","expression":"…","at":"…"}}, a
 *       partial array {@code {"$plumbline":"partial","items":[…],"expression":"…"}}.
 *   <li>A real member name that begins with {@code $plumbline}, after any number of further {@code
 *       $}, is written with one more {@code $} in front, and read back without it. Nothing in a
 *       body can therefore pass itself off as a marker.
 *   <li>Numbers are exact in both directions, their scale included.
 *   <li>Half a surrogate pair, which JSON can spell and UTF-8 cannot, is written as U+FFFD: one odd
 *       text must not stop a scan.
 *   <li>At most {@link #MAX_DEPTH} arrays and objects inside each other.
 * </ul>
 */
public final class ValueJson {

  /** How many arrays and objects may stand inside each other, in both directions. */
  public static final int MAX_DEPTH = 100;

  /**
   * A record of a file holds values a few levels down; what is a legal value must stay one there.
   */
  public static final int MAX_RECORD_DEPTH = MAX_DEPTH + 8;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private ValueJson() {}

  /**
   * One line of JSON, without a line end.
   *
   * @throws IllegalArgumentException when the value is nested too deeply
   */
  public static String write(Value value) {
    return new String(writeBytes(value, MAX_DEPTH), StandardCharsets.UTF_8);
  }

  /**
   * One line of JSON in UTF-8, without a line end.
   *
   * @throws IllegalArgumentException when the value is nested too deeply
   */
  public static byte[] writeBytes(Value value) {
    return writeBytes(value, MAX_DEPTH);
  }

  /** Like {@link #writeBytes(Value)}, for what holds values: a record, the input of a rule. */
  public static byte[] writeBytes(Value value, int maxDepth) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      write(value, json, maxDepth);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads one JSON value; nothing may follow it.
   *
   * @throws FileFormatException when the text is not JSON, is nested too deeply, names a member
   *     twice or holds a marker that does not exist
   */
  public static Value read(String json) throws FileFormatException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Like {@link #read(String)}, from UTF-8. */
  public static Value read(byte[] utf8) throws FileFormatException {
    return read(utf8, MAX_DEPTH);
  }

  /** Like {@link #read(byte[])}, for what holds values: a record, the answer of a rule. */
  public static Value read(byte[] utf8, int maxDepth) throws FileFormatException {
    try (JsonParser json = FACTORY.createParser(utf8)) {
      return readAll(json, maxDepth);
    } catch (FileFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new FileFormatException("Not JSON: " + reason(e), e);
    }
  }

  /**
   * Like {@link #read(String)}, from a stream of UTF-8, which stays open.
   *
   * @throws IOException when the stream cannot be read
   */
  public static Value read(InputStream utf8) throws IOException {
    try (JsonParser json = FACTORY.createParser(utf8)) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return readAll(json, MAX_DEPTH);
    } catch (JsonProcessingException e) {
      throw new FileFormatException("Not JSON: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    if (!(e instanceof JsonProcessingException problem)) {
      return String.valueOf(e.getMessage());
    }
    var at = problem.getLocation();
    String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    // The library's message quotes its input, which may be anything; the place says enough.
    return problem instanceof JsonEOFException
        ? "the text ends too early"
        : "cannot read the text" + place;
  }

  private static Value readAll(JsonParser json, int maxDepth) throws IOException {
    if (json.nextToken() == null) {
      throw new FileFormatException("Not JSON: the text is empty");
    }
    Value value = read(json, maxDepth);
    if (json.nextToken() != null) {
      throw new FileFormatException("Not JSON: something follows the value");
    }
    return value;
  }

  private static Value read(JsonParser json, int depthLeft) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> Value.Null.VALUE;
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_STRING -> Value.of(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(json.getDecimalValue());
      case START_ARRAY -> new Value.Arr(readItems(json, deeper(depthLeft)));
      case START_OBJECT -> Markers.decode(readMembers(json, deeper(depthLeft)));
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("Not the start of a value: " + json.currentToken());
    };
  }

  private static int deeper(int depthLeft) throws FileFormatException {
    if (depthLeft == 0) {
      throw new FileFormatException(
          "More than " + MAX_DEPTH + " arrays and objects stand inside each other");
    }
    return depthLeft - 1;
  }

  private static List<Value> readItems(JsonParser json, int depthLeft) throws IOException {
    List<Value> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(json, depthLeft));
    }
    return items;
  }

  private static Map<String, Value> readMembers(JsonParser json, int depthLeft) throws IOException {
    Map<String, Value> members = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      members.put(name, read(json, depthLeft));
    }
    return members;
  }

  private static void write(Value value, JsonGenerator json, int depthLeft) throws IOException {
    switch (value) {
      case Value.Null ignored -> json.writeNull();
      case Value.Bool(boolean bool) -> json.writeBoolean(bool);
      case Value.Num(BigDecimal number) -> json.writeNumber(number);
      case Value.Text(String text) -> json.writeString(wellFormed(text));
      case Value.Arr(List<Value> items) -> writeItems(items, json, depthLeft);
      case Value.Obj(Map<String, Value> members) -> {
        json.writeStartObject();
        int left = checkedDeeper(depthLeft);
        for (Map.Entry<String, Value> member : members.entrySet()) {
          json.writeFieldName(wellFormed(Markers.escape(member.getKey())));
          write(member.getValue(), json, left);
        }
        json.writeEndObject();
      }
      case Value.Unresolved(String expression, String at) -> {
        checkedDeeper(depthLeft);
        json.writeStartObject();
        json.writeStringField(Markers.KEY, Markers.UNRESOLVED);
        json.writeStringField(Markers.EXPRESSION, wellFormed(expression));
        json.writeStringField(Markers.AT, wellFormed(at));
        json.writeEndObject();
      }
      case Value.PartialObj(Map<String, Value> members, String expression) -> {
        json.writeStartObject();
        json.writeStringField(Markers.KEY, Markers.UNRESOLVED);
        json.writeStringField(Markers.EXPRESSION, wellFormed(expression));
        int left = checkedDeeper(depthLeft);
        for (Map.Entry<String, Value> member : members.entrySet()) {
          if (Markers.isFree(member.getKey())) {
            json.writeFieldName(wellFormed(member.getKey()));
            write(member.getValue(), json, left);
          }
        }
        json.writeEndObject();
      }
      case Value.Partial(List<Value> items, String expression) -> {
        json.writeStartObject();
        json.writeStringField(Markers.KEY, Markers.PARTIAL);
        json.writeFieldName(Markers.ITEMS);
        writeItems(items, json, checkedDeeper(depthLeft));
        json.writeStringField(Markers.EXPRESSION, wellFormed(expression));
        json.writeEndObject();
      }
    }
  }

  private static void writeItems(List<Value> items, JsonGenerator json, int depthLeft)
      throws IOException {
    int left = checkedDeeper(depthLeft);
    json.writeStartArray();
    for (Value item : items) {
      write(item, json, left);
    }
    json.writeEndArray();
  }

  private static int checkedDeeper(int depthLeft) {
    if (depthLeft == 0) {
      throw new IllegalArgumentException(
          "More than " + MAX_DEPTH + " arrays and objects stand inside each other.");
    }
    return depthLeft - 1;
  }

  private static String wellFormed(String text) {
    // Every text of an estate comes by here, and hardly any has a surrogate at all.
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> isLoneSurrogate(c) ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  /** A pair is one code point beyond this range; only halves stay inside it. */
  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
