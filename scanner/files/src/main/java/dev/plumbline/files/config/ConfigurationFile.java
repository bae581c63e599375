package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.files.config.ConfigurationException.Problem;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns a checked document into a {@link Configuration}. */
final class ConfigurationFile {

  private static final String SCHEMA = "plumbline-yaml-1.json";

  private ConfigurationFile() {}

  static Configuration read(Path file, Collection<RuleCard> cards)
      throws IOException, ConfigurationException {
    YamlDocument document = YamlDocument.read(file);
    List<Problem> problems = new ArrayList<>(ConfigurationSchema.load(SCHEMA).check(document));
    problems.addAll(new RuleSection(cards, document).check());
    problems.addAll(AcceptedGapSection.check(document));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(file.toString(), problems);
    }
    return configuration(document.root());
  }

  private static Configuration configuration(JsonNode root) {
    return new Configuration(
        scopes(root.path("scopes")),
        text(root, "credential"),
        text(root, "managed_identity"),
        text(root, "cloud"),
        text(root, "cloud_file"),
        text(root, "proxy"),
        text(root, "ca_file"),
        flag(root, "with_key_vault_data_plane"),
        number(root, "retries"),
        text(root, "output"),
        text(root, "format"),
        severity(root, "fail_on"),
        severity(root, "fail_on_unknown"),
        text(root, "publish"),
        text(root, "baseline"),
        approvals(root),
        rules(root.path("rules")));
  }

  private static Configuration.Scopes scopes(JsonNode scopes) {
    return new Configuration.Scopes(named(scopes, ""), named(scopes, "exclude_"));
  }

  private static Configuration.Named named(JsonNode scopes, String prefix) {
    return new Configuration.Named(
        texts(scopes.path(prefix + "subscriptions")),
        texts(scopes.path(prefix + "management_groups")),
        texts(scopes.path(prefix + "resource_groups")),
        texts(scopes.path(prefix + "resources")),
        texts(scopes.path(prefix + "tags")));
  }

  private static Configuration.Approvals approvals(JsonNode root) {
    return new Configuration.Approvals(
        texts(root.path("exclude")),
        text(root, "inline_ignores").flatMap(InlineIgnores::named),
        text(root, "known_findings"),
        text(root, "exemptions"),
        flag(root, "allow_tag_exemptions"),
        number(root, "exemption_maximum_days"),
        AcceptedGapSection.read(root));
  }

  private static SortedMap<RuleName, RuleChange> rules(JsonNode rules) {
    SortedMap<RuleName, RuleChange> changes = new TreeMap<>();
    rules
        .properties()
        .forEach(rule -> changes.put(new RuleName(rule.getKey()), change(rule.getValue())));
    return changes;
  }

  private static RuleChange change(JsonNode rule) {
    SortedMap<String, Value> parameters = new TreeMap<>();
    for (Map.Entry<String, JsonNode> parameter : rule.path("parameters").properties()) {
      parameters.put(parameter.getKey(), value(parameter.getValue()));
    }
    return new RuleChange(flag(rule, "enabled"), severity(rule, "severity"), parameters);
  }

  /** A parameter's value: what the schema lets through. */
  static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> Value.of(node.booleanValue());
      case NUMBER -> new Value.Num(node.decimalValue());
      case STRING -> Value.of(node.textValue());
      case ARRAY -> Value.array(node.valueStream().map(ConfigurationFile::value).toList());
      case NULL, OBJECT, MISSING, POJO, BINARY -> Value.Null.VALUE;
    };
  }

  private static Optional<Severity> severity(JsonNode node, String key) {
    return text(node, key)
        .flatMap(
            name ->
                Stream.of(Severity.values()).filter(s -> s.wireName().equals(name)).findFirst());
  }

  private static Optional<Boolean> flag(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).booleanValue()) : Optional.empty();
  }

  private static Optional<Integer> number(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).intValue()) : Optional.empty();
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).textValue()) : Optional.empty();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::textValue).toList();
  }
}
