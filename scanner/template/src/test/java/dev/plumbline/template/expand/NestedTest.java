package dev.plumbline.template.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Microsoft Learn, "Use linked and nested templates when deploying Azure resources". */
final class NestedTest {

  @Test
  void evaluatesAnInnerTemplateWithItsOwnParameters() {
    Expanded expanded = nested("inner", "{\"p\": {\"value\": \"[concat(parameters('p'), '!')]\"}}");
    Deployed resource = expanded.resource("module/A.B%2Fc:n");

    assertThat(Expanded.shown(resource, "x")).isEqualTo("'outer!'");
    assertThat(resource.callers()).hasToString("[main.json:3:4]");
    assertThat(resource.at()).hasToString("main.json:9:9");
  }

  @Test
  void evaluatesAnOuterTemplateWhereItIsDeclared() {
    assertThat(Expanded.shown(nested("outer", "{}").resource("module/A.B%2Fc:n"), "x"))
        .isEqualTo("'outer'");
  }

  @Test
  void takesTheDefaultWhereACallerGivesNull() {
    assertThat(
            Expanded.shown(
                nested("inner", "{\"p\": {\"value\": \"[null()]\"}}").resource("module/A.B%2Fc:n"),
                "x"))
        .isEqualTo("'inner'");
  }

  @Test
  void unwrapsAnArgumentThatIsAnExpressionAsAWhole() {
    assertThat(
            Expanded.shown(
                nested("inner", "{\"p\": \"[createObject('value', 'made')]\"}")
                    .resource("module/A.B%2Fc:n"),
                "x"))
        .isEqualTo("'made'");
  }

  @Test
  void evaluatesTheOutputsOfANestedDeployment() {
    Expanded expanded = outputs();

    assertThat(expanded.x())
        .isEqualTo("['made', ['a', 'b'], ?[parameters('word')], [type='string', value='made']]");
    assertThat(expanded.problems()).isEmpty();
  }

