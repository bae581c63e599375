package dev.plumbline.reports.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * What GitHub code scanning wants of a log and Microsoft's validator does not look at. From
 * docs.github.com, "SARIF support for code scanning" and "About code scanning limits on SARIF
 * results".
 */
final class GithubLint {

  private static final int RESULTS = 5_000;
  private static final int RULES = 25_000;
  private static final int PLACES = 100;
  private static final int TAGS = 10;
  private static final int TEXT = 1_024;
  private static final int NAME = 255;
  private static final int BYTES = 10_000_000;
  private static final Pattern RELATIVE = Pattern.compile("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+");
  private static final Set<String> PRECISIONS = Set.of("very-high", "high", "medium", "low");
  private static final Set<String> SEVERITIES = Set.of("error", "warning", "recommendation");

  private final List<String> complaints = new ArrayList<>();
  private final Set<String> identities = new HashSet<>();

  private GithubLint() {}

  /** Everything that is wrong with a log, in words. */
  static List<String> complaints(JsonNode log, long gzipped) {
    GithubLint lint = new GithubLint();
    lint.expect(gzipped <= BYTES, "it has %d bytes", gzipped);
    lint.expect(log.path("runs").size() == 1, "it has not one run");
    JsonNode run = log.path("runs").path(0);
    lint.run(run);
    JsonNode rules = run.path("tool").path("driver").path("rules");
    lint.expect(rules.size() <= RULES, "it has %d rules", rules.size());
    rules.forEach(lint::rule);
    JsonNode results = run.path("results");
    lint.expect(results.isArray(), "it has no list of results");
    lint.expect(results.size() <= RESULTS, "it has %d results", results.size());
    results.forEach(result -> lint.result(result, rules));
    return lint.complaints;
  }

  private void run(JsonNode run) {
    String category = run.path("automationDetails").path("id").asText();
    expect(category.contains("/") && !category.endsWith("/"), "no category/run: %s", category);
    JsonNode driver = run.path("tool").path("driver");
    expect(!driver.path("name").asText().isEmpty(), "a tool without a name");
    expect(!driver.path("semanticVersion").asText().isEmpty(), "a tool without semantic version");
  }

  private void rule(JsonNode rule) {
    String id = rule.path("id").asText();
    expect(!id.isEmpty(), "a rule without id");
    expect(rule.path("name").asText().length() <= NAME, "%s: long name", id);
    for (String part : List.of("shortDescription", "fullDescription")) {
      int length = rule.path(part).path("text").asText().length();
      expect(length > 0 && length <= TEXT, "%s: %s of %d characters", id, part, length);
    }
    String help = rule.path("help").path("markdown").asText();
    expect(!rule.path("help").path("text").asText().isEmpty(), "%s: no help", id);
    expect(help.contains(rule.path("helpUri").asText()), "%s: help lacks its link", id);
    JsonNode properties = rule.path("properties");
    expect(properties.path("tags").size() <= TAGS, "%s: too many tags", id);
    expect(PRECISIONS.contains(properties.path("precision").asText()), "%s: precision", id);
    expect(
        SEVERITIES.contains(properties.path("problem.severity").asText()),
        "%s: problem.severity",
        id);
    JsonNode security = properties.path("security-severity");
    expect(security.isTextual(), "%s: security-severity is no text", id);
    double grade = security.asDouble();
    expect(grade > 0 && grade <= 10 && grade != 9.0, "%s: security-severity %s", id, grade);
  }

  private void result(JsonNode result, JsonNode rules) {
    String rule = result.path("ruleId").asText();
    expect(
        rules.path(result.path("ruleIndex").asInt(-1)).path("id").asText().equals(rule),
        "wrong index of %s",
        rule);
    for (String unread : List.of("suppressions", "baselineState", "kind", "fingerprints")) {
      expect(!result.has(unread), "%s: GitHub does not read %s", rule, unread);
    }
    expect(!result.path("message").path("text").asText().isEmpty(), "%s: no message", rule);
    JsonNode prints = result.path("partialFingerprints");
    String print = prints.path("primaryLocationLineHash").asText();
    expect(prints.size() == 1 && !print.isEmpty(), "%s: fingerprints", rule);
    expect(identities.add(print), "%s: two results have the fingerprint %s", rule, print);
    int places = result.path("locations").size() + result.path("relatedLocations").size();
    expect(result.path("locations").size() == 1 && places <= PLACES, "%s: places", rule);
    result.path("locations").forEach(place -> place(rule, place));
    result.path("relatedLocations").forEach(place -> place(rule, place));
  }

  private void place(String rule, JsonNode place) {
    JsonNode physical = place.path("physicalLocation");
    String address = physical.path("artifactLocation").path("uri").asText();
    expect(RELATIVE.matcher(address).matches(), "%s: address %s", rule, address);
    expect(!address.startsWith("/") && !address.contains(".."), "%s: goes to %s", rule, address);
    JsonNode region = physical.path("region");
    for (String edge : List.of("startLine", "startColumn", "endLine", "endColumn")) {
      expect(region.path(edge).asInt() > 0, "%s: no %s", rule, edge);
    }
    expect(region.path("startLine").asInt() == region.path("endLine").asInt(), "%s: lines", rule);
    expect(
        region.path("endColumn").asInt() > region.path("startColumn").asInt(), "%s: columns", rule);
  }

  /** Size of a text in UTF-8 after gzip. */
  static long gzipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private void expect(boolean holds, String complaint, Object... values) {
    if (!holds) {
      complaints.add(String.format(Locale.ROOT, complaint, values));
    }
  }
}
