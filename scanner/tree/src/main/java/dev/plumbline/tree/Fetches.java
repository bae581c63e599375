package dev.plumbline.tree;

import java.nio.file.Path;

/** What is missing in a clone, with the fetch that brings it. */
final class Fetches {

  private Fetches() {}

  static GitException unknown(String ref, Path root) {
    return new GitException(
        "%s does not know %s, which --against names. Fetch it: %s"
            .formatted(root, ref, command(ref)));
  }

  static GitException shallow(String ref, Path root) {
    return new GitException(
        ("%s is a shallow clone whose history does not reach the commit that HEAD and %s share."
                + " Fetch more of it: git fetch --deepen=200 (as often as needed), or all of it:"
                + " git fetch --unshallow. With actions/checkout: fetch-depth: 0.")
            .formatted(root, ref));
  }

  static GitException unrelated(String ref, Path root) {
    return new GitException(
        "HEAD and %s share no commit in %s. Name the branch that this work started from."
            .formatted(ref, root));
  }

  static GitException partial(Path root) {
    return new GitException(
        "%s is a partial clone that lacks files of the compared commits. Fetch them: git fetch --refetch --no-filter"
            .formatted(root));
  }

  /** A remote-tracking name is fetched into itself; anything else is asked of the remote. */
  private static String command(String ref) {
    String name = ref.startsWith("refs/remotes/") ? ref.substring("refs/remotes/".length()) : ref;
    int slash = name.indexOf('/');
    boolean tracking = slash > 0 && !ref.startsWith("refs/heads/") && !ref.startsWith("refs/tags/");
    return tracking
        ? "git fetch %s +refs/heads/%s:refs/remotes/%s"
            .formatted(name.substring(0, slash), name.substring(slash + 1), name)
        : "git fetch origin " + ref;
  }
}
