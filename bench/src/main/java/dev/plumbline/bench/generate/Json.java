package dev.plumbline.bench.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** JSON as the generator handles it: trees that are put together and written indented. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** An object of names and values in turn; values may be texts, numbers, booleans or nodes. */
  public static ObjectNode object(Object... namesAndValues) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], node(namesAndValues[i + 1]));
    }
    return object;
  }

  public static ArrayNode array(Object... items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Object item : items) {
      array.add(node(item));
    }
    return array;
  }

  public static ArrayNode array(List<? extends JsonNode> items) {
    return array(items.toArray());
  }

  /** A text, number, boolean or node as a node. */
  public static JsonNode node(Object value) {
    return switch (value) {
      case JsonNode node -> node;
      case String text -> TextNode.valueOf(text);
      case Boolean truth -> BooleanNode.valueOf(truth);
      case Integer number -> IntNode.valueOf(number);
      case Long number -> LongNode.valueOf(number);
      case Double number -> DoubleNode.valueOf(number);
      default -> throw new IllegalArgumentException("Not JSON: " + value);
    };
  }

  /** Null. */
  public static JsonNode nothing() {
    return NullNode.getInstance();
  }

  /** A part of a template that lies beside this class. */
  public static ObjectNode part(String file) {
    try (InputStream in = Json.class.getResourceAsStream(file)) {
      return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a text, which may hold comments; empty when it is not JSON. */
  public static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Indented. */
  public static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
