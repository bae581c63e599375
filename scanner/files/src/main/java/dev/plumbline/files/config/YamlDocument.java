package dev.plumbline.files.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.files.config.ConfigurationException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One YAML document, and the line on which each of its values begins. Aliases are refused: a
 * configuration says what it says where it says it, and nested aliases can fill any memory.
 *
 * @param root an empty object for an empty file
 * @param lines by JSON pointer; a member begins at its key
 */
record YamlDocument(JsonNode root, Map<String, Integer> lines) {

  private static final int MAX_DEPTH = 20;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static YamlDocument read(Path file) throws IOException, ConfigurationException {
    byte[] bytes = Files.readAllBytes(file);
    try (YAMLParser yaml = FACTORY.createParser(bytes)) {
      Map<String, Integer> lines = new HashMap<>();
      lines.put("", 1);
      if (yaml.nextToken() == null) {
        return new YamlDocument(JsonNodeFactory.instance.objectNode(), lines);
      }
      JsonNode root = new Building(yaml, lines).value("", 0);
      if (yaml.nextToken() != null) {
        throw problem(yaml.currentTokenLocation().getLineNr(), "a second document begins here");
      }
      return new YamlDocument(root, lines);
    } catch (UnsupportedYamlException e) {
      throw new ConfigurationException(file.toString(), List.of(e.problem));
    } catch (JsonProcessingException e) {
      // The library's message quotes the file; its place is enough to find the mistake.
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String what =
          e.getOriginalMessage().startsWith("Duplicate")
              ? "this key was given before"
              : "not YAML; look at indentation, quotes and colons here";
      throw new ConfigurationException(file.toString(), List.of(new Problem(line, what)));
    }
  }

  /** The line of a place, or of the nearest thing around it. */
  int line(String pointer) {
    String here = pointer;
    while (!lines.containsKey(here) && here.indexOf('/') >= 0) {
      here = here.substring(0, here.lastIndexOf('/'));
    }
    return lines.getOrDefault(here, 0);
  }

  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static UnsupportedYamlException problem(int line, String message) {
    return new UnsupportedYamlException(new Problem(line, message));
  }

  private static final class UnsupportedYamlException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private UnsupportedYamlException(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }
  }

  private record Building(YAMLParser yaml, Map<String, Integer> lines) {

    JsonNode value(String pointer, int depth) throws IOException {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      if (yaml.isCurrentAlias()) {
        throw problem(line(), "aliases are not supported; write the value out");
      }
      if (depth > MAX_DEPTH) {
        throw problem(line(), "too many levels");
      }
      return switch (yaml.currentToken()) {
        case START_OBJECT -> object(pointer, depth);
        case START_ARRAY -> array(pointer, depth);
        case VALUE_TRUE -> nodes.booleanNode(true);
        case VALUE_FALSE -> nodes.booleanNode(false);
        case VALUE_NUMBER_INT -> nodes.numberNode(yaml.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> nodes.numberNode(yaml.getDecimalValue());
        // A key with nothing after it comes as an empty text.
        case VALUE_STRING ->
            yaml.getText().isEmpty() ? nodes.nullNode() : nodes.textNode(yaml.getText());
        case VALUE_NULL -> nodes.nullNode();
        case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
            throw problem(line(), "not a value");
      };
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      while (yaml.nextToken() != JsonToken.END_OBJECT) {
        String name = yaml.currentName();
        String place = child(pointer, name);
        lines.put(place, line());
        yaml.nextToken();
        object.set(name, value(place, depth + 1));
      }
      return object;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        String place = child(pointer, String.valueOf(array.size()));
        lines.put(place, line());
        array.add(value(place, depth + 1));
      }
      return array;
    }

    private int line() {
      return yaml.currentTokenLocation().getLineNr();
    }
  }
}
