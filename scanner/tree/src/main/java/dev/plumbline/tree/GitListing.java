package dev.plumbline.tree;

import dev.plumbline.tree.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Optional;

/** The files of a working tree as git lists them: tracked, or neither tracked nor ignored. */
final class GitListing {

  private GitListing() {}

  /** Whether git could say; if not, nothing was chosen. */
  static boolean into(Path directory, Choice choice) throws GitException {
    Optional<Repository> repository;
    try {
      repository = Repository.around(directory);
    } catch (GitException e) {
      if (e.isMissing()) {
        return false;
      }
      throw e;
    }
    GitCommand git = new GitCommand(directory);
    if (repository.isEmpty() || isIgnored(repository.get(), directory, git)) {
      return false;
    }
    // A path is listed once for each side of a merge conflict.
    var paths =
        new LinkedHashSet<>(
            git.expect("ls-files", "-c", "-o", "--exclude-standard", "-z").fields());
    paths.forEach(path -> offer(directory, path, choice));
    return true;
  }

  /** Whoever names an ignored directory wants it scanned. */
  static boolean isIgnored(Repository repository, Path directory, GitCommand git)
      throws GitException {
    boolean root = repository.within(directory).filter(String::isEmpty).isPresent();
    return !root && git.run("check-ignore", "--quiet", "--", ".").status() == 0;
  }

  private static void offer(Path directory, String path, Choice choice) {
    if (path.endsWith("/")) {
      choice.leaveOut(path, Reason.REPOSITORY, "a Git repository of its own; scan it by itself");
      return;
    }
    try {
      Path file = directory.resolve(path);
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        choice.leaveOut(path, Reason.REPOSITORY, "a Git submodule; scan it by itself");
      } else {
        Walk.offer(path, attributes, choice);
      }
    } catch (NoSuchFileException deleted) {
      // Tracked, and no longer in the working tree: there is nothing to judge.
      return;
    } catch (IOException | InvalidPathException e) {
      if (choice.wants(path)) {
        choice.leaveOut(path, Reason.UNREADABLE, "it cannot be opened: " + e.getMessage());
      }
    }
  }
}
