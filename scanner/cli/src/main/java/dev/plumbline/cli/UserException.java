package dev.plumbline.cli;

/** Trouble that the user can mend. The message says what, why and what to do, and no secret. */
final class UserException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  UserException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** The command line or the configuration cannot be used. */
  static UserException usage(String message) {
    return new UserException(ExitCode.USAGE, message);
  }

  ExitCode code() {
    return code;
  }
}
