package dev.plumbline.tree;

import java.nio.file.Path;

/** Git cannot answer. The message says what, why and what to do, for the user. */
public final class GitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean missing;

  GitException(String message) {
    this(message, false);
  }

  private GitException(String message, boolean missing) {
    super(message);
    this.missing = missing;
  }

  /** The program is not there. */
  static GitException missing(Path directory) {
    return new GitException(
        "git is not on PATH, and the history of %s is to be read with it. Install git, or scan without --against."
            .formatted(directory),
        true);
  }

  boolean isMissing() {
    return missing;
  }
}
