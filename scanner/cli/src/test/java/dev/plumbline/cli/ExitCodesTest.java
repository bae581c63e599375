package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.config.Setting;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Verdict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of exit codes, row by row. */
final class ExitCodesTest {

  @ParameterizedTest
  @CsvSource({
    // noncompliant, unknown, gaps, fail-on, fail-on-unknown, exit code
    ",       ,       0, medium, ,       0",
    "low,    ,       0, medium, ,       0",
    "medium, ,       0, medium, ,       1",
    "high,   ,       0, medium, ,       1",
    "high,   ,       0, critical, ,     0",
    "low,    ,       0, low,    ,       1",
    ",       high,   0, medium, ,       0",
    ",       high,   0, medium, high,   1",
    ",       low,    0, medium, high,   0",
    ",       ,       1, medium, ,       3",
    "low,    high,   2, medium, ,       3",
    "high,   ,       2, medium, ,       1",
    ",       high,   2, medium, high,   1",
  })
  void followsTheTable(
      @Nullable String noncompliant,
      @Nullable String unknown,
      int gaps,
      String failOn,
      @Nullable String failOnUnknown,
      int expected) {
    Map<Verdict, Map<Severity, Integer>> findings =
        Map.of(
            Verdict.NONCOMPLIANT, one(noncompliant),
            Verdict.UNKNOWN, one(unknown),
            Verdict.COMPLIANT, Map.of(Severity.CRITICAL, 5));
    InForce.Judging judging =
        new InForce.Judging(
            Optional.empty(),
            setting("console"),
            setting(severity(failOn)),
            Optional.ofNullable(failOnUnknown).map(name -> setting(severity(name))));
    EvaluationSummary summary =
        EvaluationSummary.plain(new EvaluationSummary.Counts(findings), gaps, 0);

    ExitCode code = Outcome.of(summary, judging);

    assertThat(code.number()).isEqualTo(expected);
    assertThat(Outcome.explain(code, summary, judging)).startsWith("exit code " + expected + ": ");
  }

  private static Map<Severity, Integer> one(@Nullable String name) {
    return name == null ? Map.of() : Map.of(severity(name), 1);
  }

  private static Severity severity(String name) {
    for (Severity severity : Severity.values()) {
      if (severity.wireName().equals(name)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static <T> Setting<T> setting(T value) {
    return new Setting<>("any", value, new Setting.Origin(Setting.Layer.DEFAULT, "default"));
  }
}