  @Test
  void evaluatesTheOutputsOfALoopOfDeployments() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": {
              "many": {"type": "Microsoft.Resources/deployments", "apiVersion": "1",
                "name": "[format('d{0}', copyIndex())]", "copy": {"name": "l", "count": 2},
                "properties": {"expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"i": {"value": "[copyIndex()]"}},
                  "template": {"parameters": {"i": {"type": "int"}}, "resources": [],
                    "outputs": {"o": {"type": "int", "value": "[parameters('i')]"}}}}},
              "user": {"type": "A.B/c", "apiVersion": "1", "name": "n", "properties": {"x": [
                "[reference('many[1]').outputs.o.value]",
                "[map(references('many'), lambda('d', lambdaVariables('d').outputs.o.value))]"
              ]}}}}
            """);

    assertThat(expanded.x()).isEqualTo("[1, [0, 1]]");
  }

  @Test
  void findsADeploymentByItsNameAndItsId() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": [
              {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "dep",
               "properties": {"template": {"resources": [],
                 "outputs": {"o": {"type": "string", "value": "made"}}}}},
              {"type": "A.B/c", "apiVersion": "1", "name": "n", "properties": {"x": [
                "[reference('dep').outputs.o.value]",
                "[reference(resourceId('Microsoft.Resources/deployments', 'dep'), '1').outputs.o.value]"
              ]}}]}
            """);

    assertThat(expanded.x()).isEqualTo("['made', 'made']");
  }

  @Test
  void reportsAnOutputThatDoesNotExist() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": {
              "dep": {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
                "properties": {"template": {"resources": []}}},
              "user": {"type": "A.B/c", "apiVersion": "1", "name": "n",
                "properties": {"x": "[reference('dep').outputs.o.value]"}}}}
            """);

    assertThat(expanded.x()).isEqualTo("?[reference('dep').outputs.o.value]");
    assertThat(expanded.problems())
        .containsExactly("main.json:5:27 the nested deployment has no output o");
  }

  @Test
  void readsALinkedTemplateBesideItsOwn() {
    Expanded expanded =
        Expanded.of(
            link("\"relativePath\": \"modules/../modules/one.json\""),
            Map.of(
                "modules/one.json",
                """
                {"parameters": {"p": {"type": "string"}}, "resources": [
                  {"type": "A.B/c", "apiVersion": "1", "name": "n",
                   "properties": {"x": "[parameters('p')]"}}]}
                """));

    assertThat(expanded.x()).isEqualTo("'given'");
    assertThat(expanded.expansion().linked()).containsExactly("modules/one.json");
    assertThat(expanded.resource("module/A.B%2Fc:n").at()).hasToString("modules/one.json:2:3");
  }

  @Test
  void saysOnceThatALinkedTemplateIsElsewhere() {
    Expanded expanded = Expanded.of(link("\"uri\": \"https://example.org/one.json\""));

    assertThat(expanded.keys()).containsExactly("user", "module");
    assertThat(Expanded.shown(expanded.resource("user"), "x"))
        .isEqualTo("?[reference('module').outputs.o.value]");
    assertThat(expanded.problems())
        .containsExactly(
            "main.json:5:77 the linked template by 'uri' 'https://example.org/one.json' is not in"
                + " the scanned directory; what it deploys is not known");
  }

  @Test
  void neverLeavesTheDirectory() {
    assertThat(Links.beside("a/b.json", "../../c.json")).isEqualTo("../c.json");
    assertThat(Links.beside("b.json", "../../c.json")).isEqualTo("../../c.json");
    assertThat(Links.beside("a/b.json", "..\\c.json")).isEqualTo("c.json");
    assertThat(Links.beside("b.json", "./d/c.json")).isEqualTo("d/c.json");
  }

  @Test
  void goesWhereTheDeploymentSays() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": {"module": {"type": "Microsoft.Resources/deployments", "apiVersion": "1",
              "name": "d", "subscriptionId": "s", "resourceGroup": "g",
              "properties": {"expressionEvaluationOptions": {"scope": "inner"}, "template": {
                "resources": [{"type": "A.B/c", "apiVersion": "1", "name": "n",
                  "properties": {"x": "[resourceGroup().name]"}}]}}}}}
            """);
    Place place = expanded.resource("module/A.B%2Fc:n").place();

    assertThat(Expanded.show(place.subscription())).isEqualTo("'s'");
    assertThat(Expanded.show(place.resourceGroup())).isEqualTo("'g'");
    assertThat(expanded.x()).isEqualTo("'g'");
  }

  @Test
  void boundsDeploymentsThatDeployThemselves() {
    String self =
        """
        {"resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
          "properties": {"templateLink": {"relativePath": "self.json"}}}]}
        """;
    Expanded expanded = Expanded.of(self, Map.of("self.json", self));

    assertThat(expanded.keys()).hasSize(13);
    assertThat(expanded.problems()).hasSize(1);
    assertThat(expanded.problems().getFirst()).contains("nested more than 12 deep");
  }

  private static String link(String link) {
    return """
    {"resources": {
      "user": {"type": "A.B/c", "apiVersion": "1", "name": "n",
        "properties": {"x": "[reference('module').outputs.o.value]"}},
      "module": {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
        "properties": {"parameters": {"p": {"value": "given"}}, "templateLink": {%s}}}}}
    """
        .formatted(link);
  }

  private static Expanded outputs() {
    return Expanded.of(
        """
        {"resources": {
          "dep": {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
            "properties": {"expressionEvaluationOptions": {"scope": "inner"}, "template": {
              "parameters": {"word": {"type": "string"}}, "resources": [],
              "outputs": {
                "text": {"type": "string", "value": "made"},
                "list": {"type": "array", "copy": {"count": 2,
                  "input": "[substring('abc', copyIndex(), 1)]"}},
                "open": {"type": "string", "value": "[parameters('word')]"}}}}},
          "user": {"type": "A.B/c", "apiVersion": "1", "name": "n", "properties": {"x": [
            "[reference('dep').outputs.text.value]",
            "[reference('dep', '1', 'full').properties.outputs.list.value]",
            "[reference('dep').outputs.open.value]",
            "[tryGet(reference('dep').outputs, 'text')]"
          ]}}}}
        """);
  }

  private static Expanded nested(String scope, String arguments) {
    return Expanded.of(
        """
        {"parameters": {"p": {"type": "string", "defaultValue": "outer"}},
         "resources": {
           "module": {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
             "properties": {
               "expressionEvaluationOptions": {"scope": "%s"}, "parameters": %s,
               "template": {
                 "parameters": {"p": {"type": "string", "defaultValue": "inner"}},
                 "resources": [
                {"type": "A.B/c", "apiVersion": "1", "name": "n",
                 "properties": {"x": "[parameters('p')]"}}]}}}}}
        """
            .formatted(scope, arguments));
  }
}
