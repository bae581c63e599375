package dev.plumbline.template.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Microsoft Learn, "Parameters in ARM templates" and "Variables in ARM templates". */
final class ValuesTest {

  @Test
  void takesTheDefaultOfAParameter() {
    assertThat(parameter("'string', 'defaultValue': '[toUpper(''a'')]'").x()).isEqualTo("'A'");
  }

  @Test
  void namesAParameterWithoutAValue() {
    assertThat(parameter("'string'").x()).isEqualTo("?[parameters('p')]");
  }

  @Test
  void neverKnowsASecret() {
    assertThat(parameter("'secureString', 'defaultValue': 'hush'").x())
        .isEqualTo("?[parameters('p')]");
  }

  @Test
  void hidesASecretInsideAnObject() {
    Expanded expanded =
        Expanded.property(
            """
            "definitions": {"login": {"type": "object", "properties": {
              "user": {"type": "string"}, "word": {"type": "secureString"}}}},
            "parameters": {"p": {"type": "array", "items": {"$ref": "#/definitions/login"},
              "defaultValue": [{"user": "u", "word": "hush"}]}}
            """,
            "\"[parameters('p')]\"");

    assertThat(expanded.x()).isEqualTo("[[user='u', word=?[parameters('p')[*].word]]]");
  }

  @Test
  void givesNullForANullableParameterWithoutAValue() {
    assertThat(parameter("'string', 'nullable': true").x()).isEqualTo("null");
  }

  @Test
  void prefersWhatAFileGives() {
    assertThat(given("{\"value\": \"given\"}").x()).isEqualTo("'given'");
  }

  @Test
  void takesNullForNotGiven() {
    assertThat(given("{\"value\": null}").x()).isEqualTo("'default'");
  }

  @Test
  void doesNotKnowASecretThatAFileRefersTo() {
    assertThat(
            given("{\"reference\": {\"keyVault\": {\"id\": \"/x\"}, \"secretName\": \"s\"}}").x())
        .isEqualTo("?[parameters('p')]");
  }

  @Test
  void refusesAValueThatIsNotAllowed() {
    Expanded expanded = parameter("'string', 'defaultValue': 'c', 'allowedValues': ['a', 'b']");

    assertThat(expanded.x()).startsWith("?");
    assertThat(expanded.problems())
        .containsExactly("main.json:1:17 the parameter p is c, which is not one of a, b");
  }

  @Test
  void refusesAValueOutOfBounds() {
    assertThat(parameter("'int', 'defaultValue': 9, 'maxValue': 5").problems())
        .containsExactly("main.json:1:17 the parameter p is 9, which is above its maxValue of 5");
    assertThat(parameter("'string', 'defaultValue': 'a', 'minLength': 3").problems())
        .containsExactly(
            "main.json:1:17 the parameter p has a length of 1, which is below its minLength of 3");
  }

  @Test
  void evaluatesVariablesOutOfOrderAndInAnyCase() {
    assertThat(
            Expanded.property(
                    "\"variables\": {\"a\": \"[VARIABLES('B')]\", \"b\": {\"c\": [1]}}",
                    "\"[variables('a').c[0]]\"")
                .x())
        .isEqualTo("1");
  }

  @Test
  void saysThatAVariableDependsOnItself() {
    Expanded expanded =
        Expanded.property(
            "\"variables\": {\"a\": \"[variables('b')]\", \"b\": \"[variables('a')]\"}",
            "\"[variables('a')]\"");

    assertThat(expanded.x()).isEqualTo("?[variables('a')]");
    assertThat(expanded.problems())
        .containsExactly("main.json:1:48 the variable a depends on itself");
  }

  @Test
  void callsFunctionsOfTheTemplate() {
    assertThat(
            Expanded.property(
                    """
                    "functions": [{"namespace": "own", "members": {"twice": {
                      "parameters": [{"name": "s", "type": "string"}],
                      "output": {"type": "string",
                        "value": "[concat(parameters('s'), parameters('s'))]"}}}}]
                    """,
                    "\"[own.twice('ab')]\"")
                .x())
        .isEqualTo("'abab'");
  }

  @Test
  void namesTheParameterBehindAVariable() {
    assertThat(
            Expanded.property(
                    """
                    "parameters": {"p": {"type": "string"}},
                    "variables": {"v": "[toLower(parameters('p'))]"}
                    """,
                    "\"[concat('a', variables('v'))]\"")
                .x())
        .isEqualTo("?[concat('a', toLower(parameters('p')))]");
  }

  private static Expanded parameter(String type) {
    String declared = "\"parameters\": {\"p\": {'type': " + type + "}}";
    return Expanded.property(
        declared.replace("''", "\u0001").replace('\'', '"').replace('\u0001', '\''),
        "\"[parameters('p')]\"");
  }

  private static Expanded given(String value) {
    return Expanded.of(
        """
        {"parameters": {"p": {"type": "string", "defaultValue": "default"}},
         "resources": [{"type": "A.B/c", "apiVersion": "1", "name": "n",
           "properties": {"x": "[parameters('P')]"}}]}
        """,
        "{\"parameters\": {\"p\": " + value + "}}",
        Map.of());
  }
}
