package dev.plumbline.cli;

import dev.plumbline.model.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where results go and what makes a run fail. */
final class JudgingFlags {

  /** For options that choose among all forms of a report. */
  static final String FORMATS =
      "console (default), html, json, jsonl, markdown, markdown-comment, sarif, sarif-github or"
          + " annotations.";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write inventory.jsonl, findings.jsonl and report.html into this directory.")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "What standard output gets: " + FORMATS)
  private @Nullable String format;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 on findings at or above this: critical, high, medium (default), low.")
  private @Nullable Severity failOn;

  @Option(
      names = "--fail-on-unknown",
      paramLabel = "SEVERITY",
      description = "Exit with 1 on unknown verdicts at or above this, too.")
  private @Nullable Severity failOnUnknown;

  @Option(
      names = "--exemptions",
      paramLabel = "FILE",
      description = "Approved exceptions; default: exemptions.yaml here, if there is one.")
  private @Nullable String exemptions;

  Optional<String> output() {
    return Optional.ofNullable(output);
  }

  Optional<String> format() {
    return Optional.ofNullable(format);
  }

  Optional<Severity> failOn() {
    return Optional.ofNullable(failOn);
  }

  Optional<Severity> failOnUnknown() {
    return Optional.ofNullable(failOnUnknown);
  }

  Optional<String> exemptions() {
    return Optional.ofNullable(exemptions);
  }
}
