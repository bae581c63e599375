package dev.plumbline.files;

import java.io.IOException;

/**
 * A file or a text is not what it should be. The message is for a person: which file and line, what
 * is wrong, and what to do.
 */
public final class FileFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  public FileFormatException(String message) {
    super(message);
  }

  public FileFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
