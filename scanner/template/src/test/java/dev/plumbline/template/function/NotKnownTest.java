package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.call;
import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.lambda;
import static dev.plumbline.template.function.Trial.partialArray;
import static dev.plumbline.template.function.Trial.partialObject;
import static dev.plumbline.template.function.Trial.show;
import static dev.plumbline.template.function.Trial.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions give when a part of what they are given is known at deployment only. */
class NotKnownTest {

  private static final Term YES = lambda(1, ignored -> Term.of(true));
  private static final Term OPEN = lambda(1, ignored -> unknown());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toLower",
        "length",
        "empty",
        "not",
        "bool",
        "int",
        "json",
        "string",
        "items",
        "first",
        "base64",
        "uriComponent",
        "parseCidr",
        "array",
        "dateTimeToEpoch",
        "guid",
        "uniqueString",
        "objectKeys",
        "shallowMerge",
        "flatten",
        "max"
      })
  void whatIsMadeOfTheUnknownIsUnknownByItsOwnName(String name) {
    assertThat(call(name, unknown()))
        .isEqualTo(new Term.Unknown("[" + name + "(?)]", Optional.empty()));
  }

  @Test
  void anUnknownPartDeepInsideMakesAStrictAnswerUnknown() {
    Term holder = call("createArray", call("createObject", "a", unknown()));

    assertThat(show("string", holder)).isEqualTo("?");
    assertThat(show("concat", "a", unknown())).isEqualTo("?");
    assertThat(show("join", call("createArray", "a", unknown()), ",")).isEqualTo("?");
    assertThat(show("format", "{0}-{1}", "a", unknown())).isEqualTo("?");
    assertThat(show("add", 1, unknown())).isEqualTo("?");
  }

  @Test
  void arraysKeepTheirKnownItems() {
    assertThat(show("createArray", 1, unknown())).isEqualTo("[1,?]");
    assertThat(show("length", call("createArray", 1, unknown()))).isEqualTo("2");
    assertThat(show("last", call("createArray", 1, unknown()))).isEqualTo("?");
    assertThat(show("first", call("createArray", 1, unknown()))).isEqualTo("1");
    assertThat(show("concat", List.of(1), unknown(), List.of(2))).isEqualTo("[1,2,?]");
    assertThat(show("union", List.of(1), unknown())).isEqualTo("[1,?]");
    assertThat(show("flatten", call("createArray", List.of(1), unknown()))).isEqualTo("[1,?]");
  }

  @Test
  void whereAPartialArrayBeginsAndEndsIsUnknown() {
    Term partial = partialArray("a", "b");

    assertThat(show("first", partial)).isEqualTo("?");
    assertThat(show("last", partial)).isEqualTo("?");
    assertThat(show("take", partial, 1)).isEqualTo("?");
    assertThat(show("skip", partial, 1)).isEqualTo("?");
    assertThat(show("length", partial)).isEqualTo("?");
    assertThat(show("indexOf", partial, "a")).isEqualTo("?");
    assertThat(show("tryGet", partial, 0)).isEqualTo("?");
    assertThat(show("indexFromEnd", partial, 1)).isEqualTo("?");
  }

  @Test
  void whatIsKnownOfAPartialArrayDecides() {
    assertThat(show("contains", partialArray("a"), "a")).isEqualTo("true");
    assertThat(show("contains", partialArray("a"), "b")).isEqualTo("?");
    assertThat(show("empty", partialArray("a"))).isEqualTo("false");
    assertThat(show("empty", partialArray())).isEqualTo("?");
  }

  @Test
  void anUnknownItemMayBeTheOneThatIsLookedFor() {
    Term items = call("createArray", "a", unknown(), "c");

    assertThat(show("contains", items, "c")).isEqualTo("true");
    assertThat(show("contains", items, "d")).isEqualTo("?");
    assertThat(show("indexOf", items, "a")).isEqualTo("0");
    assertThat(show("indexOf", items, "c")).isEqualTo("?");
  }

  @Test
  void objectsKeepTheirKnownMembers() {
    assertThat(show("createObject", "a", unknown(), "b", 2)).isEqualTo("{a:?,b:2}");
    assertThat(show("createObject", unknown(), 1, "b", 2)).isEqualTo("{b:?,?}");
    assertThat(show("items", partialObject("{'a': 1}"))).isEqualTo("[{key:'a',value:1},?]");
    assertThat(show("objectKeys", partialObject("{'a': 1}"))).isEqualTo("['a',?]");
  }

  @Test
  void whatIsKnownOfAPartialObjectDecides() {
    Term partial = partialObject("{'a': 1}");

    assertThat(show("tryGet", partial, "A")).isEqualTo("1");
    assertThat(show("tryGet", partial, "b")).isEqualTo("?");
    assertThat(show("contains", partial, "a")).isEqualTo("true");
    assertThat(show("contains", partial, "b")).isEqualTo("?");
    assertThat(show("empty", partial)).isEqualTo("false");
    assertThat(show("length", partial)).isEqualTo("?");
  }

  @Test
  void aLaterObjectThatIsUnknownMayReplaceWhatAnEarlierOneHas() {
    assertThat(show("union", json("{'a': 1}"), unknown())).isEqualTo("{a:?,?}");
    assertThat(show("union", json("{'a': 1}"), partialObject("{'b': 2}"))).isEqualTo("{a:?,b:2,?}");
    assertThat(show("shallowMerge", call("createArray", json("{'a': 1}"), unknown())))
        .isEqualTo("{a:?,?}");
  }

  @Test
  void aLaterObjectThatIsKnownStays() {
    assertThat(show("union", unknown(), json("{'a': 1, 'n': {'x': 1}}")))
        .isEqualTo("{a:1,n:{x:1,?},?}");
    assertThat(show("union", partialObject("{'a': 0}"), json("{'a': 1}"))).isEqualTo("{a:1,?}");
    assertThat(show("shallowMerge", call("createArray", unknown(), json("{'n': {'x': 1}}"))))
        .isEqualTo("{n:{x:1},?}");
  }

  @Test
  void aNestedUnknownMayReplaceOrMerge() {
    assertThat(
            show(
                "union",
                json("{'n': {'x': 1}, 'm': 1}"),
                call("createObject", "n", unknown(), "m", 2)))
        .isEqualTo("{n:?,m:2}");
    assertThat(show("union", call("createObject", "n", unknown()), json("{'n': {'x': 1}}")))
        .isEqualTo("{n:{x:1,?}}");
  }

  @Test
  void intersectionKeepsOnlyWhatIsSurelyCommon() {
    assertThat(show("intersection", List.of(1, 2), unknown())).isEqualTo("[?]");
    assertThat(show("intersection", List.of(1, 2), partialArray(2))).isEqualTo("[2,?]");
    assertThat(show("intersection", json("{'a': 1, 'b': 2}"), partialObject("{'a': 1, 'b': 3}")))
        .isEqualTo("{a:1}");
  }

  @Test
  void aKnownDifferenceDecidesAndAnUnknownPartDoesNot() {
    assertThat(show("equals", 1, unknown())).isEqualTo("?");
    assertThat(show("equals", call("createArray", unknown(), 2), call("createArray", unknown(), 3)))
        .isEqualTo("false");
    assertThat(show("equals", call("createArray", unknown()), List.of(1, 2))).isEqualTo("false");
    assertThat(show("equals", partialObject("{'a': 1}"), json("{'a': 2}"))).isEqualTo("false");
    assertThat(show("equals", partialObject("{'a': 1}"), json("{'b': 1}"))).isEqualTo("false");
    assertThat(show("equals", partialObject("{'a': 1}"), json("{'a': 1}"))).isEqualTo("?");
    assertThat(show("equals", partialArray(1, 2), List.of(1))).isEqualTo("?");
    assertThat(show("equals", List.of(1), partialArray(1, 2))).isEqualTo("false");
    assertThat(show("equals", partialArray(1), "text")).isEqualTo("false");
  }

  @Test
  void coalescePassesNullsAndStopsAtTheUnknown() {
    assertThat(show("coalesce", null, unknown(), "a")).isEqualTo("?");
    assertThat(show("coalesce", null, "a", unknown())).isEqualTo("'a'");
    assertThat(show("coalesce", partialObject("{'a': 1}"), "a")).isEqualTo("{a:1,?}");
  }

  @Test
  void conditionsAreDecidedByThoseThatAreKnown() {
    assertThat(show("and", unknown(), false)).isEqualTo("false");
    assertThat(show("and", unknown(), true)).isEqualTo("?");
    assertThat(show("or", unknown(), true)).isEqualTo("true");
    assertThat(show("or", false, unknown())).isEqualTo("?");
    assertThat(show("if", unknown(), 1, 1)).isEqualTo("?");
    assertThat(show("if", true, 1, unknown())).isEqualTo("1");
  }

  @Test
  void lambdasKeepWhatTheyCanDecide() {
    Term first =
        lambda(
            1,
            item -> "b".equals(((Term.Text) item.getFirst()).value()) ? unknown() : Term.of(true));

    assertThat(show("filter", List.of("a", "b"), first)).isEqualTo("['a',?]");
    assertThat(show("filter", partialArray("a"), YES)).isEqualTo("['a',?]");
    assertThat(show("filter", unknown(), YES)).isEqualTo("?");
    assertThat(show("map", List.of("a", "b"), first)).isEqualTo("[true,?]");
    assertThat(show("map", partialArray("a"), YES)).isEqualTo("[true,?]");
    assertThat(show("mapValues", partialObject("{'a': 1}"), YES)).isEqualTo("{a:true,?}");
  }

  @Test
  void positionsInAPartialArrayAreNotGuessed() {
    Term position = lambda(2, item -> item.get(1));

    assertThat(show("map", partialArray("a"), position)).isEqualTo("?");
    assertThat(show("filter", partialArray("a"), position)).isEqualTo("?");
    assertThat(show("reduce", partialArray("a"), 0, lambda(2, pair -> pair.getFirst())))
        .isEqualTo("?");
  }

  @Test
  void keysThatAreUnknownLeaveAPartialObject() {
    Term key =
        lambda(
            1,
            item ->
                "b".equals(((Term.Text) item.getFirst()).value()) ? unknown() : item.getFirst());

    assertThat(show("toObject", List.of("a", "b"), key)).isEqualTo("{a:?,?}");
    assertThat(show("groupBy", List.of("a", "b"), key)).isEqualTo("{a:['a',?],?}");
    assertThat(show("toObject", List.of("a"), key, OPEN)).isEqualTo("{a:?}");
  }

  @Test
  void anOrderThatIsUnknownLeavesThePlacesOpen() {
    assertThat(show("sort", List.of(2, 1), lambda(2, ignored -> unknown()))).isEqualTo("[2,1,?]");
  }

  @Test
  void idsOfUnknownNamesAreUnknown() {
    assertThat(show("resourceId", "Microsoft.KeyVault/vaults", unknown())).isEqualTo("?");
    assertThat(show("resourceId", unknown(), "Microsoft.KeyVault/vaults", "kv")).isEqualTo("?");
    assertThat(show("resourceId", unknown(), "kv")).isEqualTo("?");
  }
}
