package dev.plumbline.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which files are read, and what they are compared with. */
final class PathFlags {

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and directories, as in examples/**; may be repeated.")
  private @Nullable List<String> exclude;

  @Option(
      names = "--against",
      paramLabel = "REF",
      description = {
        "Count only what is new since the merge base with this branch, tag or commit. What governs",
        "the judgement (plumbline.yaml, exemptions, known findings) is then read from there, too."
      })
  private @Nullable String against;

  @Option(
      names = "--known-findings",
      paramLabel = "FILE",
      description =
          "Findings that do not count; default: known-findings.json here, if it is there.")
  private @Nullable String knownFindings;

  Optional<String> knownFindings() {
    return Optional.ofNullable(knownFindings);
  }

  Optional<List<String>> exclude() {
    return Optional.ofNullable(exclude);
  }

  Optional<String> against() {
    return Optional.ofNullable(against);
  }
}
