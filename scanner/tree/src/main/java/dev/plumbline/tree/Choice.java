package dev.plumbline.tree;

import dev.plumbline.tree.LeftOut.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Decides file by file, and remembers what was left out. Files may be offered twice. */
final class Choice {

  private final Selection selection;
  private final Map<String, Pattern> globs = new TreeMap<>();
  private final Map<String, TreeFile> files = new TreeMap<>();
  private final Map<String, LeftOut> leftOut = new TreeMap<>();

  Choice(Selection selection) {
    this.selection = selection;
    selection.globs().forEach(glob -> globs.put(glob.text(), glob.pattern()));
  }

  boolean wants(String path) {
    return selection.wants(path);
  }

  /** Whether a glob leaves it out; if so that is noted. */
  boolean excludes(String path) {
    for (Map.Entry<String, Pattern> glob : globs.entrySet()) {
      if (glob.getValue().matcher(path).matches()
          || glob.getValue().matcher(selection.fromBelow(path)).matches()) {
        leaveOut(path, Reason.EXCLUDED, "excluded by " + glob.getKey());
        return true;
      }
    }
    return false;
  }

  void take(TreeFile file) {
    if (!wants(file.path()) && !wants(file.original())) {
      return;
    }
    if (excludes(file.path()) || excludes(file.original())) {
      return;
    }
    if (file.bytes() > selection.maximumBytes()) {
      leaveOut(
          file.path(),
          Reason.TOO_LARGE,
          "%d bytes; at most %d are read".formatted(file.bytes(), selection.maximumBytes()));
      return;
    }
    files.put(file.path(), file);
  }

  void leaveOut(String path, Reason reason, String text) {
    leftOut.put(path, new LeftOut(path, reason, text));
  }

  Chosen end() {
    List<TreeFile> all = files.values().stream().sorted().toList();
    int most = selection.maximumFiles();
    if (all.size() > most) {
      leaveOut(
          all.get(most).path(),
          Reason.TOO_MANY,
          "this file and %d after it; at most %d are looked at"
              .formatted(all.size() - most - 1, most));
      all = all.subList(0, most);
    }
    List<LeftOut> out = new ArrayList<>(leftOut.values());
    out.sort(Comparator.comparing(LeftOut::path));
    return new Chosen(all, out);
  }
}
