package dev.plumbline.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works on an estate. */
final class CommonFlags {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration; default: plumbline.yaml here, if there is one.")
  private @Nullable String config;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "Which rules are on, with which parameters; default: default.")
  private @Nullable String baseline;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "off (default), error, warn, info or debug; logs go to standard error.")
  private @Nullable String logLevel;

  @Option(
      names = "--log-format",
      paramLabel = "plain|json",
      description = "How a log line looks: plain (default), or one JSON object.")
  private @Nullable String logFormat;

  @Option(names = "--no-progress", description = "No progress on standard error.")
  private boolean noProgress;

  @Option(names = "--no-config", description = "Ignore plumbline.yaml and PLUMBLINE_CONFIG.")
  private boolean noConfig;

  boolean noConfig() {
    return noConfig;
  }

  Optional<String> config() {
    return Optional.ofNullable(config);
  }

  Optional<String> baseline() {
    return Optional.ofNullable(baseline);
  }

  Optional<String> logLevel() {
    return Optional.ofNullable(logLevel);
  }

  Optional<String> logFormat() {
    return Optional.ofNullable(logFormat);
  }

  boolean noProgress() {
    return noProgress;
  }
}
