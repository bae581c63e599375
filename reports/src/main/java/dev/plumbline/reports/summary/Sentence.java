package dev.plumbline.reports.summary;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import java.util.stream.Collectors;

/** What a finding says, on one line. */
public final class Sentence {

  /** More observations than this are for the findings file. */
  public static final int OBSERVATIONS = 3;

  private static final int LONGEST = 200;

  private Sentence() {}

  /** What was seen and what is wanted, or why nothing is known. */
  public static String of(Finding finding) {
    if (finding.verdict() == Verdict.UNKNOWN) {
      return "not known: "
          + finding.reasons().stream()
              .limit(OBSERVATIONS)
              .map(reason -> Printable.cut(of(reason), LONGEST))
              .collect(Collectors.joining("; "));
    }
    return finding.evidence().stream()
        .limit(OBSERVATIONS)
        .map(evidence -> of(evidence, LONGEST))
        .collect(Collectors.joining("; "));
  }

  /** {@code minimumTlsVersion: TLS1_0, expected TLS1_2}; each value at most so long. */
  public static String of(Evidence evidence, int longest) {
    String origin = Observed.origin(evidence);
    return property(evidence)
        + ": "
        + Printable.cut(Observed.text(evidence), longest)
        + (origin.isEmpty() ? "" : " (" + Printable.line(origin) + ")")
        + ", expected "
        + Printable.cut(evidence.expected(), longest);
  }

  /** The property's path, without the step that all of them begin with. */
  public static String property(Evidence evidence) {
    String path = evidence.path().isEmpty() ? evidence.fact() : evidence.path();
    return Printable.line(path.startsWith("properties.") ? path.substring(11) : path);
  }

  /** Why a verdict is unknown. */
  public static String of(UnknownReason reason) {
    return switch (reason) {
      case UnknownReason.OfGap(var gap) -> "not read, gap " + gap;
      case UnknownReason.OfUnresolved(String expression) ->
          "not known before deployment, " + expression;
      case UnknownReason.OfNotRequested(String option) -> "not asked for, needs " + option;
      case UnknownReason.OfRuleFailed(String message) -> "the rule gave no answer, " + message;
    };
  }

  /** What could not be read and what to do about it. */
  public static String of(Gap gap) {
    return Printable.line(
        "Could not be read ("
            + gap.reason().wireName()
            + "): "
            + gap.what()
            + (gap.detail().isEmpty() ? "" : " (" + gap.detail() + ")")
            + ". "
            + gap.action());
  }

  /** {@code parameter sku}: a step on a value's way. */
  public static String of(Written.Via via) {
    String name = Printable.cut(via.name(), 120);
    return switch (via.kind()) {
      case PARAMETER -> "parameter " + name;
      case ARGUMENT -> "value given for parameter " + name;
      case VARIABLE -> "variable " + name;
    };
  }
}
