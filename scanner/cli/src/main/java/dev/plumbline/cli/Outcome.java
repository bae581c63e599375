package dev.plumbline.cli;

import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.config.Setting;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what an evaluation came to into the way the run ends. */
final class Outcome {

  private Outcome() {}

  static ExitCode of(EvaluationSummary summary, InForce.Judging judging) {
    boolean failed =
        reaches(summary.worst(Verdict.NONCOMPLIANT), judging.failOn().value())
            || judging
                .failOnUnknown()
                .map(Setting::value)
                .filter(threshold -> reaches(summary.worst(Verdict.UNKNOWN), threshold))
                .isPresent();
    if (failed) {
      return ExitCode.FINDINGS;
    }
    return summary.incomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
  }

  /** Why the run ends so, for the last line, and what was counted apart. */
  static String explain(ExitCode code, EvaluationSummary summary, InForce.Judging judging) {
    return why(code, summary, judging) + apart(summary);
  }

  private static String apart(EvaluationSummary summary) {
    List<String> parts = new ArrayList<>();
    add(parts, summary.exempt().count(Verdict.NONCOMPLIANT), " noncompliant exempt");
    add(parts, summary.ignored().count(Verdict.NONCOMPLIANT), " ignored in the file");
    add(parts, summary.known().count(Verdict.NONCOMPLIANT), " known before");
    add(parts, summary.resolved(), " resolved");
    add(parts, summary.acceptedGaps(), " accepted as unreadable");
    return parts.isEmpty() ? "" : " (apart: " + String.join(", ", parts) + ")";
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + what);
    }
  }

  private static String why(ExitCode code, EvaluationSummary summary, InForce.Judging judging) {
    String gaps =
        summary.gaps() == 1
            ? "1 thing could not be read"
            : summary.gaps() + " things could not be read";
    return switch (code) {
      case FINDINGS ->
          "exit code 1: "
              + reason(summary, judging)
              + (summary.incomplete() ? "; the scan is incomplete, too: " + gaps : "");
      case INCOMPLETE ->
          "exit code 3: the scan is incomplete: "
              + gaps
              + "; nothing at or above "
              + judging.failOn().value().wireName()
              + " in the rest";
      case CLEAN -> "exit code 0: nothing at or above " + judging.failOn().value().wireName();
      case USAGE, BUG -> "exit code " + code.number();
    };
  }

  private static String reason(EvaluationSummary summary, InForce.Judging judging) {
    Severity threshold = judging.failOn().value();
    return reaches(summary.worst(Verdict.NONCOMPLIANT), threshold)
        ? "noncompliant findings at or above " + threshold.wireName()
        : "unknown verdicts at or above --fail-on-unknown";
  }

  private static boolean reaches(Optional<Severity> worst, Severity threshold) {
    return worst.filter(severity -> severity.atLeast(threshold)).isPresent();
  }
}
