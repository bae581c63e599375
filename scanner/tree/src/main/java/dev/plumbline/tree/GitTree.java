package dev.plumbline.tree;

import dev.plumbline.tree.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a directory as they were at a commit. What git detects as renamed since is shown
 * under its new name, so that a moved file's findings are told from new ones; a name with which
 * another file called it then is still understood.
 */
public final class GitTree implements SourceTree {

  private final Chosen chosen;
  private final Map<String, String> objects;
  private final BlobReader blobs;

  private GitTree(Chosen chosen, Map<String, String> objects, BlobReader blobs) {
    this.chosen = chosen;
    this.objects = Map.copyOf(objects);
    this.blobs = blobs;
  }

  /**
   * Lists a commit.
   *
   * @param commit its full id
   * @param directory in the repository's working tree, and perhaps no longer or not yet in the
   *     commit
   * @param changes from the commit to the working tree's state now
   */
  public static GitTree of(
      Repository repository, String commit, Path directory, Selection selection, Changes changes)
      throws GitException {
    String prefix =
        repository
            .within(directory)
            .orElseThrow(
                () ->
                    new GitException(
                        "%s is not in the repository %s.".formatted(directory, repository.root())));
    Choice choice = new Choice(selection);
    Map<String, String> objects = new TreeMap<>();
    Map<String, String> renames = changes.renames();
    for (Repository.Entry entry : repository.entries(commit, prefix)) {
      String original = prefix.isEmpty() ? entry.path() : inside(entry.path(), prefix);
      String path = renames.getOrDefault(original, original);
      if (entry.isFile()) {
        choice.take(new TreeFile(path, original, entry.bytes()));
        objects.put(original, entry.object());
      } else if (entry.isLink() && choice.wants(path)) {
        choice.leaveOut(path, Reason.LINK, "a symbolic link; links are not followed");
      }
    }
    return new GitTree(choice.end(), objects, new BlobReader(repository.git()));
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
    String object = objects.get(file.original());
    if (object == null) {
      throw new IOException("the commit has no such file");
    }
    return blobs.read(object);
  }

  @Override
  public void close() {
    blobs.close();
  }

  private static String inside(String path, String prefix) {
    return path.length() > prefix.length() ? path.substring(prefix.length() + 1) : path;
  }
}
