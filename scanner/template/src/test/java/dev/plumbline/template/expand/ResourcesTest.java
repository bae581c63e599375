package dev.plumbline.template.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Written;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Microsoft Learn, "Resource declaration", "Conditional deployment", "Set name and type for child
 * resources" and "Set scope for extension resources in ARM templates".
 */
final class ResourcesTest {

  @Test
  void knowsAChildInEverySpelling() {
    Expanded expanded =
        Expanded.of(
            """
            {"parameters": {"p": {"type": "string"}}, "resources": [
              {"type": "A.B/c", "apiVersion": "1", "name": "[parameters('p')]", "resources": [
                {"type": "d", "apiVersion": "1", "name": "inside"}]},
              {"type": "A.B/c/d", "apiVersion": "1", "name": "[concat(parameters('p'), '/joined')]"},
              {"type": "A.B/c/d", "apiVersion": "1", "name": "[format('{0}/made', parameters('p'))]"}
            ]}
            """);
    List<Deployed> resources = expanded.expansion().resources();
    Target parent = resources.getFirst().target();

    assertThat(resources.subList(1, 4))
        .allSatisfy(child -> assertThat(child.type()).isEqualTo("A.B/c/d"))
        .allSatisfy(child -> assertThat(child.parent().orElseThrow().same(parent)).isTrue());
    assertThat(resources.getFirst().parent()).isEmpty();
  }

  @Test
  void knowsWhatIsExtendedInEverySpelling() {
    Expanded expanded =
        Expanded.of(
            """
            {"parameters": {"p": {"type": "string"}}, "resources": [
              {"type": "A.B/c", "apiVersion": "1", "name": "[parameters('p')]", "resources": [
                {"type": "providers/locks", "apiVersion": "1", "name": "X.Y/inside"}]},
              {"type": "A.B/c/providers/locks", "apiVersion": "1",
               "name": "[concat(parameters('p'), '/X.Y/joined')]"},
              {"type": "X.Y/locks", "apiVersion": "1", "name": "scoped",
               "scope": "[resourceId('A.B/c', parameters('p'))]"},
              {"type": "X.Y/locks", "apiVersion": "1", "name": "made",
               "scope": "[format('A.B/c/{0}', parameters('p'))]"}
            ]}
            """);
    List<Deployed> resources = expanded.expansion().resources();
    Target extended = resources.getFirst().target();

    assertThat(resources.subList(1, 5))
        .allSatisfy(lock -> assertThat(lock.type()).isEqualTo("X.Y/locks"))
        .allSatisfy(lock -> assertThat(lock.on().orElseThrow().same(extended)).isTrue());
    assertThat(expanded.problems()).isEmpty();
  }

  @Test
  void followsANameThroughTheArgumentsOfAModule() {
    Expanded expanded =
        Expanded.of(
            """
            {"parameters": {"p": {"type": "string"}}, "resources": {
              "parent": {"type": "A.B/c", "apiVersion": "1", "name": "[parameters('p')]"},
              "module": {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
                "properties": {"expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"holder": {"value": "[parameters('p')]"}},
                  "template": {"parameters": {"holder": {"type": "string"}}, "resources": {
                    "child": {"type": "A.B/c/d", "apiVersion": "1",
                      "name": "[format('{0}/{1}', parameters('holder'), 'default')]"}}}}}}}
            """);

    assertThat(
            expanded
                .resource("module/child")
                .parent()
                .orElseThrow()
                .same(expanded.resource("parent").target()))
        .isTrue();
  }

  @Test
  void decidesConditionsAsFarAsTheTemplateDoes() {
    assertThat(condition("[equals('a', 'b')]")).isEqualTo(new Condition.False());
    assertThat(condition("[equals('a', 'a')]")).isEqualTo(new Condition.True());
    assertThat(condition("[parameters('p')]"))
        .isEqualTo(new Condition.Undecided(Doubts.of(List.of(), "[parameters('p')]")));
    assertThat(condition("[contains(resourceGroup().name, 'prod')]"))
        .isEqualTo(
            new Condition.Undecided(
                Doubts.of(List.of(), "[contains(resourceGroup().name, 'prod')]")));
  }

