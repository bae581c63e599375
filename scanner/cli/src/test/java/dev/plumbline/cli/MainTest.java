package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.ReportFormat;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"scan azure", "scan path", "evaluate", "demo", "report"})
  void helpNamesEveryFormat(String command) {
    assertThat(run((command + " --help").split(" "))).isZero();
    String help = desk.out().replaceAll("\\s+", " ");
    String formats = help.substring(help.indexOf("--format"));
    assertThat(formats)
        .contains(Stream.of(ReportFormat.values()).map(ReportFormat::wireName).toList());
  }

  private int run(String... arguments) {
    return desk.run(arguments);
  }
}
