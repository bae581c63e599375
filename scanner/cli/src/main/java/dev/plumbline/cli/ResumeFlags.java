package dev.plumbline.cli;

import picocli.CommandLine.Option;

/** Whether a scan that was interrupted is continued. */
final class ResumeFlags {

  @Option(
      names = "--resume",
      description =
          "Continue the scan that was interrupted in the same output directory: what it had read"
              + " is not asked again.")
  private boolean resume;

  boolean resume() {
    return resume;
  }
}
