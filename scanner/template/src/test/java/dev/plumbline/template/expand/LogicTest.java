package dev.plumbline.template.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Microsoft Learn, "Logical functions for ARM templates", and the safe access of Bicep. */
final class LogicTest {

  @Test
  void evaluatesOnlyTheBranchThatIsTaken() {
    assertThat(x("if(true(), 'yes', createArray()[3])")).isEqualTo("'yes'");
    assertThat(x("if(false(), createArray()[3], 'no')")).isEqualTo("'no'");
  }

  @Test
  void stopsAtTheFirstThatDecides() {
    assertThat(x("and(false(), createArray()[3])")).isEqualTo("false");
    assertThat(x("or(true(), createArray()[3])")).isEqualTo("true");
  }

  @Test
  void decidesDespiteWhatIsUnknown() {
    assertThat(x("and(parameters('p'), false())")).isEqualTo("false");
    assertThat(x("or(parameters('p'), true())")).isEqualTo("true");
    assertThat(x("and(parameters('p'), true())")).isEqualTo("?[and(parameters('p'), true())]");
  }

  @Test
  void leavesAChoiceOnAStandInOpen() {
    assertThat(x("if(equals(resourceGroup().location, 'westeurope'), 1, 2)"))
        .isEqualTo("?[if(equals(resourceGroup().location, 'westeurope'), 1, 2)]");
  }

  @Test
  void takesTheFirstThatIsNotNull() {
    assertThat(x("coalesce(null(), 'a', createArray()[3])")).isEqualTo("'a'");
    assertThat(x("coalesce(null(), null())")).isEqualTo("null");
    assertThat(x("coalesce(null(), parameters('p'), 'a')"))
        .isEqualTo("?[coalesce(null(), parameters('p'), 'a')]");
  }

  @Test
  void givesNullForASafeAccessToNothing() {
    assertThat(x("createObject('a', 1).?b")).isEqualTo("null");
    assertThat(x("createObject('a', 1).?b.c.d")).isEqualTo("null");
    assertThat(x("createArray(1)[?5]")).isEqualTo("null");
    assertThat(x("null().?b")).isEqualTo("null");
    assertThat(x("createObject('a', 1).?A")).isEqualTo("1");
  }

  @Test
  void reportsAnAccessToNothing() {
    Expanded expanded = expand("createArray(1)[1]");

    assertThat(expanded.x()).isEqualTo("?[createArray(1)[1]]");
    assertThat(expanded.problems())
        .containsExactly("main.json:2:75 the array has 1 items and none at index 1");
  }

  @Test
  void appliesLambdas() {
    assertThat(x("map(range(0, 2), lambda('i', add(lambdaVariables('i'), 10)))"))
        .isEqualTo("[10, 11]");
    assertThat(x("filter(createArray('a', 'b'), lambda('i', equals(lambdaVariables('i'), 'b')))"))
        .isEqualTo("['b']");
  }

  @Test
  void knowsOnlyAtDeploymentWhatOnlyTheDeploymentKnows() {
    assertThat(x("reference('n').key")).isEqualTo("?[reference('n').key]");
    assertThat(x("listKeys('n', '1').keys[0].value"))
        .isEqualTo("?[listKeys('n', '1').keys[0].value]");
  }

  @Test
  void namesAFunctionThatDoesNotExist() {
    Expanded expanded = expand("frobnicate('x')");

    assertThat(expanded.expansion().problems().getFirst().function()).isEqualTo("frobnicate");
    assertThat(expanded.problems())
        .containsExactly("main.json:2:75 there is no template function frobnicate()");
  }

  @Test
  void losesNothingElseOfTheResource() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "n", "properties": {
              "x": "[broken(]", "y": "kept", "z": ["[wrong()]", 1]}}]}
            """);
    Deployed resource = expanded.expansion().resources().getFirst();

    assertThat(expanded.problems())
        .containsExactly(
            "main.json:2:17 expected a function but found its end",
            "main.json:2:42 there is no template function wrong()");
    assertThat(resource.problems()).hasSize(2);
    assertThat(Expanded.shown(resource, "y")).isEqualTo("'kept'");
    assertThat(Expanded.shown(resource, "z")).isEqualTo("[?[wrong()], 1]");
  }

  private static String x(String expression) {
    return expand(expression).x();
  }

  private static Expanded expand(String expression) {
    return Expanded.property(
        "\"parameters\": {\"p\": {\"type\": \"bool\"}}", "\"[" + expression + "]\"");
  }
}
