package dev.plumbline.tree;

/**
 * A file of a tree.
 *
 * @param path relative to the tree's root, with forward slashes: the name it is shown and
 *     fingerprinted under
 * @param original its name in the tree itself; another one only where a file of a commit has been
 *     renamed since
 * @param bytes its size
 */
public record TreeFile(String path, String original, long bytes) implements Comparable<TreeFile> {

  static TreeFile of(String path, long bytes) {
    return new TreeFile(path, path, bytes);
  }

  /** The last segment of the original name, which conventions go by. */
  public String name() {
    return original.substring(original.lastIndexOf('/') + 1);
  }

  /** The directory of the original name, with its slash at the end; empty for the root. */
  public String directory() {
    return original.substring(0, original.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(TreeFile other) {
    return path.compareTo(other.path);
  }
}
