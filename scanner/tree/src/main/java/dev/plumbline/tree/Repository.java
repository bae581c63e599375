package dev.plumbline.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Git repository with a working tree, asked through git itself. */
public final class Repository {

  private final Path root;
  private final GitCommand git;

  private Repository(Path root) {
    this.root = root;
    this.git = new GitCommand(root);
  }

  /**
   * The repository whose working tree holds a directory.
   *
   * @throws GitException when there is none, git is missing, or git refuses
   */
  public static Repository of(Path directory) throws GitException {
    return around(directory)
        .orElseThrow(
            () ->
                new GitException(
                    "%s is not in a Git working tree, so nothing tells what is new. Scan a clone, or use known findings instead of --against."
                        .formatted(directory)));
  }

  /**
   * As {@link #of}, and empty for a directory outside every working tree.
   *
   * @throws GitException when git is missing, or refuses
   */
  static Optional<Repository> around(Path directory) throws GitException {
    GitCommand.Answer answer =
        new GitCommand(directory).run("rev-parse", "--show-prefix", "--show-toplevel");
    if (answer.status() == 0) {
      List<String> lines = answer.text().lines().toList();
      return Optional.of(new Repository(Path.of(lines.getLast())));
    }
    String error = answer.error();
    if (error.contains("not a git repository") || error.contains("must be run in a work tree")) {
      return Optional.empty();
    }
    throw new GitException(
        error.contains("dubious ownership")
            ? "git does not trust %s, because another user owns it. If you do, run: git config --global --add safe.directory %s"
                .formatted(directory, directory.toAbsolutePath().normalize())
            : "git refuses to read %s: %s".formatted(directory, error));
  }

  /**
   * The directory that files are named from, so that they have one name wherever a scan begins: the
   * root of the working tree that holds a directory. The directory itself, where there is none, git
   * is missing, or git ignores the directory.
   *
   * @throws GitException when git refuses
   */
  public static Path origin(Path directory) throws GitException {
    try {
      Optional<Repository> repository = around(directory);
      boolean hidden =
          repository.isEmpty()
              || GitListing.isIgnored(repository.get(), directory, new GitCommand(directory));
      return hidden ? directory : repository.get().root();
    } catch (GitException e) {
      if (e.isMissing()) {
        return directory;
      }
      throw e;
    }
  }

  /** The working tree's root. */
  public Path root() {
    return root;
  }

  /**
   * The commit from which HEAD went its own way.
   *
   * @param ref a branch, tag or commit as the user wrote it
   * @return its full id
   * @throws GitException when the ref is not here, or the history does not reach back so far; with
   *     the fetch to run
   */
  public String mergeBase(String ref) throws GitException {
    if (ref.isBlank() || ref.startsWith("-") || ref.indexOf('\0') >= 0) {
      throw new GitException(
          "--against needs a branch, a tag or a commit, and '%s' cannot be one.".formatted(ref));
    }
    String head =
        commit("HEAD")
            .orElseThrow(
                () ->
                    new GitException(
                        "%s has no commit yet, so there is nothing to compare with. Scan it without --against."
                            .formatted(root)));
    String other = commit(ref).orElseThrow(() -> Fetches.unknown(ref, root));
    GitCommand.Answer answer = git.run("merge-base", head, other);
    String base = answer.text().strip();
    if (answer.status() == 0 && !base.isEmpty()) {
      return base;
    }
    throw isShallow() ? Fetches.shallow(ref, root) : Fetches.unrelated(ref, root);
  }

  /**
   * A file as it was at a commit.
   *
   * @param commit its full id
   * @param name in the working tree, absolute or relative to the process's directory
   * @return empty where the commit has no such file, or the file is outside the working tree
   */
  public Optional<byte[]> file(String commit, Path name) throws GitException {
    Optional<String> path = within(name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> entries = entries(commit, path.get());
    boolean file = entries.size() == 1 && entries.getFirst().isFile();
    if (!file || !entries.getFirst().path().equals(path.get())) {
      return Optional.empty();
    }
    return Optional.of(git.expect("cat-file", "blob", entries.getFirst().object()).output());
  }

  /** One line of {@code git ls-tree}. */
  record Entry(String mode, String object, long bytes, String path) {

    /** Neither symbolic link nor repository of its own. */
    boolean isFile() {
      return mode.startsWith("100");
    }

    boolean isLink() {
      return mode.equals("120000");
    }
  }

  /**
   * What a commit has below a directory of the working tree, or the file itself.
   *
   * @param path from the root, without a slash at its end; empty for all
   */
  List<Entry> entries(String commit, String path) throws GitException {
    List<String> command =
        new ArrayList<>(List.of("ls-tree", "-r", "-z", "-l", "--full-tree", commit));
    if (!path.isEmpty()) {
      command.add("--");
      command.add(path);
    }
    List<Entry> entries = new ArrayList<>();
    for (String field : git.expect(command.toArray(String[]::new)).fields()) {
      int tab = field.indexOf('\t');
      String[] parts = field.substring(0, tab).split(" +", -1);
      long bytes = parts[3].equals("-") ? 0 : Long.parseLong(parts[3]);
      entries.add(new Entry(parts[0], parts[2], bytes, field.substring(tab + 1)));
    }
    return entries;
  }

  GitCommand git() {
    return git;
  }

  /** A path from the root, with forward slashes; empty text for the root, empty for outside. */
  Optional<String> within(Path path) throws GitException {
    Path real = Real.path(path);
    Path top = Real.path(root);
    return real.startsWith(top)
        ? Optional.of(top.relativize(real).toString().replace('\\', '/'))
        : Optional.empty();
  }

  private Optional<String> commit(String ref) throws GitException {
    GitCommand.Answer answer =
        git.run("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    String id = answer.text().strip();
    return answer.status() == 0 && !id.isEmpty() ? Optional.of(id) : Optional.empty();
  }

  private boolean isShallow() throws GitException {
    return git.expect("rev-parse", "--is-shallow-repository").text().strip().equals("true");
  }
}
