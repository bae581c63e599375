package dev.plumbline.template.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.template.syntax.Comment;
import dev.plumbline.template.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {

  @Test
  void keepsThePlaceOfNamesAndValues() throws JsonException {
    Syntax.Obj root = object("{\n  \"name\": [1, true]\n}");
    Syntax.Member member = root.members().getFirst();

    assertThat(member.name().at()).hasToString("t.json:2:3");
    assertThat(member.value().at()).hasToString("t.json:2:11");
    assertThat(member.at().endColumn()).isEqualTo(20);
    assertThat(root.at().endLine()).isEqualTo(3);
  }

  @Test
  void keepsCommentsOfBothKindsWithTheirPlace() throws JsonException {
    Document document =
        JsonReader.read("t.json", "// first\n{\"a\": /* second\n line */ 1} // last");

    assertThat(document.comments())
        .extracting(Comment::text)
        .containsExactly(" first", " second\n line ", " last");
    assertThat(document.comments().get(1).at().endLine()).isEqualTo(3);
  }

  @Test
  void findsMetadataAtAnyDepth() throws JsonException {
    Document document =
        JsonReader.read("t.json", "{\"metadata\": {}, \"a\": [{\"Metadata\": {\"b\": 1}}]}");

    assertThat(document.metadata()).extracting(m -> m.at().column()).containsExactly(2, 25);
  }

  @Test
  void readsUtf8AndUtf16WithAndWithoutMark() throws JsonException {
    byte[] plain = "{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_8);
    byte[] marked = "\ufeff{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_8);
    byte[] wide = "\ufeff{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_16LE);

    assertThat(text(JsonReader.read("t.json", plain))).isEqualTo("ü");
    assertThat(text(JsonReader.read("t.json", marked))).isEqualTo("ü");
    assertThat(text(JsonReader.read("t.json", wide))).isEqualTo("ü");
    assertThat(JsonReader.read("t.json", marked).root().at().column()).isEqualTo(1);
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThat(error(new byte[] {'{', (byte) 0xff, '}'})).isEqualTo("the file is not UTF-8 text");
  }

  @Test
  void readsStringsOverSeveralLines() throws JsonException {
    Syntax.Obj root = object("{\"a\": \"one\n  two\", \"b\": 1}");

    assertThat(root.text("a")).contains("one\n  two");
    assertThat(root.member("b").orElseThrow().at()).hasToString("t.json:2:9");
  }

  @Test
  void allowsACommaAfterTheLastMember() throws JsonException {
    assertThat(object("{\"a\": [1, 2,], }").members()).hasSize(1);
  }

  @Test
  void takesTheLastOfTwoMembersOfOneName() throws JsonException {
    Syntax.Obj root = object("{\"A\": \"first\", \"a\": \"second\", \"a\": \"third\"}");

    assertThat(root.text("a")).contains("third");
    assertThat(root.text("A")).contains("first");
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    assertThat(error("{\"a\" 1}")).isEqualTo("expected a colon after the name \"a\" but found '1'");
    assertThat(error("{'a': 1}")).isEqualTo("expected a name in double quotes or } but found '''");
    assertThat(error("[1 2]")).isEqualTo("expected a comma or ] but found '2'");
    assertThat(error("{\"a\": \"x")).isEqualTo("this string has no end");
    assertThat(error("{} x")).isEqualTo("expected the end of the file but found 'x'");
    assertThat(error("")).isEqualTo("expected a value but found the end of the file");
    assertThat(error("[/* x")).isEqualTo("this comment has no end");
    assertThat(error("\"\\x\"")).isEqualTo("no such escape: \\x");
    assertThat(error("1e99999")).isEqualTo("the number 1e99999 is out of range");
    assertThat(failure("{\n \"a\" 1}").at()).hasToString("t.json:2:6");
  }

  @Test
  void refusesDeepNesting() throws JsonException {
    int deepest = JsonReader.DEPTH;
    assertThat(JsonReader.read("t.json", "[".repeat(deepest) + "]".repeat(deepest)).root())
        .isInstanceOf(Syntax.Arr.class);
    assertThat(error("[".repeat(100_000))).contains("more than 200 deep");
  }

  private static Syntax.Obj object(String json) throws JsonException {
    return (Syntax.Obj) JsonReader.read("t.json", json).root();
  }

  private static String text(Document document) {
    return ((Syntax.Obj) document.root()).text("a").orElseThrow();
  }

  private static JsonException failure(String json) {
    return catchThrowableOfType(JsonException.class, () -> JsonReader.read("t.json", json));
  }

  private static String error(String json) {
    return String.valueOf(failure(json).getMessage());
  }

  private static String error(byte[] bytes) {
    return String.valueOf(
        catchThrowableOfType(JsonException.class, () -> JsonReader.read("t.json", bytes))
            .getMessage());
  }
}
