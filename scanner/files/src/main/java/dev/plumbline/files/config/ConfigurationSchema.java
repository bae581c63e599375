package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.files.config.ConfigurationException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks a document against the schema, which is the only list of the keys there are, and says what
 * is wrong in the words of the person who wrote it.
 */
final class ConfigurationSchema {

  private static final String FOLDER = "/dev/plumbline/files/schema/";

  private final Schema schema;

  private ConfigurationSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * @param name of the schema's file
   */
  static ConfigurationSchema load(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ConfigurationSchema.class.getResourceAsStream(FOLDER + name))) {
      return new ConfigurationSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON));
    }
  }

  List<Problem> check(YamlDocument document) {
    return schema.validate(document.root()).stream()
        .map(error -> problem(error, document))
        .distinct()
        .toList();
  }

  private Problem problem(Error error, YamlDocument document) {
    String pointer = error.getInstanceLocation().toString();
    if (error.getKeyword().equals("additionalProperties")) {
      String unknown = error.getProperty();
      String message = "`" + unknown + "` is not known" + Nearest.hint(unknown, known(error));
      return new Problem(document.line(YamlDocument.child(pointer, unknown)), message);
    }
    if (error.getKeyword().equals("required")) {
      String message = name(pointer) + " lacks `" + error.getProperty() + "`";
      return new Problem(document.line(pointer), message);
    }
    return new Problem(document.line(pointer), name(pointer) + " " + complaint(error));
  }

  private static String complaint(Error error) {
    JsonNode expected = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" -> "must be " + kinds(expected) + ", not " + kindOf(error.getInstanceNode());
      case "enum" -> {
        List<String> allowed = texts(expected);
        yield "must be one of "
            + String.join(", ", allowed)
            + Nearest.to(error.getInstanceNode().asText(), allowed)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
      }
      case "minimum" -> "must be at least " + expected.asText();
      case "maximum" -> "must be at most " + expected.asText();
      case "uniqueItems" -> "must not name one thing twice";
      case "minItems", "minProperties" -> "must name at least one thing";
      // The only pattern there is asks for something to read.
      case "pattern" -> "must not be blank";
      default -> error.getMessage();
    };
  }

  /** The keys that the schema has where the error is: {@code properties} beside its keyword. */
  private List<String> known(Error error) {
    String keyword = error.getSchemaLocation().getFragment().toString();
    String parent = keyword.substring(0, keyword.lastIndexOf('/'));
    List<String> names = new ArrayList<>();
    schema.getSchemaNode().at(parent + "/properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String name(String pointer) {
    if (pointer.isEmpty()) {
      return "The file";
    }
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    boolean item = last.chars().allMatch(Character::isDigit);
    return item
        ? "an item of " + name(pointer.substring(0, pointer.lastIndexOf('/')))
        : "`" + last.replace("~1", "/").replace("~0", "~") + "`";
  }

  private static String kinds(JsonNode type) {
    List<String> kinds = new ArrayList<>();
    (type.isArray() ? texts(type) : List.of(type.asText())).forEach(kind -> kinds.add(kind(kind)));
    return String.join(" or ", kinds);
  }

  private static String kind(String jsonType) {
    return switch (jsonType) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "string" -> "a text";
      case "boolean" -> "true or false";
      case "number", "integer" -> "a number";
      case "null" -> "nothing";
      default -> jsonType;
    };
  }

  private static String kindOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "a mapping";
      case ARRAY -> "a list";
      case STRING, BINARY -> "a text";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case NULL, MISSING -> "nothing";
    };
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
