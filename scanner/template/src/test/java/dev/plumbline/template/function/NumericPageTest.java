package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric */
class NumericPageTest {

  @ParameterizedTest(name = "{0}({1}, {2})")
  @CsvSource({
    "add, 12, 30, 42",
    "add, -12, 5, -7",
    "sub, 12, 30, -18",
    "mul, -6, 7, -42",
    "div, 17, 5, 3",
    "div, -17, 5, -3",
    "mod, 17, 5, 2",
    "mod, 20, 5, 0"
  })
  void computesWholeNumbers(String name, long one, long other, String result) {
    assertThat(show(name, one, other)).isEqualTo(result);
  }

  @Test
  void refusesToDivideByZero() {
    assertThat(refusal("div", 1, 0)).isEqualTo("div() cannot divide by 0");
    assertThat(refusal("mod", 1, 0)).isEqualTo("mod() cannot divide by 0");
  }

  @Test
  void refusesNumbersOfMoreThan64Bits() {
    assertThat(refusal("add", Long.MAX_VALUE, 1)).isEqualTo("add() needs more than 64 bits");
    assertThat(refusal("mul", Long.MAX_VALUE, 2)).isEqualTo("mul() needs more than 64 bits");
    assertThat(refusal("sub", Long.MIN_VALUE, 1)).isEqualTo("sub() needs more than 64 bits");
  }

  @Test
  void refusesTextsAsOperands() {
    assertThat(refusal("add", 1, "2"))
        .isEqualTo("add() wants a whole number as argument 2, not a text");
    assertThat(refusal("add", Trial.json("1.5"), 2)).contains("a whole number of 64 bits");
  }

  @Test
  void intReadsATextOrANumber() {
    assertThat(show("int", "-15")).isEqualTo("-15");
    assertThat(show("int", 15)).isEqualTo("15");
    assertThat(refusal("int", "15b"))
        .isEqualTo("int() wants a text that is a whole number of 64 bits");
    assertThat(refusal("int", "9223372036854775808")).contains("64 bits");
    assertThat(refusal("int", true)).startsWith("int() wants a text");
  }

  @Test
  void floatReadsATextOrANumber() {
    assertThat(show("float", "2.50")).isEqualTo("2.50");
    assertThat(show("float", 4)).isEqualTo("4");
    assertThat(refusal("float", "2,5")).isEqualTo("float() wants a text that is a number");
    assertThat(refusal("float", "1e999999999")).isEqualTo("float() wants a text that is a number");
  }

  @Test
  void minAndMaxTakeAnArrayOrAList() {
    assertThat(show("min", 8, 3, 5)).isEqualTo("3");
    assertThat(show("max", List.of(8, 3, 15))).isEqualTo("15");
    assertThat(show("max", 6)).isEqualTo("6");
    assertThat(refusal("max", List.of())).isEqualTo("max() wants at least one number");
    assertThat(refusal("min", List.of("1"))).contains("a whole number as argument 1");
  }

  @Test
  void copyIndexIsNotDecidedFromArguments() {
    assertThat(refusal("copyIndex")).isEqualTo("copyIndex() cannot be called here");
  }
}
