package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void writesWhatItRead() {
    String text = "{\"a\":[1,2.50,-3],\"b\":{\"c\":null,\"d\":true},\"e\":\"x\\\"\\\\y\",\"f\":[]}";

    assertThat(Json.parse(text).write()).isEqualTo(text);
  }

  @Test
  void readsEscapesAndWritesControlCharacters() {
    Json parsed = Json.parse("\"\\u0041\\n\\t\\/\"");

    assertThat(parsed).isEqualTo(Json.text("A\n\t/"));
    assertThat(parsed.write()).isEqualTo("\"A\\u000a\\u0009/\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":1", "[1,]", "tru", "\"open", "1 2", "\"\\x\""})
  void refusesWhatIsNoDocument(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changesACopyAlongAPath() {
    Json.Obj before = Json.parseObject("{\"a\":{\"b\":1,\"c\":2}}");

    assertThat(before.with("a.b", Json.nil()).write()).isEqualTo("{\"a\":{\"b\":null,\"c\":2}}");
    assertThat(before.without("a.b").write()).isEqualTo("{\"a\":{\"c\":2}}");
    assertThat(before.with("x.y", Json.array(List.of())).write())
        .isEqualTo("{\"a\":{\"b\":1,\"c\":2},\"x\":{\"y\":[]}}");
    assertThat(before.write()).isEqualTo("{\"a\":{\"b\":1,\"c\":2}}");
  }
}
