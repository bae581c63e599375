package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.json;
import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string, and
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-string for {@code
 * buildUri} and {@code parseUri}
 */
class StringPageTest {

  @Test
  void base64EncodesUtf8() {
    assertThat(show("base64", "plumb line")).isEqualTo("'cGx1bWIgbGluZQ=='");
    assertThat(show("base64", "é")).isEqualTo("'w6k='");
    assertThat(refusal("base64", 1)).isEqualTo("base64() wants a text as argument 1, not a number");
  }

  @Test
  void base64ToStringDecodes() {
    assertThat(show("base64ToString", "cGx1bWIgbGluZQ==")).isEqualTo("'plumb line'");
    assertThat(refusal("base64ToString", "%%%")).isEqualTo("base64ToString() wants a base64 text");
  }

  @Test
  void base64ToJsonDecodesAValue() {
    assertThat(show("base64ToJson", "eydhJzogWzFdfQ==")).isEqualTo("{a:[1]}");
    assertThat(refusal("base64ToJson", "cGx1bWI=")).contains("wants well-formed JSON");
  }

  @Test
  void concatJoinsTextsAndNumbers() {
    assertThat(show("concat", "st", "", "logs", 7)).isEqualTo("'stlogs7'");
    assertThat(refusal("concat", "a", json("{}")))
        .isEqualTo("concat() wants a text as argument 2, not an object");
  }

  @Test
  void containsFindsAPartWithRegardToCase() {
    assertThat(show("contains", "Storage", "rag")).isEqualTo("true");
    assertThat(show("contains", "Storage", "RAG")).isEqualTo("false");
    assertThat(refusal("contains", "Storage", 1)).contains("wants a text as argument 2");
  }

  @Test
  void dataUriHoldsBase64() {
    assertThat(show("dataUri", "plumb"))
        .isEqualTo("'data:text/plain;charset=utf8;base64,cGx1bWI='");
  }

  @Test
  void dataUriToStringReadsBothForms() {
    assertThat(show("dataUriToString", "data:text/plain;charset=utf8;base64,cGx1bWI="))
        .isEqualTo("'plumb'");
    assertThat(show("dataUriToString", "data:,plumb%20line")).isEqualTo("'plumb line'");
    assertThat(refusal("dataUriToString", "plumb")).isEqualTo("dataUriToString() wants a data URI");
  }

  @Test
  void emptyIsTrueOfNoCharacters() {
    assertThat(show("empty", "")).isEqualTo("true");
    assertThat(show("empty", " ")).isEqualTo("false");
  }

  @Test
  void startsWithAndEndsWithIgnoreCase() {
    assertThat(show("startsWith", "keyVault", "KEY")).isEqualTo("true");
    assertThat(show("startsWith", "keyVault", "vault")).isEqualTo("false");
    assertThat(show("endsWith", "keyVault", "vault")).isEqualTo("true");
    assertThat(show("endsWith", "keyVault", "key")).isEqualTo("false");
    assertThat(show("endsWith", "ey", "key")).isEqualTo("false");
    assertThat(refusal("startsWith", List.of("a"), "a"))
        .isEqualTo("startsWith() wants a text as argument 1, not an array");
  }

  @Test
  void startsWithAndEndsWithFindTheEmptyText() {
    assertThat(show("startsWith", "", "")).isEqualTo("true");
    assertThat(show("endsWith", "a", "")).isEqualTo("true");
  }

