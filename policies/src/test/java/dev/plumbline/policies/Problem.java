package dev.plumbline.policies;

import java.nio.file.Path;

/**
 * Something wrong with the pack's sources.
 *
 * @param where the file or folder
 * @param what what is wrong, and what to do about it
 */
record Problem(Path where, String what) {

  @Override
  public String toString() {
    return where.toString().replace('\\', '/') + ": " + what;
  }
}
