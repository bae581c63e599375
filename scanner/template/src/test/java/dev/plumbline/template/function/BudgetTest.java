package dev.plumbline.template.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What functions make is paid for before it is made. */
class BudgetTest {

  // Not as Trial does: it shows arguments, and here they may be too large to be shown.
  private static Term call(Budget budget, String name, Object... arguments) {
    List<Term> terms = Arrays.stream(arguments).map(Trial::term).toList();
    return new Functions().call(new Call(name, terms, name + "(…)", Trial.GROUP, budget));
  }

  static Stream<Arguments> makersOfMuch() {
    String text = "a".repeat(600);
    Term items = Trial.call("range", 0, 600);
    Term same = Trial.lambda(1, List::getFirst);
    return Stream.of(
        made("range", 0, 600),
        made("padLeft", "a", 2_000_000_000),
        made("concat", text, "b"),
        made("concat", items, List.of()),
        made("replace", text, "a", "b"),
        made("replace", "aaa", "a", "b".repeat(200)),
        made("join", items, ""),
        made("split", text, ","),
        made("format", "{0}", text),
        made("format", "{0,999999}", "a"),
        made("string", items),
        made("base64", text),
        made("base64ToString", text),
        made("toUpper", text),
        made("uriComponent", text),
        made("json", "[" + text + "]"),
        made("map", items, same),
        made("filter", items, Trial.lambda(1, ignored -> Term.of(true))),
        made("union", items, List.of()),
        made("contains", items, "absent"),
        made("equals", items, items),
        made("skip", items, 1),
        made("uniqueString", text),
        made("createArray", Stream.generate(() -> "a").limit(600).toArray()));
  }

  private static Arguments made(String name, Object... arguments) {
    return Arguments.of(name, arguments);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("makersOfMuch")
  void whatMakesMuchCostsMuch(String name, Object[] arguments) {
    assertThatThrownBy(() -> call(new Budget(500), name, arguments))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("takes more than 500 steps");
  }

  @Test
  void everyCallCostsAStep() {
    Budget budget = new Budget(10);

    call(budget, "true");

    assertThat(budget.spent()).isEqualTo(1);
  }

  @Test
  void aValueWhosePartsAreSharedCostsWhatItWouldBeWrittenOut() {
    Term doubled = Term.of("a");
    for (int i = 0; i < 40; i++) {
      doubled = new Term.Arr(List.of(doubled, doubled));
    }
    Term value = doubled;

    assertThatThrownBy(() -> call(new Budget(100_000), "string", value))
        .hasMessageContaining("steps");
    assertThatThrownBy(() -> call(new Budget(100_000), "equals", value, value))
        .hasMessageContaining("steps");
  }

  @Test
  void aValueThatIsNestedTooDeepIsRefused() {
    Term nested = Term.of("a");
    for (int i = 0; i < 100_000; i++) {
      nested = new Term.Arr(List.of(nested));
    }
    Term value = nested;

    assertThatThrownBy(() -> call(new Budget(1_000_000), "string", value))
        .hasMessage("a value is nested more than 200 levels deep");
    assertThatThrownBy(() -> call(new Budget(1_000_000), "equals", value, value))
        .hasMessage("a value is nested more than 200 levels deep");
  }

  @Test
  void usingItUpOnAStandInIsNotHidden() {
    Budget budget = new Budget(50);
    call(budget, "padLeft", Trial.standIn("a"), 1_000);

    assertThatThrownBy(() -> call(budget, "true")).hasMessageContaining("more than 50 steps");
  }
}
