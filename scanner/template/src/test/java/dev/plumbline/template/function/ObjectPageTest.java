package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object */
class ObjectPageTest {

  private static final Term TAGS = json("{'Owner': 'ops', 'tier': 'gold'}");

  @Test
  void containsFindsNamesWithoutRegardToCase() {
    assertThat(show("contains", TAGS, "owner")).isEqualTo("true");
    assertThat(show("contains", TAGS, "TIER")).isEqualTo("true");
    assertThat(show("contains", TAGS, "gold")).isEqualTo("false");
  }

  @Test
  void createObjectTakesNamesAndValuesInTurn() {
    assertThat(show("createObject", "a", 1, "b", List.of(2), "c", null))
        .isEqualTo("{a:1,b:[2],c:null}");
    assertThat(show("createObject")).isEqualTo("{}");
  }

  @Test
  void createObjectRefusesANameWithoutValue() {
    assertThat(refusal("createObject", "a", 1, "b"))
        .isEqualTo("createObject() wants a value for each name");
    assertThat(refusal("createObject", 1, 2))
        .isEqualTo("createObject() wants a text as argument 1, not a number");
  }

  @Test
  void emptyIsTrueOfNoMembersAndOfNull() {
    assertThat(show("empty", json("{}"))).isEqualTo("true");
    assertThat(show("empty", TAGS)).isEqualTo("false");
    assertThat(show("empty", json("null"))).isEqualTo("true");
  }

  @Test
  void intersectionKeepsMembersThatAllHaveWithOneValue() {
    assertThat(
            show(
                "intersection",
                json("{'a': 1, 'b': 2, 'c': [3]}"),
                json("{'c': [3], 'b': 5, 'a': 1}")))
        .isEqualTo("{a:1,c:[3]}");
  }

  @Test
  void intersectionDoesNotGuessAboutObjectsThatDiffer() {
    assertThat(show("intersection", json("{'a': {'x': 1, 'y': 2}}"), json("{'a': {'x': 1}}")))
        .isEqualTo("{?}");
  }

  @Test
  void itemsListsMembersInTheOrderOfTheirNames() {
    assertThat(show("items", json("{'b': {'n': 2}, 'a': 1}")))
        .isEqualTo("[{key:'a',value:1},{key:'b',value:{n:2}}]");
    assertThat(refusal("items", List.of()))
        .isEqualTo("items() wants an object as argument 1, not an array");
  }

  @Test
  void jsonReadsEveryKindOfValue() {
    assertThat(show("json", "{\"a\": [1, -2.5, true, null, \"x\\u0041\\n\"]}"))
        .isEqualTo("{a:[1,-2.5,true,null,'xA\n']}");
    assertThat(show("json", "'single'")).isEqualTo("'single'");
    assertThat(show("json", " 3 ")).isEqualTo("3");
    assertThat(show("json", "null")).isEqualTo("null");
  }

  @Test
  void jsonRefusesWhatIsNone() {
    for (String wrong : new String[] {"", "{", "[1,]", "{a: 1}", "tru", "1 2", "'\\x'", "1e9999"}) {
      assertThat(refusal("json", wrong)).as(wrong).startsWith("json() wants well-formed JSON;");
    }
    assertThat(refusal("json", "[".repeat(5_000))).contains("levels deep");
  }

  @Test
  void lengthCountsMembersOfTheRoot() {
    assertThat(show("length", json("{'a': {'b': 1, 'c': 2}, 'd': 3}"))).isEqualTo("2");
  }

  @Test
  void nullIsNull() {
    assertThat(show("null")).isEqualTo("null");
  }

  @Test
  void objectKeysAreTheNames() {
    assertThat(show("objectKeys", json("{'a': 1, 'b': {'c': 2}}"))).isEqualTo("['a','b']");
    assertThat(refusal("objectKeys", "a")).contains("wants an object");
  }

  @Test
  void shallowMergeReplacesNestedObjects() {
    assertThat(show("shallowMerge", json("[{'a': 1, 'n': {'x': 1}}, {'n': {'y': 2}}, {'b': 3}]")))
        .isEqualTo("{a:1,n:{y:2},b:3}");
    assertThat(show("shallowMerge", List.of())).isEqualTo("{}");
    assertThat(refusal("shallowMerge", List.of(1)))
        .isEqualTo("shallowMerge() wants an array of objects, not of a number");
  }

  @Test
  void tryGetGivesNullWhereThereIsNothing() {
    assertThat(show("tryGet", TAGS, "owner")).isEqualTo("'ops'");
    assertThat(show("tryGet", TAGS, "cost")).isEqualTo("null");
    assertThat(show("tryGet", null, "cost")).isEqualTo("null");
    assertThat(refusal("tryGet", "text", "cost"))
        .isEqualTo("tryGet() looks into an object or an array, not a text");
  }

  @Test
  void tryGetGoesOnInto() {
    assertThat(show("tryGet", json("{'a': [{'b': 7}]}"), "a", 0, "b")).isEqualTo("7");
    assertThat(show("tryGet", json("{'a': []}"), "a", 0, "b")).isEqualTo("null");
  }

  @Test
  void unionLetsLaterMembersWin() {
    assertThat(show("union", json("{'a': 1, 'b': 2}"), json("{'b': 3, 'c': 4}")))
        .isEqualTo("{a:1,b:3,c:4}");
  }

  @Test
  void unionMergesObjectsDeeplyAndArraysNot() {
    assertThat(
            show(
                "union",
                json("{'n': {'x': 1, 'y': {'p': 1}}, 'l': [1]}"),
                json("{'n': {'y': {'q': 2}}, 'l': [2]}")))
        .isEqualTo("{n:{x:1,y:{p:1,q:2}},l:[2]}");
  }

  @Test
  void unionTakesNamesAsTheSameInAnyCase() {
    assertThat(show("union", json("{'Sku': 1}"), json("{'sku': 2}"))).isEqualTo("{Sku:2}");
  }

  @Test
  void unionDoesNotGuessWhetherNullReplaces() {
    assertThat(show("union", json("{'a': 1}"), json("{'a': null}"))).isEqualTo("{a:?}");
  }
}
