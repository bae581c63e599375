package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.call;
import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.lambda;
import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda, and
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-lambda for {@code
 * groupBy}, {@code mapValues} and the position as a second parameter
 */
class LambdaPageTest {

  private static final Term ACCOUNTS =
      json("[{'n': 'logs', 'tb': 4}, {'n': 'app', 'tb': 1}, {'n': 'bak', 'tb': 4}]");
  private static final Term NAME = lambda(1, item -> call("tryGet", item.getFirst(), "n"));
  private static final Term SIZE = lambda(1, item -> call("tryGet", item.getFirst(), "tb"));

  @Test
  void filterKeepsTheItemsThatPass() {
    Term big = lambda(1, item -> call("greater", call("tryGet", item.getFirst(), "tb"), 2));

    assertThat(show("filter", ACCOUNTS, big)).isEqualTo("[{n:'logs',tb:4},{n:'bak',tb:4}]");
    assertThat(show("filter", List.of(), big)).isEqualTo("[]");
  }

  @Test
  void filterMayAskForThePosition() {
    Term even = lambda(2, item -> call("equals", call("mod", item.get(1), 2), 0));

    assertThat(show("filter", List.of("a", "b", "c"), even)).isEqualTo("['a','c']");
  }

  @Test
  void filterRefusesALambdaThatDecidesNothing() {
    assertThat(refusal("filter", ACCOUNTS, NAME))
        .isEqualTo("filter() wants a lambda that gives true or false");
    assertThat(refusal("filter", ACCOUNTS, "n"))
        .isEqualTo("filter() wants a lambda of 1 or 2 parameters as argument 2, not a text");
  }

  @Test
  void mapAppliesTheLambdaToEachItem() {
    assertThat(show("map", ACCOUNTS, NAME)).isEqualTo("['logs','app','bak']");
    assertThat(show("map", List.of(5, 5), lambda(2, item -> call("add", item.get(0), item.get(1)))))
        .isEqualTo("[5,6]");
    assertThat(refusal("map", json("{}"), NAME))
        .isEqualTo("map() wants an array as argument 1, not an object");
  }

  @Test
  void reduceFoldsFromItsInitialValue() {
    Term sum = lambda(2, pair -> call("add", pair.get(0), pair.get(1)));

    assertThat(show("reduce", List.of(3, 4, 5), 0, sum)).isEqualTo("12");
    assertThat(show("reduce", List.of(3, 4, 5), 100, sum)).isEqualTo("112");
    assertThat(show("reduce", List.of(), "nothing", sum)).isEqualTo("'nothing'");
  }

  @Test
  void reduceUnitesObjects() {
    Term unite = lambda(2, pair -> call("union", pair.get(0), pair.get(1)));

    assertThat(show("reduce", json("[{'a': 1}, {'b': 2}, {'a': 3}]"), json("{}"), unite))
        .isEqualTo("{a:3,b:2}");
  }

  @Test
  void reduceMayAskForThePosition() {
    Term places = lambda(3, item -> call("concat", item.get(0), item.get(2)));

    assertThat(show("reduce", List.of("x", "y"), "", places)).isEqualTo("'01'");
    assertThat(refusal("reduce", List.of(), 0, NAME)).contains("a lambda of 2 or 3 parameters");
  }

  @Test
  void sortOrdersByWhichComesFirst() {
    Term bySize =
        lambda(
            2,
            pair ->
                call("less", call("tryGet", pair.get(0), "tb"), call("tryGet", pair.get(1), "tb")));

    assertThat(show("sort", ACCOUNTS, bySize))
        .isEqualTo("[{n:'app',tb:1},{n:'logs',tb:4},{n:'bak',tb:4}]");
  }

  @Test
  void sortSurvivesALambdaThatContradictsItself() {
    Term always = lambda(2, ignored -> Term.of(true));

    assertThat(call("sort", call("range", 0, 500), always))
        .isInstanceOfSatisfying(Term.Arr.class, all -> assertThat(all.items()).hasSize(500));
    assertThat(refusal("sort", List.of(1), NAME)).contains("a lambda of 2 parameters");
  }

  @Test
  void toObjectMakesAMemberOfEachItem() {
    assertThat(show("toObject", ACCOUNTS, NAME, SIZE)).isEqualTo("{logs:4,app:1,bak:4}");
    assertThat(show("toObject", json("[{'n': 'x'}]"), NAME)).isEqualTo("{x:{n:'x'}}");
  }

  @Test
  void toObjectRefusesAKeyThatIsNoText() {
    assertThat(refusal("toObject", ACCOUNTS, SIZE))
        .isEqualTo("toObject() wants a lambda that gives a text for a key, not a number");
  }

  @Test
  void toObjectDoesNotGuessWhichOfTwoItemsHasTheKey() {
    Term same = lambda(1, ignored -> Term.of("k"));

    assertThat(show("toObject", List.of(1, 2), same)).isEqualTo("{k:?}");
  }

  @Test
  void groupByCollectsItemsByKey() {
    Term initial = lambda(1, item -> call("take", item.getFirst(), 1));

    assertThat(show("groupBy", List.of("eu1", "us1", "eu2"), initial))
        .isEqualTo("{e:['eu1','eu2'],u:['us1']}");
    assertThat(refusal("groupBy", ACCOUNTS, SIZE)).contains("gives a text for a key");
  }

  @Test
  void mapValuesKeepsTheNames() {
    Term twice = lambda(1, value -> call("mul", value.getFirst(), 2));

    assertThat(show("mapValues", json("{'a': 1, 'b': 2}"), twice)).isEqualTo("{a:2,b:4}");
    assertThat(refusal("mapValues", List.of(), twice)).contains("wants an object");
  }

  @Test
  void lambdasThemselvesAreNotDecidedFromArguments() {
    assertThat(refusal("lambda", "x", 1)).isEqualTo("lambda() cannot be called here");
    assertThat(refusal("lambdaVariables", "x"))
        .isEqualTo("lambdaVariables() cannot be called here");
  }
}
