package dev.plumbline.files.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

  @Test
  void countsASwapOfNeighboursOnce() {
    assertThat(Nearest.distance("fial_on", "fail_on")).isEqualTo(1);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void offersNothingThatIsFarAway() {
    assertThat(Nearest.to("zebra", List.of("cloud", "proxy"))).isEmpty();
    assertThat(Nearest.hint("zebra", List.of("proxy", "cloud")))
        .isEqualTo("; known here: cloud, proxy");
  }

  @Test
  void ignoresCaseAndSeparators() {
    assertThat(Nearest.to("Fail-On", List.of("fail_on", "format"))).contains("fail_on");
  }
}
