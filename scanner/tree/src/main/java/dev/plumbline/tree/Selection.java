package dev.plumbline.tree;

import java.util.List;
import java.util.Locale;

/**
 * Which files of a directory a tree shows.
 *
 * @param below the directory that they are in, relative to the tree's root; empty for all
 * @param endings of file names, lower-cased, any of which is enough
 * @param exclude globs of what to leave out; see {@link Glob}
 * @param maximumBytes size of the largest file
 * @param maximumFiles number of files
 */
public record Selection(
    String below, List<String> endings, List<String> exclude, long maximumBytes, int maximumFiles) {

  public Selection {
    endings = List.copyOf(endings);
    exclude = List.copyOf(exclude);
  }

  /** Files that may be ARM templates or their parameters, within bounds that no real one meets. */
  public static Selection ofTemplates(List<String> exclude) {
    return new Selection("", List.of(".json", ".jsonc"), exclude, 16L << 20, 200_000);
  }

  /** The same in one directory, relative to the tree's root. */
  public Selection below(String directory) {
    return new Selection(directory, endings, exclude, maximumBytes, maximumFiles);
  }

  boolean wants(String path) {
    if (!below.isEmpty() && !path.startsWith(below + "/")) {
      return false;
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  /** The path from {@link #below}, so that a glob may be meant from either directory. */
  String fromBelow(String path) {
    return path.startsWith(below + "/") ? path.substring(below.length() + 1) : path;
  }

  List<Glob> globs() {
    return exclude.stream().map(Glob::new).toList();
  }
}
