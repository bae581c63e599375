package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.files.config.ConfigurationException.Problem;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@code exemptions.yaml}. Key names, kinds and meanings are in its schema ({@code
 * /dev/plumbline/files/schema/exemptions-yaml-1.json}).
 */
public final class ExemptionsFile {

  private static final String SCHEMA = "exemptions-yaml-1.json";

  private ExemptionsFile() {}

  /**
   * Reads and checks a file. Expired exemptions are read as well: what they come to is not the
   * file's business.
   *
   * @param cards the rules there are
   * @throws ConfigurationException with every problem of the file, each with its line
   * @throws IOException when the file cannot be read
   */
  public static List<Exemption> read(Path file, Collection<RuleCard> cards, ExemptionPolicy policy)
      throws IOException, ConfigurationException {
    YamlDocument document = YamlDocument.read(file);
    List<Problem> problems = new ArrayList<>(ConfigurationSchema.load(SCHEMA).check(document));
    problems.addAll(new ExemptionCheck(document, cards, policy).problems());
    if (!problems.isEmpty()) {
      throw new ConfigurationException(file.toString(), problems);
    }
    return document.root().path("exemptions").valueStream().map(ExemptionsFile::exemption).toList();
  }

  private static Exemption exemption(JsonNode node) {
    return new Exemption(
        node.path("id").textValue(),
        texts(node.path("rules")).map(RuleName::new).toList(),
        selector(node.path("selector")),
        category(node.path("category").textValue()),
        node.path("reason").textValue(),
        node.path("owner").textValue(),
        node.path("approved_by").textValue(),
        node.path("ticket").textValue(),
        LocalDate.parse(node.path("created").textValue()),
        LocalDate.parse(node.path("expires").textValue()));
  }

  private static Exemption.Selector selector(JsonNode node) {
    SortedMap<String, String> tags = new TreeMap<>();
    node.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new Exemption.Selector(
        texts(node.path("resources")).toList(), texts(node.path("paths")).toList(), tags);
  }

  private static Exemption.Category category(String name) {
    return Stream.of(Exemption.Category.values())
        .filter(category -> category.wireName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::textValue);
  }
}
