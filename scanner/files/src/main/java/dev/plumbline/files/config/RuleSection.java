package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.files.config.ConfigurationException.Problem;
import dev.plumbline.model.RuleCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks the {@code rules} of a document against the cards: names, parameters, kinds, bounds. */
final class RuleSection {

  private final SortedMap<String, RuleCard> cards = new TreeMap<>();
  private final YamlDocument document;

  RuleSection(Collection<RuleCard> cards, YamlDocument document) {
    cards.forEach(card -> this.cards.put(card.name().value(), card));
    this.document = document;
  }

  List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    String section = YamlDocument.child("", "rules");
    for (Map.Entry<String, JsonNode> rule : document.root().path("rules").properties()) {
      String place = YamlDocument.child(section, rule.getKey());
      RuleCard card = cards.get(rule.getKey());
      if (card == null) {
        String message =
            "there is no rule `"
                + rule.getKey()
                + "`"
                + Nearest.hint(rule.getKey(), cards.keySet());
        problems.add(new Problem(document.line(place), message));
      } else {
        problems.addAll(parameters(card, place, rule.getValue().path("parameters")));
      }
    }
    return problems;
  }

  private List<Problem> parameters(RuleCard card, String rule, JsonNode parameters) {
    List<Problem> problems = new ArrayList<>();
    String section = YamlDocument.child(rule, "parameters");
    for (Map.Entry<String, JsonNode> given : parameters.properties()) {
      String name = given.getKey();
      int line = document.line(YamlDocument.child(section, name));
      RuleCard.Parameter parameter = card.parameters().get(name);
      if (parameter == null) {
        problems.add(new Problem(line, unknown(card, name)));
      } else {
        ParameterCheck.problem(name, parameter, ConfigurationFile.value(given.getValue()))
            .ifPresent(message -> problems.add(new Problem(line, message)));
      }
    }
    return problems;
  }

  private static String unknown(RuleCard card, String name) {
    return card.parameters().isEmpty()
        ? "rule `" + card.name() + "` has no parameters"
        : "rule `"
            + card.name()
            + "` has no parameter `"
            + name
            + "`"
            + Nearest.hint(name, card.parameters().keySet());
  }
}
