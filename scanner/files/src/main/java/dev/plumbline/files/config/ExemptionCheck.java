package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.files.config.ConfigurationException.Problem;
import dev.plumbline.model.RuleCard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of exemptions what a schema cannot: names of rules, dates, ids, what is allowed. */
final class ExemptionCheck {

  private final YamlDocument document;
  private final List<String> rules;
  private final ExemptionPolicy policy;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  ExemptionCheck(YamlDocument document, Collection<RuleCard> cards, ExemptionPolicy policy) {
    this.document = document;
    this.rules = cards.stream().map(card -> card.name().value()).toList();
    this.policy = policy;
  }

  List<Problem> problems() {
    int at = 0;
    for (JsonNode exemption : document.root().path("exemptions")) {
      String place = "/exemptions/" + at;
      id(exemption.path("id"), place + "/id");
      rules(exemption.path("rules"), place + "/rules");
      tags(exemption.path("selector"), place + "/selector/tags");
      dates(exemption, place);
      at++;
    }
    return problems;
  }

  private void id(JsonNode id, String place) {
    if (id.isTextual() && !ids.add(id.textValue())) {
      problem(place, "there is another exemption `" + id.textValue() + "`");
    }
  }

  private void rules(JsonNode names, String place) {
    int at = 0;
    for (JsonNode name : names) {
      if (name.isTextual() && !rules.contains(name.textValue())) {
        problem(
            place + "/" + at,
            "there is no rule `" + name.textValue() + "`" + Nearest.hint(name.textValue(), rules));
      }
      at++;
    }
  }

  private void tags(JsonNode selector, String place) {
    if (selector.has("tags") && !policy.tags()) {
      problem(
          place,
          "whoever owns a resource can set its tags; allow_tag_exemptions in plumbline.yaml"
              + " lets them exempt");
    }
  }

  private void dates(JsonNode exemption, String place) {
    Optional<LocalDate> created = Days.read(exemption.path("created"));
    Optional<LocalDate> expires = Days.read(exemption.path("expires"));
    Days.problem(exemption, "created").ifPresent(text -> problem(place + "/created", text));
    Days.problem(exemption, "expires").ifPresent(text -> problem(place + "/expires", text));
    if (created.isEmpty() || expires.isEmpty()) {
      return;
    }
    long days = ChronoUnit.DAYS.between(created.get(), expires.get());
    if (days < 0) {
      problem(place + "/expires", "`expires` is before `created`");
    } else if (policy.maximumDays().filter(most -> days > most).isPresent()) {
      problem(
          place + "/expires",
          "holds for %d days; exemption_maximum_days allows %d"
              .formatted(days, policy.maximumDays().get()));
    }
  }

  private void problem(String place, String message) {
    problems.add(new Problem(document.line(place), message));
  }
}
