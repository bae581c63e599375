package dev.plumbline.tree;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a directory's files have become since a commit, down to the line: what is committed, what is
 * staged and what is only in the working tree.
 *
 * @param files by their path now, relative to the directory; of a deleted file, by the last it had
 */
public record Changes(SortedMap<String, FileChange> files) {

  public Changes {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** No change at all. */
  public static final Changes NONE = new Changes(new TreeMap<>());

  /**
   * One file's.
   *
   * @param kind what happened to it
   * @param before its path at the commit; the same as now unless it was renamed
   * @param added stretches of lines, as they are now, that were added or edited; in order
   * @param deletedAfter the lines, as they are now, after which lines were deleted and none put in
   *     their place; 0 for the beginning of the file
   */
  public record FileChange(
      Kind kind, String before, List<Lines> added, List<Integer> deletedAfter) {
    public FileChange {
      added = List.copyOf(added);
      deletedAfter = List.copyOf(deletedAfter);
    }

    /** Whether the line was added or edited. */
    public boolean touches(int line) {
      return added.stream().anyMatch(lines -> lines.first() <= line && line <= lines.last());
    }

    /**
     * The changed line that is nearest to a line: itself where it was changed; beside a deletion
     * the line that is now before it. Of two that are equally near, the earlier.
     */
    public OptionalInt nearest(int line) {
      int best = 0;
      for (Lines lines : added) {
        best = nearer(line, best, Math.clamp(line, lines.first(), lines.last()));
      }
      for (int deleted : deletedAfter) {
        best = nearer(line, best, Math.max(1, deleted));
      }
      return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int nearer(int line, int one, int other) {
      if (one == 0) {
        return other;
      }
      int distance = Math.abs(line - one) - Math.abs(line - other);
      return distance == 0 ? Math.min(one, other) : distance < 0 ? one : other;
    }
  }

  /** What happened to a file. */
  public enum Kind {
    ADDED,
    EDITED,
    DELETED,
    RENAMED
  }

  /** Lines of a file, both included, from 1. */
  public record Lines(int first, int last) {}

  /**
   * Compares a commit with the working tree.
   *
   * @param directory what to look at, in a working tree; a file that was moved into it counts as
   *     added
   * @param commit its full id
   * @param selection whose endings tell the files to compare
   */
  public static Changes since(Path directory, String commit, Selection selection)
      throws GitException {
    return DiffReader.read(directory, commit, selection);
  }

  /** The path now by the path at the commit, of renamed files. */
  Map<String, String> renames() {
    Map<String, String> renames = new TreeMap<>();
    files.forEach(
        (path, change) -> {
          if (change.kind() == Kind.RENAMED) {
            renames.put(change.before(), path);
          }
        });
    return renames;
  }
}
