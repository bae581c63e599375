package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array, and
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-array for {@code
 * flatten}
 */
class ArrayPageTest {

  @Test
  void arrayWrapsWhatIsNotOne() {
    assertThat(show("array", 7)).isEqualTo("[7]");
    assertThat(show("array", "hot")).isEqualTo("['hot']");
    assertThat(show("array", json("{'tier': 'cool'}"))).isEqualTo("[{tier:'cool'}]");
    assertThat(show("array", List.of(1, 2))).isEqualTo("[1,2]");
  }

  @Test
  void concatJoinsArraysInOrder() {
    assertThat(show("concat", List.of("a", "b"), List.of(), List.of("b", 3)))
        .isEqualTo("['a','b','b',3]");
  }

  @Test
  void concatRefusesArraysMixedWithTexts() {
    assertThat(refusal("concat", List.of("a"), "b"))
        .isEqualTo("concat() wants an array as argument 2, not a text");
    assertThat(refusal("concat")).isEqualTo("concat() wants at least 1 argument, not 0");
  }

  @Test
  void containsFindsItemsWithRegardToCase() {
    assertThat(show("contains", List.of("north", "south"), "south")).isEqualTo("true");
    assertThat(show("contains", List.of("north", "south"), "South")).isEqualTo("false");
    assertThat(show("contains", List.of(10, 20), 20)).isEqualTo("true");
    assertThat(show("contains", List.of(), 20)).isEqualTo("false");
  }

  @Test
  void containsRefusesWhatHoldsNothing() {
    assertThat(refusal("contains", 12, 1))
        .isEqualTo("contains() wants an array, an object or a text as argument 1, not a number");
  }

  @Test
  void createArrayTakesAnyValuesAndNone() {
    assertThat(show("createArray", 1, "a", List.of(2), json("{'b': 3}")))
        .isEqualTo("[1,'a',[2],{b:3}]");
    assertThat(show("createArray")).isEqualTo("[]");
  }

  @Test
  void emptyIsTrueOfAnArrayWithoutItems() {
    assertThat(show("empty", List.of())).isEqualTo("true");
    assertThat(show("empty", List.of(0))).isEqualTo("false");
    assertThat(refusal("empty", 0)).startsWith("empty() wants an array, an object or a text");
  }

  @Test
  void firstAndLastGiveTheItemsAtTheEnds() {
    assertThat(show("first", List.of("x", "y", "z"))).isEqualTo("'x'");
    assertThat(show("last", List.of("x", "y", "z"))).isEqualTo("'z'");
    assertThat(show("last", List.of(List.of(1)))).isEqualTo("[1]");
  }

  @Test
  void firstAndLastOfNothingAreNull() {
    assertThat(show("first", List.of())).isEqualTo("null");
    assertThat(show("last", List.of())).isEqualTo("null");
  }

  @Test
  void firstAndLastRefuseAnObject() {
    assertThat(refusal("first", json("{}")))
        .isEqualTo("first() wants an array or a text as argument 1, not an object");
    assertThat(refusal("last", 5)).startsWith("last() wants an array or a text");
  }

  @Test
  void indexFromEndCountsBackFromOne() {
    assertThat(show("indexFromEnd", List.of("a", "b", "c"), 1)).isEqualTo("'c'");
    assertThat(show("indexFromEnd", List.of("a", "b", "c"), 3)).isEqualTo("'a'");
  }

  @Test
  void indexFromEndRefusesAPositionOutside() {
    assertThat(refusal("indexFromEnd", List.of("a"), 2)).contains("from 1 to the number of items");
    assertThat(refusal("indexFromEnd", List.of("a"), 0)).contains("from 1 to the number of items");
  }

  @Test
  void tryIndexFromEndGivesNullOutside() {
    assertThat(show("tryIndexFromEnd", List.of("a", "b"), 2)).isEqualTo("'a'");
    assertThat(show("tryIndexFromEnd", List.of("a", "b"), 3)).isEqualTo("null");
    assertThat(show("tryIndexFromEnd", List.of("a", "b"), -1)).isEqualTo("null");
  }

  @Test
  void indexOfFindsTheFirstAndLastIndexOfTheLast() {
    List<String> names = List.of("one", "two", "two", "One");
    assertThat(show("indexOf", names, "two")).isEqualTo("1");
    assertThat(show("lastIndexOf", names, "two")).isEqualTo("2");
    assertThat(show("indexOf", names, "One")).isEqualTo("3");
    assertThat(show("indexOf", names, "three")).isEqualTo("-1");
    assertThat(show("lastIndexOf", names, "TWO")).isEqualTo("-1");
  }

