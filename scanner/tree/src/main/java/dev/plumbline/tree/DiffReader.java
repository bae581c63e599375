package dev.plumbline.tree;

import dev.plumbline.tree.Changes.FileChange;
import dev.plumbline.tree.Changes.Kind;
import dev.plumbline.tree.Changes.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks git what changed: first which files, then which lines of them. */
final class DiffReader {

  private static final List<String> COMPARE =
      List.of(
          "diff",
          "-M",
          "-l0",
          "--relative",
          "--no-ext-diff",
          "--no-textconv",
          "--no-color",
          "--inter-hunk-context=0",
          "--ignore-submodules=all",
          // Neither merge conflicts nor files that became links: git prints those twice or not at
          // all.
          "--diff-filter=ACDMR");

  private DiffReader() {}

  static Changes read(Path directory, String commit, Selection selection) throws GitException {
    GitCommand git = new GitCommand(directory.toAbsolutePath());
    Map<String, FileChange> files = names(git, commit, selection);
    // No path is parsed out of a diff: git prints the files of both answers in the same order.
    List<List<Hunk>> hunks = Hunk.files(git.expect(compare(selection, "-U0", "-p", commit)).text());
    Map<String, FileChange> whole = new TreeMap<>();
    Iterator<List<Hunk>> lines = hunks.iterator();
    files.forEach(
        (path, change) -> whole.put(path, lines.hasNext() ? with(change, lines.next()) : change));
    if (hunks.size() != files.size()) {
      throw new GitException(
          "The files changed in %s while git compared them. Run the scan again."
              .formatted(directory));
    }
    for (String path :
        git.expect(arguments(List.of("ls-files", "-o", "--exclude-standard", "-z"), selection))
            .fields()) {
      whole.put(path, new FileChange(Kind.ADDED, path, List.of(ALL), List.of()));
    }
    return new Changes(new TreeMap<>(whole));
  }

  /** A file that git does not track has no lines that were there before. */
  private static final Lines ALL = new Lines(1, Integer.MAX_VALUE);

  private static Map<String, FileChange> names(GitCommand git, String commit, Selection selection)
      throws GitException {
    Map<String, FileChange> files = new LinkedHashMap<>();
    Iterator<String> fields =
        git.expect(compare(selection, "--name-status", "-z", commit)).fields().iterator();
    while (fields.hasNext()) {
      char status = fields.next().charAt(0);
      String before = fields.next();
      String now = status == 'R' || status == 'C' ? fields.next() : before;
      Kind kind =
          switch (status) {
            case 'A', 'C' -> Kind.ADDED;
            case 'D' -> Kind.DELETED;
            case 'R' -> Kind.RENAMED;
            default -> Kind.EDITED;
          };
      files.put(
          now, new FileChange(kind, kind == Kind.RENAMED ? before : now, List.of(), List.of()));
    }
    return files;
  }

  private static FileChange with(FileChange change, List<Hunk> hunks) {
    List<Lines> added = new ArrayList<>();
    List<Integer> deletedAfter = new ArrayList<>();
    for (Hunk hunk : hunks) {
      if (hunk.count() > 0) {
        added.add(new Lines(hunk.start(), hunk.start() + hunk.count() - 1));
      } else {
        deletedAfter.add(hunk.start());
      }
    }
    return new FileChange(change.kind(), change.before(), added, deletedAfter);
  }

  private static String[] compare(Selection selection, String... more) {
    List<String> command = new ArrayList<>(COMPARE);
    command.addAll(List.of(more));
    return arguments(command, selection);
  }

  private static String[] arguments(List<String> command, Selection selection) {
    List<String> all = new ArrayList<>(command);
    all.add("--");
    selection.endings().forEach(ending -> all.add(":(icase)*" + ending));
    return all.toArray(String[]::new);
  }
}
