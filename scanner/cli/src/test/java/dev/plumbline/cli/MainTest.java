package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class MainTest {

  private final Desk desk = new Desk(Path.of(""));

  @Test
  void printsItsVersionOnStandardOutput() {
    assertThat(run("--version")).isZero();
    assertThat(desk.out()).matches("plumbline \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    assertThat(desk.err()).isEmpty();
  }

  @Test
  void showsHelpWhenNothingIsAsked() {
    assertThat(run()).isZero();
    assertThat(desk.out()).startsWith("Usage: plumbline");
  }

  @Test
  void answersAnUnknownOptionWithExitCodeTwo() {
    assertThat(run("--no-such-option")).isEqualTo(2);
    assertThat(desk.err()).contains("--no-such-option");
    assertThat(desk.out()).isEmpty();
  }

  private int run(String... arguments) {
    return desk.run(arguments);
  }
}
