package dev.plumbline.tree;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files that a reader may look at. Nothing outside the tree can be named. */
public interface SourceTree extends AutoCloseable {

  /** Selected files, sorted by path. */
  List<TreeFile> files();

  /** Selected files and directories that are not among {@link #files()}, with the reason. */
  List<LeftOut> leftOut();

  /**
   * The bytes of one of {@link #files()}.
   *
   * @throws IOException when it can no longer be read
   */
  byte[] read(TreeFile file) throws IOException;

  /** The file of that path. */
  default Optional<TreeFile> file(String path) {
    return files().stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /**
   * The file that had this path in the tree itself, which is what other files of the tree call it.
   *
   * @param original from the tree's root, normalized, with forward slashes
   */
  default Optional<TreeFile> original(String original) {
    return files().stream().filter(file -> file.original().equals(original)).findFirst();
  }

  @Override
  default void close() {}
}
