package dev.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema refuses cards that OPA accepts: misspelt keys, and texts that say nothing. */
final class CardSchemaTest {

  private static final Path FILE = Path.of("card");

  private final PolicyDirectory directory = ScratchPolicies.original();

  @Test
  void refusesUnknownKey() throws IOException {
    ObjectNode card = card();
    card.put("titel", "A misspelt title");
    assertThat(problems(card)).hasSize(1).first().asString().contains("titel");
  }

  @Test
  void refusesUnknownKeyInCustom() throws IOException {
    ObjectNode card = card();
    custom(card).put("severtiy", "high");
    assertThat(problems(card)).hasSize(1).first().asString().contains("severtiy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODO: say why this matters, in a sentence that is long enough for the schema.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
        "Say <why this matters> in a sentence that is long enough to pass the length check.",
        "See https://example.com/why for a text that is long enough to pass the length check.",
        "Placeholder text that is long enough to pass the length check of this schema, yes.",
        "Too short.",
      })
  void refusesTextThatSaysNothing(String text) throws IOException {
    ObjectNode card = card();
    custom(card).put("rationale", text);
    assertThat(problems(card)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "az",
        "Run the CLI with the right arguments, whatever they are.",
        "TODO az update it"
      })
  void refusesFixThatIsNoCommand(String text) throws IOException {
    ObjectNode card = card();
    ((ObjectNode) custom(card).path("remediation")).put("az", text);
    assertThat(problems(card)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "properties.kind",
        "account:properties.$plumbline",
        "account:properties.expression",
        "account:items[].name",
        "account:",
      })
  void refusesReadThatIsNoPath(String read) throws IOException {
    ObjectNode card = card();
    custom(card).putArray("reads").add(read);
    assertThat(problems(card)).isNotEmpty();
  }

  @Test
  void refusesBoundWithoutItsCounterpart() throws IOException {
    ObjectNode card = card();
    custom(card)
        .putObject("parameters")
        .putObject("days")
        .put("description", "A number of days that is bounded on one side only.")
        .put("value", 7)
        .put("minimum", 1);
    assertThat(problems(card)).isNotEmpty();
  }

  private List<Problem> problems(JsonNode card) throws IOException {
    return new Schemas(directory).card(FILE, card);
  }

  private ObjectNode card() throws IOException {
    Path rego = directory.rules().resolve("storage/storage_https_only/storage_https_only.rego");
    ObjectNode card = (ObjectNode) Json.readYaml(RuleCardSource.yamlOf(Files.readString(rego)));
    assertThat(problems(card)).isEmpty();
    return card;
  }

  private static ObjectNode custom(ObjectNode card) {
    return (ObjectNode) card.path("custom");
  }
}
