package dev.plumbline.cli;

import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.tree.Changes;
import dev.plumbline.tree.GitException;
import dev.plumbline.tree.GitTree;
import dev.plumbline.tree.Repository;
import dev.plumbline.tree.Selection;
import dev.plumbline.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commit from which the judged change went its own way. What governs the judgement is taken
 * from there, into a directory of its own that is gone afterwards.
 */
final class MergeBase implements Governing, AutoCloseable {

  private final Repository repository;
  private final String commit;
  private final Path scratch;

  private MergeBase(Repository repository, String commit, Path scratch) {
    this.repository = repository;
    this.commit = commit;
    this.scratch = scratch;
  }

  /** Of HEAD and another branch, tag or commit; {@code directory} says which repository. */
  static MergeBase with(String ref, Path directory) throws UserException {
    try {
      Repository repository = Repository.of(directory);
      String commit = repository.mergeBase(ref);
      return new MergeBase(repository, commit, Files.createTempDirectory("plumbline-base"));
    } catch (GitException e) {
      throw usage(e);
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INCOMPLETE,
          "Cannot make a temporary directory: " + IoTrouble.why(e) + ". Mend that and run again.");
    }
  }

  String commit() {
    return commit;
  }

  /** For what the run needs beside its results. */
  Path scratch() {
    return scratch;
  }

  /** What has changed in a directory since then. */
  Changes changes(Path directory, Selection selection) throws UserException {
    try {
      return Changes.since(directory, commit, selection);
    } catch (GitException e) {
      throw usage(e);
    }
  }

  /** A directory as it was then, with files that were renamed since under their new names. */
  SourceTree tree(Path directory, Selection selection, Changes changes) throws UserException {
    try {
      return GitTree.of(repository, commit, directory, selection, changes);
    } catch (GitException e) {
      throw usage(e);
    }
  }

  /** A file from outside the repository is nothing that the change could have touched. */
  @Override
  public Optional<Path> version(Path file) throws UserException {
    if (!isInside(file)) {
      return AS_THEY_ARE.version(file);
    }
    Optional<byte[]> then = then(file);
    if (then.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path copy = scratch.resolve(commit.substring(0, 12) + "-" + file.getFileName());
      Files.write(copy, then.get());
      return Optional.of(copy);
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INCOMPLETE,
          "Cannot write into " + scratch + ": " + IoTrouble.why(e) + ". Mend that and run again.");
    }
  }

  /** What to tell where the judged change alters a file that governs its judgement. */
  Optional<Notice> noticeOf(Path file, Notice.Kind kind) throws UserException {
    if (!isInside(file) || Arrays.equals(now(file), then(file).orElseGet(() -> new byte[0]))) {
      return Optional.empty();
    }
    String name = repository.root().relativize(file.toAbsolutePath().normalize()).toString();
    return Optional.of(
        new Notice(
            kind,
            Files.isRegularFile(file)
                ? Optional.of(Location.point(name.replace('\\', '/'), 1, 1))
                : Optional.empty(),
            "This change alters "
                + name
                + ". It was judged by the version before, at "
                + commit.substring(0, 12)
                + "; the new one counts after the merge."));
  }

  private boolean isInside(Path file) {
    return file.toAbsolutePath().normalize().startsWith(repository.root().toAbsolutePath());
  }

  private Optional<byte[]> then(Path file) throws UserException {
    try {
      return repository.file(commit, file);
    } catch (GitException e) {
      throw usage(e);
    }
  }

  private static byte[] now(Path file) throws UserException {
    try {
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw UserException.usage(
          "Cannot read " + file + ". Check that it exists and that you may read it.");
    }
  }

  private static UserException usage(GitException e) {
    return UserException.usage(String.valueOf(e.getMessage()));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The system clears its temporary directory; the results do not depend on it.
      scratch.toFile().deleteOnExit();
    }
  }
}
