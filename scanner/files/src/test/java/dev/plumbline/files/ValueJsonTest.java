package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueJsonTest {

  @Test
  void readsBackWhatItWroteForManyRandomValues() throws IOException {
    RandomValues values = new RandomValues(20261122);
    for (int i = 0; i < 5_000; i++) {
      Value value = values.next(6);
      String json = ValueJson.write(value);
      assertThat(ValueJson.read(json)).as(json).isEqualTo(value);
      assertThat(ValueJson.write(ValueJson.read(json))).isEqualTo(json);
      assertThat(json).doesNotContain("\n");
    }
  }

  @Test
  void spellsTheMarkersAsRulesReadThem() {
    Value value =
        Value.object(
            "sku", new Value.Unresolved("[parameters('sku')]", "main.json:3:4"),
            "rules", new Value.Partial(List.of(Value.of(1)), "[variables('r')]"));

    assertThat(ValueJson.write(value))
        .isEqualTo(
            """
            {"sku":{"$plumbline":"unresolved","expression":"[parameters('sku')]","at":"main.json:3:4"},\
            "rules":{"$plumbline":"partial","items":[1],"expression":"[variables('r')]"}}\
            """);
  }

  @Test
  void keepsTheKnownMembersOfAnObjectOfWhichOthersAreNotKnown() throws IOException {
    Value value =
        new Value.PartialObj(
            Map.of("kind", Value.of("x"), "expression", Value.of("hidden")), "[parameters('o')]");
    String json = ValueJson.write(value);
    assertThat(json)
        .isEqualTo(
            """
            {"$plumbline":"unresolved","expression":"[parameters('o')]","kind":"x"}\
            """);
    assertThat(ValueJson.read(json))
        .isEqualTo(new Value.PartialObj(Map.of("kind", Value.of("x")), "[parameters('o')]"));
    assertThat(value.at("kind")).isEqualTo(Value.of("x"));
    assertThat(value.at("other")).isEqualTo(new Value.Unresolved("[parameters('o')]", ""));
  }

  @Test
  void escapesRealMembersThatLookLikeAMarker() {
    Value value =
        Value.object(
            "$plumbline", Value.of("unresolved"),
            "expression", Value.of("x"),
            "$$plumblineX", Value.of(1),
            "$plum", Value.of(2));

    assertThat(ValueJson.write(value))
        .isEqualTo(
            """
            {"$$plumbline":"unresolved","expression":"x","$$$plumblineX":1,"$plum":2}\
            """);
  }

  @Test
  void readsAnUnresolvedValueWithoutItsPlace() throws IOException {
    assertThat(ValueJson.read("{\"$plumbline\":\"unresolved\",\"expression\":\"e\"}"))
        .isEqualTo(new Value.Unresolved("e", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1.0",
        "1.00",
        "1E+400",
        "-0.1e-300",
        "123456789012345678901234567890",
        "9007199254740993"
      })
  void keepsNumbersExact(String number) throws IOException {
    Value read = ValueJson.read(number);

    assertThat(read).isEqualTo(new Value.Num(new BigDecimal(number)));
    assertThat(ValueJson.read(ValueJson.write(read))).isEqualTo(read);
  }

  @Test
  void repairsHalfASurrogatePairInsteadOfFailing() {
    Value odd = Value.object("\uDC00k", Value.of("a\uD800b\uD83D\uDE00\uD800"));

    assertThat(ValueJson.write(odd)).isEqualTo("{\"\uFFFDk\":\"a\uFFFDb\uD83D\uDE00\uFFFD\"}");
  }

  @Test
  void takesAHundredLevelsAndRefusesMoreInBothDirections() throws IOException {
    String deepest = "[".repeat(100) + "]".repeat(100);
    Value value = ValueJson.read(deepest);
    assertThat(ValueJson.write(value)).isEqualTo(deepest);

    assertThatThrownBy(() -> ValueJson.read("[" + deepest + "]"))
        .isInstanceOf(FileFormatException.class)
        .hasMessageContaining("100 arrays and objects");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueJson.write(new Value.Arr(List.of(value))))
        .withMessageContaining("100 arrays and objects");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "NaN",
        "{\"$plumbline\":\"other\"}",
        "{\"$plumbline\":\"unresolved\"}",
        "{\"$plumbline\":\"unresolved\",\"expression\":\"e\",\"at\":\"\",\"more\":1}",
        "{\"$plumbline\":\"partial\",\"expression\":\"e\",\"items\":{}}",
        "{\"$plumblineX\":1}",
      })
  void refusesWhatIsNotAValue(String json) {
    assertThatThrownBy(() -> ValueJson.read(json)).isInstanceOf(FileFormatException.class);
    assertThatThrownBy(
            () -> ValueJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(FileFormatException.class);
  }

  @Test
  void neverQuotesTheTextItCouldNotRead() {
    assertThatThrownBy(() -> ValueJson.read("{\"a\": canarySecret}"))
        .hasMessage("Not JSON: cannot read the text at line 1, column 7")
        .hasMessageNotContaining("canary");
  }
}
