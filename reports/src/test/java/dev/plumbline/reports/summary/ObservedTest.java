package dev.plumbline.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedTest {

  @Test
  void showsTextsBareAndStructuresAsJson() {
    assertThat(Observed.text(Value.of("Allow"))).isEqualTo("Allow");
    assertThat(
            Observed.text(
                Value.object("a", Value.array(List.of(Value.of("x\"y"), Value.of(true))))))
        .isEqualTo("{a: [\"x\\\"y\", true]}");
  }

  @Test
  void writesNumbersOutInFull() {
    assertThat(Observed.text(new Value.Num(new BigDecimal("1.5E+9")))).isEqualTo("1500000000");
  }

  @Test
  void saysWhyNothingWasObserved() {
    assertThat(Observed.text(evidence(Value.Null.VALUE, "absent"))).isEqualTo("absent");
    assertThat(Observed.text(evidence(Value.Null.VALUE, "unread"))).isEqualTo("not read");
    assertThat(Observed.text(evidence(Value.Null.VALUE, "notRequested")))
        .isEqualTo("not asked for");
    assertThat(Observed.text(evidence(new Value.Unresolved("[parameters('x')]", ""), "unresolved")))
        .isEqualTo("[parameters('x')]");
    assertThat(Observed.text(evidence(Value.Null.VALUE, "default"))).isEqualTo("absent");
    assertThat(Observed.text(evidence(Value.Null.VALUE, "read"))).isEqualTo("null");
  }

  @Test
  void marksWhatThePlatformDecided() {
    assertThat(Observed.origin(evidence(Value.of(true), "default"))).isEqualTo("platform default");
    assertThat(Observed.origin(evidence(Value.of(true), "read"))).isEmpty();
  }

  @Test
  void showsWhatIsKnownOfAPartialList() {
    assertThat(Observed.text(new Value.Partial(List.of(Value.of("a")), "[variables('more')]")))
        .isEqualTo("[\"a\", … [variables('more')]]");
  }

  @Test
  void stopsInTheDepthOfAValue() {
    Value deep = Value.of("end");
    for (int i = 0; i < 50; i++) {
      deep = Value.array(List.of(deep));
    }
    assertThat(Observed.text(deep)).isEqualTo("[[[[[[[…]]]]]]]");
  }

  private static Evidence evidence(Value observed, String origin) {
    return new Evidence("account", "properties.x", observed, "true", origin, "", "");
  }
}
