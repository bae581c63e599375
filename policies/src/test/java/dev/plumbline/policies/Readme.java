package dev.plumbline.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A rule's README page, made from its card. */
final class Readme {

  private static final Map<String, String> TOOLS =
      Map.of("az", "Azure CLI", "bicep", "Bicep", "terraform", "Terraform");
  private static final Map<String, String> LANGUAGES =
      Map.of("az", "shell", "bicep", "bicep", "terraform", "terraform");

  private final RuleFolder folder;
  private final JsonNode card;

  Readme(RuleCardSource card) {
    this.folder = card.folder();
    this.card = card.toJson();
  }

  /** A problem where the committed page is missing or not what the card says. */
  Optional<Problem> check(PolicyDirectory directory) throws IOException {
    Path page = folder.readme();
    if (!Files.exists(page)) {
      return Optional.of(
          new Problem(
              directory.relative(folder.path()),
              "has no README.md. It is made from the card. Run: " + PolicyCompiler.COMMAND));
    }
    if (!Files.readString(page).equals(text())) {
      return Optional.of(
          new Problem(
              directory.relative(page),
              "is not what the card says. It is made from the card. Run: "
                  + PolicyCompiler.COMMAND));
    }
    return Optional.empty();
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Made from the card in the .rego file. Change it there. -->\n");
    page.append("# ").append(card.path("name").asText()).append("\n\n");
    page.append("**").append(card.path("title").asText()).append("**\n\n");
    page.append(card.path("description").asText()).append("\n\n");
    page.append("| | |\n|---|---|\n");
    row(page, "Family", card.path("family").asText());
    row(page, "Severity", card.path("severity").asText());
    row(page, "Judges", "`" + card.path("anchor").asText() + "`");
    row(page, "Needs", names(card.path("facts").path("needed")));
    row(page, "Uses", names(card.path("facts").path("used")));
    row(page, "Reads", names(card.path("reads")));
    row(page, "Fixed by", fix());
    page.append("\n## Why\n\n").append(card.path("rationale").asText()).append('\n');
    parameters(page);
    page.append("\n## Fix\n");
    card.path("remediation")
        .properties()
        .forEach(
            fix ->
                page.append("\n### ")
                    .append(TOOLS.get(fix.getKey()))
                    .append("\n\n```")
                    .append(LANGUAGES.get(fix.getKey()))
                    .append('\n')
                    .append(fix.getValue().asText().stripTrailing())
                    .append("\n```\n"));
    page.append("\n## Read more\n\n");
    card.path("related")
        .forEach(
            link ->
                page.append("- [")
                    .append(link.path("description").asText())
                    .append("](")
                    .append(link.path("ref").asText())
                    .append(")\n"));
    return page.toString();
  }

  private void parameters(StringBuilder page) {
    if (card.path("parameters").isEmpty()) {
      return;
    }
    page.append("\n## Parameters\n\n| name | default | allowed | meaning |\n|---|---|---|---|\n");
    card.path("parameters")
        .properties()
        .forEach(
            parameter -> {
              JsonNode about = parameter.getValue();
              String allowed =
                  about.has("minimum")
                      ? about.path("minimum").asText() + " to " + about.path("maximum").asText()
                      : "any";
              page.append("| `")
                  .append(parameter.getKey())
                  .append("` | ")
                  .append(about.path("value").asText())
                  .append(" | ")
                  .append(allowed)
                  .append(" | ")
                  .append(about.path("description").asText())
                  .append(" |\n");
            });
  }

  private String fix() {
    JsonNode fix = card.path("fix");
    return fix.isMissingNode()
        ? ""
        : "`%s:%s` = `%s`"
            .formatted(
                fix.path("fact").asText(), fix.path("path").asText(), fix.path("value").asText());
  }

  private static void row(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
  }

  private static String names(JsonNode array) {
    StringBuilder names = new StringBuilder();
    for (JsonNode name : array) {
      names.append(names.isEmpty() ? "" : ", ").append('`').append(name.asText()).append('`');
    }
    return names.toString();
  }
}
