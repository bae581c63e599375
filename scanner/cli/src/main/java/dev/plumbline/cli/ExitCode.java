package dev.plumbline.cli;

/** How a run ends. Schedulers and gates decide by these numbers, so they never change. */
enum ExitCode {
  /** Nothing at or above {@code --fail-on}. */
  CLEAN(0, "nothing noncompliant at or above --fail-on"),
  /** Findings at or above it, or unknown ones at or above {@code --fail-on-unknown}. */
  FINDINGS(1, "findings at or above --fail-on (the scan may be incomplete as well)"),
  /** The command line or the configuration cannot be used; nothing was judged. */
  USAGE(2, "the command line, the configuration or the sign-in cannot be used"),
  /** No findings that count, and something could not be read. */
  INCOMPLETE(3, "something could not be read or written; nothing found in the rest"),
  /** A bug of Plumbline's own. */
  BUG(4, "a bug in Plumbline");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  String meaning() {
    return meaning;
  }
}
