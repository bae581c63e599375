package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in words why a file could not be read or written. */
final class IoTrouble {

  private IoTrouble() {}

  static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no file " + missing.getFile();
      case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  /** A scan cannot go on, because what it reads cannot be kept. */
  static UserException unwritable(Path inventory, IOException e) {
    return new UserException(
        ExitCode.INCOMPLETE,
        "Cannot write "
            + inventory
            + ": "
            + why(e)
            + ". The scan stopped; free space or choose another --output, and run again.");
  }
}
