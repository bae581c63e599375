package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.call;
import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.lambda;
import static dev.plumbline.template.function.Trial.show;
import static dev.plumbline.template.function.Trial.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that stands in for another makes names and ids, and decides nothing. */
class StandInTest {

  private static final Term RG = standIn("rg");

  @Test
  void textsMadeOfAStandInAreStandIns() {
    assertThat(call("concat", "kv-", RG)).isEqualTo(Term.standIn("kv-rg", "[concat('kv-', ~rg~)]"));
    assertThat(show("format", "{0}-{1}", RG, 7)).isEqualTo("~rg-7~");
    assertThat(show("toUpper", RG)).isEqualTo("~RG~");
    assertThat(show("toLower", RG)).isEqualTo("~rg~");
    assertThat(show("trim", RG)).isEqualTo("~rg~");
    assertThat(show("replace", RG, "r", "x")).isEqualTo("~xg~");
    assertThat(show("substring", RG, 1)).isEqualTo("~g~");
    assertThat(show("take", RG, 1)).isEqualTo("~r~");
    assertThat(show("skip", RG, 1)).isEqualTo("~g~");
    assertThat(show("first", RG)).isEqualTo("~r~");
    assertThat(show("padLeft", RG, 3, "-")).isEqualTo("~-rg~");
    assertThat(show("join", call("createArray", "a", RG), "/")).isEqualTo("~a/rg~");
    assertThat(show("uri", "https://x.example/", RG)).isEqualTo("~https://x.example/rg~");
    assertThat(show("base64", RG)).isEqualTo("~cmc=~");
    assertThat(show("string", json("[1]"))).isEqualTo("'[1]'");
    assertThat(show("string", call("createObject", "a", RG))).isEqualTo("~{\"a\":\"rg\"}~");
    assertThat(show("resourceId", "Microsoft.KeyVault/vaults", RG)).endsWith("/vaults/rg~");
    assertThat(show("extensionResourceId", RG, "A/b", "c")).isEqualTo("~rg/providers/A/b/c~");
    assertThat(show("uniqueString", RG)).matches("~[a-z2-7]{13}~");
  }

  @Test
  void nothingIsDecidedOnAStandIn() {
    assertThat(show("equals", RG, "rg")).isEqualTo("?");
    assertThat(show("equals", RG, RG)).isEqualTo("?");
    assertThat(show("contains", RG, "r")).isEqualTo("?");
    assertThat(show("contains", "r", RG)).isEqualTo("?");
    assertThat(show("contains", json("{'rg': 1}"), RG)).isEqualTo("?");
    assertThat(show("startsWith", RG, "r")).isEqualTo("?");
    assertThat(show("endsWith", RG, "g")).isEqualTo("?");
    assertThat(show("indexOf", RG, "g")).isEqualTo("?");
    assertThat(show("less", RG, "z")).isEqualTo("?");
    assertThat(show("length", RG)).isEqualTo("?");
    assertThat(show("empty", RG)).isEqualTo("?");
    assertThat(show("bool", standIn("true"))).isEqualTo("?");
    assertThat(show("int", standIn("1"))).isEqualTo("?");
    assertThat(show("json", standIn("1"))).isEqualTo("?");
    assertThat(show("tryGet", json("{'rg': 1}"), RG)).isEqualTo("?");
  }

  @Test
  void aTextIsNeverANumberWhateverItStandsFor() {
    assertThat(show("equals", RG, 1)).isEqualTo("false");
    assertThat(show("contains", List.of(1), RG)).isEqualTo("false");
    assertThat(show("contains", List.of("a"), RG)).isEqualTo("?");
  }

  @Test
  void deepStandInsDecideNothingEither() {
    Term one = call("createObject", "a", RG, "b", 1);

    assertThat(show("equals", one, json("{'a': 'rg', 'b': 1}"))).isEqualTo("?");
    assertThat(show("equals", one, json("{'a': 'rg', 'b': 2}"))).isEqualTo("false");
    assertThat(show("union", call("createArray", RG), List.of("rg"))).isEqualTo("[~rg~,'rg',?]");
    assertThat(show("indexOf", call("createArray", RG, "rg"), "rg")).isEqualTo("?");
  }

  @Test
  void lengthsThatAreDocumentedAreKnown() {
    assertThat(show("length", call("uniqueString", RG))).isEqualTo("13");
    assertThat(show("length", call("guid", RG))).isEqualTo("36");
    assertThat(show("empty", call("uniqueString", "a"))).isEqualTo("false");
    assertThat(show("length", call("take", call("uniqueString", "a"), 5))).isEqualTo("?");
  }

  @Test
  void aStandInThatIsTooShortRefusesNothing() {
    assertThat(show("substring", RG, 0, 20)).isEqualTo("?");
  }

  @Test
  void arraysAndObjectsHoldStandIns() {
    assertThat(show("createArray", RG)).isEqualTo("[~rg~]");
    assertThat(show("length", call("createArray", RG, RG))).isEqualTo("2");
    assertThat(show("concat", call("createArray", RG), List.of(1))).isEqualTo("[~rg~,1]");
    assertThat(show("createObject", "a", RG)).isEqualTo("{a:~rg~}");
    assertThat(show("createObject", RG, 1, "b", 2)).isEqualTo("{b:?,?}");
    assertThat(show("toObject", call("createArray", RG), lambda(1, List::getFirst)))
        .isEqualTo("{?}");
    assertThat(show("coalesce", null, RG)).isEqualTo("~rg~");
    assertThat(show("if", true, RG, 1)).isEqualTo("~rg~");
  }

  @Test
  void theSegmentsOfAnIdAreAsManyAsThoseOfItsStandIn() {
    Term id = call("resourceId", "Microsoft.KeyVault/vaults", "kv");

    assertThat(show("length", call("split", id, "/"))).isEqualTo("9");
    assertThat(show("last", call("split", id, "/"))).isEqualTo("~kv~");
    assertThat(show("split", RG, "-")).isEqualTo("?");
    assertThat(show("split", id, "-")).isEqualTo("?");
  }
}
