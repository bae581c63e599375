package dev.plumbline.tree;

import java.io.IOException;
import java.nio.file.Path;

/** Paths as the file system knows them, so that two spellings of one place compare equal. */
final class Real {

  private Real() {}

  /** Without symbolic links; of a file that is not there, its directory's with its name. */
  static Path path(Path path) throws GitException {
    Path whole = path.toAbsolutePath().normalize();
    try {
      return whole.toRealPath();
    } catch (IOException gone) {
      Path parent = whole.getParent();
      if (parent == null) {
        throw new GitException("There is no " + path + " (" + gone.getMessage() + ").");
      }
      return path(parent).resolve(whole.getFileName());
    }
  }
}
