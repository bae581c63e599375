package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a schema cannot say of a card: that it fits its folder, its Rego and the defaults table. */
final class CardCheck {

  private final PolicyDirectory directory;
  private final Schemas schemas;
  private final DefaultsTable defaults;

  /** The text of each package of the library by the name that a rule imports. */
  private final Map<String, String> library;

  CardCheck(PolicyDirectory directory, Schemas schemas, DefaultsTable defaults) throws IOException {
    this.library = directory.library();
    this.directory = directory;
    this.schemas = schemas;
    this.defaults = defaults;
  }

  List<Problem> check(RuleCardSource card) {
    Path file = directory.relative(card.folder().rego());
    List<Problem> problems = new ArrayList<>(schemas.card(file, card.metadata()));
    if (!problems.isEmpty()) {
      return problems;
    }
    if (!card.name().equals(card.folder().ruleName())) {
      problems.add(
          new Problem(
              file,
              "the card's name is "
                  + card.name()
                  + ", the folder's "
                  + card.folder().ruleName()
                  + ". The same name stands everywhere: change one of them."));
    }
    String packageLine = "package " + card.folder().packageName();
    if (card.text().lines().noneMatch(packageLine::equals)) {
      problems.add(new Problem(file, "must say: " + packageLine));
    }
    problems.addAll(checkReads(file, card));
    problems.addAll(checkParameters(file, card));
    problems.addAll(checkFix(file, card));
    return problems;
  }

  /** Every read names a fact of the card, and stands in the Rego text, item by item. */
  private List<Problem> checkReads(Path file, RuleCardSource card) {
    List<Problem> problems = new ArrayList<>();
    Set<String> facts = new TreeSet<>();
    card.custom().path("facts").path("needed").forEach(fact -> facts.add(fact.asText()));
    card.custom().path("facts").path("used").forEach(fact -> facts.add(fact.asText()));
    Set<String> read = new TreeSet<>();
    for (String declared : card.reads()) {
      String fact = declared.substring(0, declared.indexOf(':'));
      read.add(fact);
      if (!facts.contains(fact)) {
        problems.add(
            new Problem(file, "reads " + declared + ", but " + fact + " is not among its facts."));
      }
      if (!isUsed(card, fact, declared)) {
        problems.add(
            new Problem(
                file, "declares that it reads " + declared + ", which its Rego never asks for."));
      }
    }
    facts.removeAll(read);
    facts.forEach(
        fact ->
            problems.add(
                new Problem(file, "names the fact " + fact + ", of which it reads nothing.")));
    return problems;
  }

  /**
   * A path is asked for by the rule itself, or is what a default of one of its paths depends on.
   */
  private boolean isUsed(RuleCardSource card, String fact, String declared) {
    String path = declared.substring(fact.length() + 1);
    StringBuilder asks = new StringBuilder(card.text());
    library.forEach(
        (name, text) -> {
          if (card.text().contains("import " + name + "\n")) {
            asks.append(text);
          }
        });
    boolean asked = true;
    for (String part : path.split("\\[]\\.?", -1)) {
      asked &= part.isEmpty() || asks.indexOf('"' + part + '"') >= 0;
    }
    return asked || isConditionOfDefault(card, fact, path);
  }

  private boolean isConditionOfDefault(RuleCardSource card, String fact, String path) {
    for (JsonNode row : defaults.rows()) {
      String reads = row.path("fact").asText() + ":" + row.path("path").asText();
      if (row.path("fact").asText().equals(fact)
          && row.path("when").path("created").path("at").asText().equals(path)
          && card.reads().contains(reads)) {
        return true;
      }
    }
    return false;
  }

  /** To set what the rule does not read would change nothing. */
  private static List<Problem> checkFix(Path file, RuleCardSource card) {
    JsonNode fix = card.custom().path("fix");
    String place = fix.path("fact").asText() + ":" + fix.path("path").asText();
    return fix.isMissingNode() || card.reads().contains(place)
        ? List.of()
        : List.of(new Problem(file, "fixes " + place + ", which it does not read."));
  }

  private static List<Problem> checkParameters(Path file, RuleCardSource card) {
    List<Problem> problems = new ArrayList<>();
    card.custom()
        .path("parameters")
        .fieldNames()
        .forEachRemaining(
            name -> {
              String call = "check.parameter(\"" + card.name() + "\", \"" + name + "\")";
              if (!card.text().contains(call)) {
                problems.add(
                    new Problem(file, "has a parameter " + name + " that is never used: " + call));
              }
            });
    return problems;
  }
}
