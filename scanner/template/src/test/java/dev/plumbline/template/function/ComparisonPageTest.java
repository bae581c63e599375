package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-comparison
 */
class ComparisonPageTest {

  @Test
  void coalesceGivesTheFirstThatIsNotNull() {
    assertThat(show("coalesce", null, null, "third", "fourth")).isEqualTo("'third'");
    assertThat(show("coalesce", "", "second")).isEqualTo("''");
    assertThat(show("coalesce", null, List.of())).isEqualTo("[]");
  }

  @Test
  void coalesceOfNullsIsNull() {
    assertThat(show("coalesce", null, null)).isEqualTo("null");
  }

  @Test
  void equalsComparesValuesOfOneKind() {
    assertThat(show("equals", 3, 3)).isEqualTo("true");
    assertThat(show("equals", "Standard_LRS", "Standard_LRS")).isEqualTo("true");
    assertThat(show("equals", true, false)).isEqualTo("false");
    assertThat(show("equals", List.of(1, 2), List.of(1, 2))).isEqualTo("true");
    assertThat(show("equals", List.of(1, 2), List.of(2, 1))).isEqualTo("false");
    assertThat(show("equals", null, null)).isEqualTo("true");
  }

  @Test
  void equalsComparesTextsWithRegardToCase() {
    assertThat(show("equals", "Hot", "hot")).isEqualTo("false");
  }

  @Test
  void equalsDoesNotMixKinds() {
    assertThat(show("equals", 1, "1")).isEqualTo("false");
    assertThat(show("equals", null, "")).isEqualTo("false");
  }

  @Test
  void equalsComparesObjectsWithoutRegardToOrder() {
    assertThat(show("equals", json("{'a': 1, 'b': [2]}"), json("{'b': [2], 'a': 1}")))
        .isEqualTo("true");
    assertThat(show("equals", json("{'a': 1}"), json("{'a': 1, 'b': 2}"))).isEqualTo("false");
  }

  @Test
  void equalsDoesNotGuessWhetherTheCaseOfNamesMatters() {
    assertThat(show("equals", json("{'a': 1}"), json("{'A': 1}"))).isEqualTo("?");
  }

  @Test
  void ordersNumbers() {
    assertThat(show("less", 1, 2)).isEqualTo("true");
    assertThat(show("less", 2, 2)).isEqualTo("false");
    assertThat(show("lessOrEquals", 2, 2)).isEqualTo("true");
    assertThat(show("greater", 3, 2)).isEqualTo("true");
    assertThat(show("greater", 2, 2)).isEqualTo("false");
    assertThat(show("greaterOrEquals", 2, 2)).isEqualTo("true");
    assertThat(show("greaterOrEquals", 1, 2)).isEqualTo("false");
  }

  @Test
  void ordersTexts() {
    assertThat(show("less", "apple", "pear")).isEqualTo("true");
    assertThat(show("lessOrEquals", "pear", "pear")).isEqualTo("true");
    assertThat(show("greater", "pear", "apple")).isEqualTo("true");
    assertThat(show("greaterOrEquals", "apple", "pear")).isEqualTo("false");
  }

  @Test
  void doesNotGuessAnOrderThatCaseDecides() {
    assertThat(show("less", "Pear", "apple")).isEqualTo("?");
    assertThat(show("greater", "A", "a")).isEqualTo("?");
  }

  @Test
  void refusesToOrderTwoKinds() {
    assertThat(refusal("less", 1, "2")).isEqualTo("less() wants two numbers or two texts");
    assertThat(refusal("greaterOrEquals", true, false)).endsWith("two numbers or two texts");
    assertThat(refusal("greater", 1)).isEqualTo("greater() wants 2 arguments, not 1");
  }
}
