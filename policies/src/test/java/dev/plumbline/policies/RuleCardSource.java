package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A rule's card as its author wrote it: the METADATA comment at the top of the Rego file.
 *
 * @param folder the rule's folder
 * @param text the whole Rego file
 * @param metadata the comment's YAML as JSON
 */
record RuleCardSource(RuleFolder folder, String text, JsonNode metadata) {

  private static final String MARK = "# METADATA\n";

  /**
   * The YAML of the METADATA comment that begins the file; empty when the file begins otherwise.
   */
  static String yamlOf(String rego) {
    if (!rego.startsWith(MARK)) {
      return "";
    }
    StringBuilder yaml = new StringBuilder();
    for (String line : rego.substring(MARK.length()).split("\n", -1)) {
      if (!line.startsWith("#")) {
        break;
      }
      yaml.append(line.startsWith("# ") ? line.substring(2) : line.substring(1)).append('\n');
    }
    return yaml.toString();
  }

  JsonNode custom() {
    return metadata.path("custom");
  }

  String name() {
    return custom().path("name").asText();
  }

  String anchor() {
    return custom().path("anchor").asText();
  }

  /** The declared reads, {@code fact:path}. */
  List<String> reads() {
    List<String> reads = new ArrayList<>();
    custom().path("reads").forEach(read -> reads.add(read.asText()));
    return reads;
  }

  /** Whether the Rego text defines the rule, at the start of a line. */
  boolean defines(String rule) {
    return text.lines()
        .anyMatch(line -> line.startsWith(rule + " :=") || line.startsWith(rule + " if"));
  }

  /** The card in its wire form, as findings files carry it too. */
  ObjectNode toJson() {
    ObjectNode card = Json.object();
    card.put("name", name());
    card.put("title", metadata.path("title").asText());
    card.put("description", metadata.path("description").asText());
    for (String key : List.of("family", "severity", "anchor", "facts", "reads", "parameters")) {
      card.set(key, custom().path(key));
    }
    card.set("rationale", custom().path("rationale"));
    card.set("remediation", custom().path("remediation"));
    if (custom().has("fix")) {
      card.set("fix", custom().path("fix"));
    }
    ArrayNode related = card.putArray("related");
    metadata.path("related_resources").forEach(related::add);
    card.put("digest", digest());
    return card;
  }

  /** SHA-256 of the Rego file: its logic and its card. */
  String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
    }
  }
}
