package dev.plumbline.template.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Microsoft Learn, "Resource iteration in ARM templates" and the pages on iterating properties,
 * variables and outputs.
 */
final class CopyTest {

  @Test
  void declaresAResourceForEachIteration() {
    Expanded expanded = loop("2", "[concat('s', copyIndex(1))]");

    assertThat(expanded.keys()).containsExactly("A.B%2Fc:s1", "A.B%2Fc:s2");
    assertThat(Expanded.shown(expanded.resource("A.B%2Fc:s2"), "x")).isEqualTo("1");
  }

  @Test
  void declaresNothingForNoIterations() {
    assertThat(loop("0", "n").keys()).isEmpty();
  }

  @Test
  void tellsIterationsApartByIndexWhereNamesAreAlike() {
    assertThat(loop("2", "same").keys()).containsExactly("A.B%2Fc:same[0]", "A.B%2Fc:same[1]");
  }

  @Test
  void declaresOneResourceForALoopOfUnknownLength() {
    Expanded expanded = loop("\"[length(parameters('p'))]\"", "[parameters('p')[copyIndex()]]");
    Deployed resource = expanded.expansion().resources().getFirst();

    assertThat(expanded.keys()).containsExactly("A.B%2Fc:[parameters('p')[copyIndex()]][*]");
    assertThat(resource.copies()).isEqualTo(Doubts.of(List.of(), "[length(parameters('p'))]"));
    assertThat(resource.undecided()).isTrue();
    assertThat(Expanded.shown(resource, "x")).isEqualTo("?[copyIndex('l')]");
  }

  @Test
  void namesIterationsOfASymbolicNameSoThatTheirOrderDoesNotMatter() {
    assertThat(symbolic("createArray('a', 'b')")).containsExactly("stores[a]", "stores[b]");
    assertThat(symbolic("createArray('b', 'a')")).containsExactly("stores[b]", "stores[a]");
    assertThat(symbolic("parameters('p')")).containsExactly("stores[*]");
  }

  @Test
  void namesIterationsByTheLastPartWhenOnlyThatIsKnown() {
    Expanded expanded =
        Expanded.of(
            """
            {"parameters": {"p": {"type": "string"}}, "resources": {"rooms": {
              "type": "A.B/c/d", "apiVersion": "1", "copy": {"name": "l", "count": 2},
              "name": "[format('{0}/room{1}', parameters('p'), copyIndex())]"}}}
            """);

    assertThat(expanded.keys()).containsExactly("rooms[room0]", "rooms[room1]");
  }

  @Test
  void refusesACountThatIsNone() {
    assertThat(loop("\"many\"", "n").problems())
        .containsExactly("main.json:3:35 the count of a copy is a whole number from 0");
    assertThat(loop("-1", "n").keys()).containsExactly("A.B%2Fc:n[*]");
  }

  @Test
  void repeatsAProperty() {
    assertThat(property("{\"name\": \"x\", \"count\": 2, \"input\": \"[copyIndex('x', 5)]\"}").x())
        .isEqualTo("[5, 6]");
    assertThat(property("{\"name\": \"x\", \"count\": \"[parameters('p')]\", \"input\": 1}").x())
        .isEqualTo("[]+?[parameters('p')]");
  }

  @Test
  void asksForTheLoopOfTheResourceInsideAPropertysLoop() {
    Expanded expanded =
        Expanded.of(
            """
            {"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "[concat('n', copyIndex())]",
              "copy": {"name": "outer", "count": 2}, "properties": {"copy": [
                {"name": "x", "count": 1, "input": ["[copyIndex()]", "[copyIndex('x')]"]}]}}]}
            """);

    assertThat(expanded.x()).isEqualTo("[[1, 0]]");
  }

  @Test
  void repeatsVariables() {
    assertThat(
            Expanded.property(
                    """
                    "variables": {
                      "copy": [{"name": "v", "count": 2, "input": "[copyIndex('v')]"}],
                      "o": {"copy": [{"name": "w", "count": 1, "input": {"i": "[copyIndex('w')]"}}]}}
                    """,
                    "[\"[variables('v')]\", \"[variables('o').w]\"]")
                .x())
        .isEqualTo("[[0, 1], [[i=0]]]");
  }

  @Test
  void keepsAPropertyThatOnlyIsNamedCopy() {
    assertThat(Expanded.property("", "{\"copy\": [1, 2]}").x()).isEqualTo("[copy=[1, 2]]");
  }

  private static Expanded property(String loop) {
    return Expanded.of(
        """
        {"parameters": {"p": {"type": "int"}}, "resources": [
          {"type": "A.B/c", "apiVersion": "1", "name": "n", "properties": {"copy": [%s]}}]}
        """
            .formatted(loop));
  }

  private static List<String> symbolic(String names) {
    return Expanded.of(
            """
            {"parameters": {"p": {"type": "array"}}, "variables": {"names": "[%s]"},
             "resources": {"stores": {"type": "A.B/c", "apiVersion": "1",
              "copy": {"name": "l", "count": "[length(variables('names'))]"},
              "name": "[variables('names')[copyIndex()]]"}}}
            """
                .formatted(names))
        .keys();
  }

  private static Expanded loop(String count, String name) {
    return Expanded.of(
        """
        {"parameters": {"p": {"type": "array"}}, "resources": [
          {"type": "A.B/c", "apiVersion": "1", "name": "%2$s",
           "copy": {"name": "l", "count": %1$s}, "properties": {"x": "[copyIndex()]"}}]}
        """
            .formatted(count, name));
  }
}