  @Test
  void evaluatesNothingOfWhatIsNotDeployed() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "n", "condition": false,
              "properties": {"x": "[createArray()[3]]"}}]}
            """);

    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.expansion().resources().getFirst().body().members()).isEmpty();
  }

  @Test
  void passesTheConditionOfADeploymentToWhatItDeploys() {
    Expanded expanded =
        Expanded.of(
            """
            {"parameters": {"p": {"type": "bool"}}, "resources": {"m": {
              "type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
              "condition": "[parameters('p')]", "properties": {"template": {"resources": {
                "open": {"type": "A.B/c", "apiVersion": "1", "name": "n"},
                "never": {"type": "A.B/c", "apiVersion": "1", "name": "n", "condition": false}}}}}}}
            """);

    assertThat(expanded.resource("m/open").condition())
        .isEqualTo(new Condition.Undecided(Doubts.of(List.of(), "[parameters('p')]")));
    assertThat(expanded.resource("m/never").condition()).isEqualTo(new Condition.False());
  }

  @Test
  void tellsResourcesOfOneNameApart() {
    assertThat(
            Expanded.of(
                    """
                    {"resources": [
                      {"type": "A.B/c", "apiVersion": "1", "name": "n"},
                      {"type": "A.B/c", "apiVersion": "1", "name": "n"},
                      {"type": "A.B/c", "apiVersion": "1", "name": "n~2"},
                      {"type": "A.B/c", "apiVersion": "1", "name": "n"}]}
                    """)
                .keys())
        .containsExactly("A.B%2Fc:n", "A.B%2Fc:n~2", "A.B%2Fc:n~2~2", "A.B%2Fc:n~3");
  }

  @Test
  void listsTheResourcesOfOtherProvidersWithTheirOwnType() {
    Deployed group =
        Expanded.of(
                """
                {"resources": {"g": {"import": "graph", "type": "Microsoft.Graph/groups@v1.0",
                  "properties": {"x": 1}}}}
                """)
            .resource("g");

    assertThat(group.extension()).contains("graph");
    assertThat(group.type()).isEqualTo("Microsoft.Graph/groups@v1.0");
  }

  @Test
  void saysWhereAPropertyWasWrittenAndByWhichNames() {
    Deployed resource =
        Expanded.of(
                """
                {"parameters": {"tls": {"type": "string", "defaultValue": "TLS1_0"}},
                 "variables": {
                   "shared": {"minimumTlsVersion": "[parameters('tls')]", "other": 1}
                 },
                 "resources": {
                   "whole": {"type": "A.B/c", "apiVersion": "1", "name": "n",
                     "properties": "[variables('shared')]"}}}
                """)
            .resource("whole");
    Written written = written(resource, "properties.minimumTlsVersion");

    assertThat(written.at()).hasToString("main.json:3:15");
    assertThat(written.via())
        .extracting(via -> via.kind().wireName() + " " + via.name() + " " + via.at())
        .containsExactly("variable shared main.json:3:4", "parameter tls main.json:1:17");
    assertThat(written(resource, "properties").at()).hasToString("main.json:7:6");
  }

  @Test
  void namesTheArgumentBehindAValue() {
    Deployed resource =
        Expanded.of(
                """
                {"parameters": {"tls": {"type": "string"}}, "resources": {"m": {
                  "type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d",
                  "properties": {"expressionEvaluationOptions": {"scope": "inner"},
                    "parameters": {"t": {"value": "[parameters('tls')]"}},
                    "template": {"parameters": {"t": {"type": "string"}}, "resources": {
                      "r": {"type": "A.B/c", "apiVersion": "1", "name": "n",
                        "properties": {"x": "[parameters('t')]"}}}}}}}}
                """)
            .resource("m/r");

    assertThat(written(resource, "properties.x").via())
        .extracting(via -> via.kind().wireName() + " " + via.name() + " " + via.at())
        .containsExactly("argument t main.json:4:20", "parameter tls main.json:1:17");
  }

  private static Written written(Deployed resource, String path) {
    return Optional.ofNullable(resource.written().get(path)).orElseThrow();
  }

  private static Condition condition(String expression) {
    return Expanded.of(
            """
            {"parameters": {"p": {"type": "bool"}}, "resources": [{"type": "A.B/c",
              "apiVersion": "1", "name": "n", "condition": "%s"}]}
            """
                .formatted(expression))
        .expansion()
        .resources()
        .getFirst()
        .condition();
  }
}
