package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pack's JSON Schemas. */
final class Schemas {

  private final Schema card;
  private final Schema fixture;
  private final Schema defaults;
  private final Schema baseline;

  Schemas(PolicyDirectory directory) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    this.card = load(registry, directory.schema("card"));
    this.fixture = load(registry, directory.schema("fixture"));
    this.defaults = load(registry, directory.schema("defaults"));
    this.baseline = load(registry, directory.schema("baseline"));
  }

  List<Problem> card(Path file, JsonNode metadata) {
    return check(card, file, "METADATA ", metadata);
  }

  List<Problem> fixture(Path file, JsonNode document) {
    return check(fixture, file, "", document);
  }

  List<Problem> defaults(Path file, JsonNode document) {
    return check(defaults, file, "", document);
  }

  List<Problem> baseline(Path file, JsonNode document) {
    return check(baseline, file, "", document);
  }

  private static Schema load(SchemaRegistry registry, Path file) throws IOException {
    return registry.getSchema(Json.read(Files.readString(file)));
  }

  private static List<Problem> check(Schema schema, Path file, String part, JsonNode document) {
    return schema.validate(document).stream()
        .map(error -> new Problem(file, part + at(error) + " " + said(error)))
        .toList();
  }

  private static String at(Error error) {
    String path = error.getInstanceLocation().toString();
    return path.isEmpty() ? "/" : path;
  }

  /** The validator's own texts follow the machine's language; ours do not. */
  private static String said(Error error) {
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "lacks \"" + error.getProperty() + "\".";
      case "additionalProperties" -> "has an unknown key \"" + error.getProperty() + "\".";
      case "not" -> "holds a text that says nothing, or that is not allowed there.";
      default -> "is refused by " + error.getKeyword() + ": " + rule;
    };
  }
}