  @Test
  void indexOfComparesArraysAndObjectsAsWholes() {
    assertThat(show("indexOf", json("[[1], {'a': [2]}]"), json("{'a': [2]}"))).isEqualTo("1");
    assertThat(show("lastIndexOf", json("[[1], [1, 2], [1]]"), json("[1]"))).isEqualTo("2");
  }

  @Test
  void intersectionKeepsWhatAllHave() {
    assertThat(show("intersection", List.of("a", "b", "c"), List.of("c", "b"), List.of("b", "d")))
        .isEqualTo("['b']");
    assertThat(show("intersection", List.of(1), List.of(2))).isEqualTo("[]");
  }

  @Test
  void lengthCountsItems() {
    assertThat(show("length", List.of("a", "b", List.of(1, 2)))).isEqualTo("3");
    assertThat(refusal("length", true)).startsWith("length() wants an array, an object or a text");
  }

  @Test
  void minAndMaxTakeAnArrayOrAList() {
    assertThat(show("min", List.of(4, -2, 9))).isEqualTo("-2");
    assertThat(show("max", 4, -2, 9)).isEqualTo("9");
  }

  @Test
  void rangeCountsUpFromItsStart() {
    assertThat(show("range", 5, 3)).isEqualTo("[5,6,7]");
    assertThat(show("range", -1, 2)).isEqualTo("[-1,0]");
    assertThat(show("range", 5, 0)).isEqualTo("[]");
  }

  @Test
  void rangeRefusesNegativeAndOverlongCounts() {
    assertThat(refusal("range", 0, -1)).isEqualTo("range() makes 0 to 10000 numbers, not -1");
    assertThat(refusal("range", 0, 10_001)).contains("not 10001");
    assertThat(refusal("range", 2_147_483_647, 1)).contains("32 bits");
  }

  @Test
  void skipLeavesOutTheFirstItems() {
    assertThat(show("skip", List.of(1, 2, 3), 2)).isEqualTo("[3]");
    assertThat(show("skip", List.of(1, 2, 3), -4)).isEqualTo("[1,2,3]");
    assertThat(show("skip", List.of(1, 2, 3), 9)).isEqualTo("[]");
    assertThat(refusal("skip", List.of(1), "1"))
        .isEqualTo("skip() wants a whole number as argument 2, not a text");
  }

  @Test
  void takeKeepsTheFirstItems() {
    assertThat(show("take", List.of(1, 2, 3), 2)).isEqualTo("[1,2]");
    assertThat(show("take", List.of(1, 2, 3), 0)).isEqualTo("[]");
    assertThat(show("take", List.of(1, 2, 3), 9)).isEqualTo("[1,2,3]");
  }

  @Test
  void tryGetGivesNullBesideTheItems() {
    assertThat(show("tryGet", List.of("a", "b"), 1)).isEqualTo("'b'");
    assertThat(show("tryGet", List.of("a", "b"), 2)).isEqualTo("null");
    assertThat(show("tryGet", List.of("a", "b"), -1)).isEqualTo("null");
    assertThat(refusal("tryGet", List.of("a"), "name")).startsWith("tryGet() wants a whole number");
  }

  @Test
  void unionKeepsEachItemOnceWhereItCameFirst() {
    assertThat(show("union", List.of("b", "a", "b"), List.of("c", "a"))).isEqualTo("['b','a','c']");
    assertThat(show("union", json("[[1, 2]]"), json("[[2], [1, 2]]"))).isEqualTo("[[1,2],[2]]");
    assertThat(show("union", json("[1, 'x', null]"), json("[null, 1, 'X']")))
        .isEqualTo("[1,'x',null,'X']");
  }

  @Test
  void unionRefusesArraysMixedWithObjects() {
    assertThat(refusal("union", List.of(), json("{}")))
        .isEqualTo("union() wants arrays or objects, not both");
    assertThat(refusal("intersection", List.of(), "a"))
        .isEqualTo("intersection() wants an array or an object as argument 2, not a text");
  }

  @Test
  void flattenTakesOneLevelAway() {
    assertThat(show("flatten", json("[[1, [2]], [], [3]]"))).isEqualTo("[1,[2],3]");
    assertThat(refusal("flatten", json("[1]"))).isEqualTo("flatten() wants an array of arrays");
  }
}
