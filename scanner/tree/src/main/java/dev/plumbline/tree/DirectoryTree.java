package dev.plumbline.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The files of a directory as they are now. In a Git working tree git says which: those it tracks
 * and those that {@code .gitignore} does not name. Elsewhere, and where git is missing or ignores
 * the directory itself, all of them but {@code node_modules} and other tools' own stores. No
 * symbolic link is followed.
 */
public final class DirectoryTree implements SourceTree {

  private static final OpenOption[] NO_LINK = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};

  private final Path root;
  private final Chosen chosen;
  private final long maximumBytes;

  private DirectoryTree(Path root, Chosen chosen, long maximumBytes) {
    this.root = root;
    this.chosen = chosen;
    this.maximumBytes = maximumBytes;
  }

  /**
   * Lists a directory.
   *
   * @throws IOException when there is no such directory, or it cannot be listed
   * @throws GitException when git is there and refuses
   */
  public static DirectoryTree of(Path directory, Selection selection)
      throws IOException, GitException {
    Path root = directory.toRealPath();
    Choice choice = new Choice(selection);
    if (!GitListing.into(root, choice)) {
      new Walk(root, choice).run();
    }
    return new DirectoryTree(root, choice.end(), selection.maximumBytes());
  }

  @Override
  public List<TreeFile> files() {
    return chosen.files();
  }

  @Override
  public List<LeftOut> leftOut() {
    return chosen.leftOut();
  }

  @Override
  public byte[] read(TreeFile file) throws IOException {
    try (InputStream bytes = Files.newInputStream(root.resolve(file.original()), NO_LINK)) {
      byte[] read = bytes.readNBytes((int) maximumBytes + 1);
      if (read.length > maximumBytes) {
        throw new IOException("it has grown beyond " + maximumBytes + " bytes");
      }
      return read;
    }
  }
}
