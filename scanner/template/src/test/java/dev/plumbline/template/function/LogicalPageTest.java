package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical */
class LogicalPageTest {

  @Test
  void andHoldsWhenAllDo() {
    assertThat(show("and", true, true, true)).isEqualTo("true");
    assertThat(show("and", true, false)).isEqualTo("false");
  }

  @Test
  void orHoldsWhenOneDoes() {
    assertThat(show("or", false, false, true)).isEqualTo("true");
    assertThat(show("or", false, false)).isEqualTo("false");
  }

  @Test
  void andAndOrWantTwoConditions() {
    assertThat(refusal("and", true)).isEqualTo("and() wants at least 2 arguments, not 1");
    assertThat(refusal("or", false, "true"))
        .isEqualTo("or() wants true or false as argument 2, not a text");
  }

  @Test
  void notTurnsACondition() {
    assertThat(show("not", true)).isEqualTo("false");
    assertThat(show("not", false)).isEqualTo("true");
    assertThat(refusal("not", 0))
        .isEqualTo("not() wants true or false as argument 1, not a number");
  }

  @Test
  void boolReadsTextsAndNumbers() {
    assertThat(show("bool", "true")).isEqualTo("true");
    assertThat(show("bool", "False")).isEqualTo("false");
    assertThat(show("bool", 1)).isEqualTo("true");
    assertThat(show("bool", 0)).isEqualTo("false");
    assertThat(show("bool", true)).isEqualTo("true");
  }

  @Test
  void boolRefusesOtherTexts() {
    assertThat(refusal("bool", "yes")).isEqualTo("bool() wants 'true' or 'false'");
    assertThat(refusal("bool", List.of())).startsWith("bool() wants a text or a number");
  }

  @Test
  void trueAndFalseAreThemselves() {
    assertThat(show("true")).isEqualTo("true");
    assertThat(show("false")).isEqualTo("false");
  }

  @Test
  void ifChooses() {
    assertThat(show("if", true, "yes", 0)).isEqualTo("'yes'");
    assertThat(show("if", false, "yes", 0)).isEqualTo("0");
    assertThat(refusal("if", "true", 1, 2))
        .isEqualTo("if() wants true or false as argument 1, not a text");
  }
}