  @Test
  void firstAndLastGiveTheCharactersAtTheEnds() {
    assertThat(show("first", "vault")).isEqualTo("'v'");
    assertThat(show("last", "vault")).isEqualTo("'t'");
    assertThat(show("last", "")).isEqualTo("''");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a {0} b, 'a 1234567 b'",
    "{0:N0}, '1,234,567'",
    "{0:N2}, '1,234,567.00'",
    "{0:D9}, 001234567",
    "{0:F1}, 1234567.0",
    "{0:X}, 12D687",
    "{0:x8}, 0012d687",
    "{0:G}, 1234567",
    "{0:00000000}, 01234567",
    "'{0,9}|', '  1234567|'",
    "'{0,-9}|', '1234567  |'",
    "{{{0}}}, '{1234567}'",
    "{1}-{1}-{2}, x-x-True",
    "{1:anything}, x"
  })
  void formatFollowsTheCompositeFormatsOfDotNet(String format, String text) {
    assertThat(show("format", format, 1_234_567, "x", true)).isEqualTo("'" + text + "'");
  }

  @Test
  void formatOfNegativeNumbers() {
    assertThat(show("format", "{0:N0} {0:D3} {0:00}", -5)).isEqualTo("'-5 -005 -05'");
    assertThat(show("format", "{0:N0}", -123_456)).isEqualTo("'-123,456'");
  }

  @Test
  void formatDoesNotGuessWhatDependsOnTheCulture() {
    for (String open : new String[] {"{0:C}", "{0:N}", "{0:P1}", "{0:#,##0}", "{0:E3}"}) {
      assertThat(show("format", open, 12)).as(open).isEqualTo("?");
    }
    assertThat(show("format", "{0:X}", -1)).isEqualTo("?");
    assertThat(show("format", "{0}", List.of(1))).isEqualTo("?");
  }

  @Test
  void formatRefusesWhatHasNoValueOrNoEnd() {
    assertThat(refusal("format", "{1}", "a")).isEqualTo("format() has no value for {1}");
    for (String wrong : new String[] {"{", "}", "{a}", "{0", "{0:D{1}}"}) {
      assertThat(refusal("format", wrong, "a")).as(wrong).contains("braces in pairs");
    }
  }

  @Test
  void guidHasTheFormOfOneAndIsAStandIn() {
    assertThat(show("guid", "a", "b"))
        .matches("~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}~")
        .isEqualTo(show("guid", "a", "b"))
        .isNotEqualTo(show("guid", "ab"));
    assertThat(refusal("guid")).isEqualTo("guid() wants at least 1 argument, not 0");
  }

  @Test
  void uniqueStringHas13CharactersAndIsAStandIn() {
    assertThat(show("uniqueString", "a", "b"))
        .matches("~[a-z2-7]{13}~")
        .isEqualTo(show("uniqueString", "a", "b"))
        .isNotEqualTo(show("uniqueString", "a", "c"));
    assertThat(refusal("uniqueString", 1))
        .isEqualTo("uniqueString() wants a text as argument 1, not a number");
  }

  @Test
  void indexOfAndLastIndexOfIgnoreCase() {
    assertThat(show("indexOf", "Banana", "AN")).isEqualTo("1");
    assertThat(show("lastIndexOf", "Banana", "AN")).isEqualTo("3");
    assertThat(show("indexOf", "Banana", "x")).isEqualTo("-1");
    assertThat(show("lastIndexOf", "an", "Banana")).isEqualTo("-1");
    assertThat(show("indexOf", "Banana", "")).isEqualTo("0");
  }

  @Test
  void joinPutsATextBetween() {
    assertThat(show("join", List.of("a", "b", 3), ", ")).isEqualTo("'a, b, 3'");
    assertThat(show("join", List.of(), ", ")).isEqualTo("''");
    assertThat(refusal("join", "a", ","))
        .isEqualTo("join() wants an array as argument 1, not a text");
  }

  @Test
  void jsonReadsAValue() {
    assertThat(show("json", "[true]")).isEqualTo("[true]");
  }

  @Test
  void lengthCountsCharacters() {
    assertThat(show("length", "four")).isEqualTo("4");
  }

  @Test
  void newGuidIsKnownAtDeploymentOnly() {
    assertThat(show("newGuid")).isEqualTo("?");
  }

  @Test
  void padLeftFillsUpToALength() {
    assertThat(show("padLeft", 42, 5, "0")).isEqualTo("'00042'");
    assertThat(show("padLeft", "ab", 4)).isEqualTo("'  ab'");
    assertThat(show("padLeft", "abcd", 2, "-")).isEqualTo("'abcd'");
    assertThat(refusal("padLeft", "a", 4, "xy"))
        .isEqualTo("padLeft() wants a single character to pad with");
  }

  @Test
  void replaceChangesEveryInstance() {
    assertThat(show("replace", "a-b-c", "-", "")).isEqualTo("'abc'");
    assertThat(show("replace", "aaa", "aa", "b")).isEqualTo("'ba'");
    assertThat(show("replace", "Abc", "a", "x")).isEqualTo("'Abc'");
    assertThat(refusal("replace", "a", "", "b"))
        .isEqualTo("replace() wants a text to replace, not an empty one");
  }

  @Test
  void skipAndTakeCutTexts() {
    assertThat(show("skip", "storage", 3)).isEqualTo("'rage'");
    assertThat(show("skip", "storage", 99)).isEqualTo("''");
    assertThat(show("take", "storage", 3)).isEqualTo("'sto'");
    assertThat(show("take", "storage", -1)).isEqualTo("''");
  }

  @Test
  void splitCutsAtOneDelimiterOrAnyOfSome() {
    assertThat(show("split", "a,b,,c", ",")).isEqualTo("['a','b','','c']");
    assertThat(show("split", "a;b,c", List.of(",", ";"))).isEqualTo("['a','b','c']");
    assertThat(show("split", "", ",")).isEqualTo("['']");
    assertThat(refusal("split", "a", 1))
        .isEqualTo("split() wants a text or an array of texts as argument 2, not a number");
  }

  @Test
  void stringWritesValuesAsJson() {
    assertThat(show("string", json("{'a': 10, 'b': ['x', null, true], 'c': '\"\\n'}")))
        .isEqualTo("'{\"a\":10,\"b\":[\"x\",null,true],\"c\":\"\\\"\\n\"}'");
    assertThat(show("string", 5)).isEqualTo("'5'");
    assertThat(show("string", "as it is")).isEqualTo("'as it is'");
    assertThat(show("string", true)).isEqualTo("'True'");
  }

  @Test
  void substringCutsWithinTheText() {
    assertThat(show("substring", "one two three", 4, 3)).isEqualTo("'two'");
    assertThat(show("substring", "one two", 4)).isEqualTo("'two'");
    assertThat(show("substring", "one", 3, 0)).isEqualTo("''");
  }

  @Test
  void substringRefusesToReachBeyondTheText() {
    assertThat(refusal("substring", "0123456789", 0, 11))
        .isEqualTo("substring() wants a part of a text of 10 characters, not 11 from position 0");
    assertThat(refusal("substring", "one", -1, 1)).contains("from position -1");
    assertThat(refusal("substring", "one", 0, -1)).contains("not -1");
  }

  @Test
  void toLowerAndToUpperChangeCase() {
    assertThat(show("toLower", "FILE I")).isEqualTo("'file i'");
    assertThat(show("toUpper", "file i")).isEqualTo("'FILE I'");
    assertThat(refusal("toLower", true)).contains("wants a text as argument 1");
  }

  @Test
  void trimTakesBlanksFromBothEnds() {
    assertThat(show("trim", "\t one two \n")).isEqualTo("'one two'");
  }

  @ParameterizedTest(name = "uri({0}, {1})")
  @CsvSource({
    "https://x.example/a, b.sh, https://x.example/b.sh",
    "https://x.example/a/, b.sh, https://x.example/a/b.sh",
    "https://x.example/a/main.json, nested/b.json, https://x.example/a/nested/b.json",
    "https://x.example, b.json, https://x.example/b.json",
    "https://x.example/a/b/c, ../d, https://x.example/a/d",
    "https://x.example/a/b/c, ./d/., https://x.example/a/b/d/",
    "https://x.example/a/b, /d, https://x.example/d",
    "https://x.example/a/b?sig=1, d?e=2, https://x.example/a/d?e=2",
    "https://x.example/a, https://y.example/b, https://y.example/b",
    "https://x.example/a, //y.example/b, https://y.example/b"
  })
  void uriResolvesAgainstItsBase(String base, String relative, String uri) {
    assertThat(show("uri", base, relative)).isEqualTo("'" + uri + "'");
  }

  @Test
  void uriRefusesARelativeBase() {
    assertThat(refusal("uri", "templates/", "a.json"))
        .isEqualTo("uri() wants an absolute URI as argument 1");
  }

  @Test
  void uriComponentEscapesAllButUnreservedCharacters() {
    assertThat(show("uriComponent", "https://x.example/a b?c=é-_.~"))
        .isEqualTo("'https%3A%2F%2Fx.example%2Fa%20b%3Fc%3D%C3%A9-_.~'");
  }

  @Test
  void uriComponentToStringIsItsInverse() {
    assertThat(show("uriComponentToString", "https%3A%2F%2Fx%20%C3%A9%2"))
        .isEqualTo("'https://x é%2'");
  }

  @Test
  void buildUriPutsPartsTogether() {
    assertThat(
            show(
                "buildUri",
                json("{'scheme': 'https', 'host': 'x.example', 'path': '/a', 'query': '?b=1'}")))
        .isEqualTo("'https://x.example/a?b=1'");
    assertThat(
            show(
                "buildUri",
                json("{'scheme': 'https', 'host': 'x.example', 'port': 8443, 'path': '/a'}")))
        .isEqualTo("'https://x.example:8443/a'");
    assertThat(refusal("buildUri", json("{'scheme': 'https', 'path': '/'}")))
        .isEqualTo("buildUri() wants an object with a text host");
  }

  @Test
  void parseUriTakesPartsApart() {
    assertThat(show("parseUri", "https://x.example:8443/a/b?c=1"))
        .isEqualTo("{scheme:'https',host:'x.example',port:8443,path:'/a/b',query:'?c=1'}");
    assertThat(show("parseUri", "https://x.example/a")).contains("port:?");
    assertThat(refusal("parseUri", "/a")).isEqualTo("parseUri() wants an absolute URI");
  }

  @Test
  void textsOfOtherKindsThanStandInsAreKnown() {
    assertThat(Trial.call("concat", "a", "b")).isEqualTo(Term.of("ab"));
  }
}
