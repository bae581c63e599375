package dev.plumbline.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a diff without context.
 *
 * @param start its first line now; where none is left, the line before
 * @param count how many lines it has now
 */
record Hunk(int start, int count) {

  private static final Pattern HEADER =
      Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*", Pattern.DOTALL);

  /** The hunks of each file of a diff, in order. */
  static List<List<Hunk>> files(String diff) {
    List<List<Hunk>> files = new ArrayList<>();
    int body = 0;
    for (String line : diff.split("\n", -1)) {
      // A line of a file may look like any header, so the lines of a hunk are counted off.
      if (body > 0) {
        body -= line.startsWith("\\") ? 0 : 1;
      } else if (line.startsWith("diff --git ")) {
        files.add(new ArrayList<>());
      } else if (line.startsWith("@@ ")) {
        Matcher header = HEADER.matcher(line);
        if (header.matches()) {
          int count = number(header.group(3));
          files.getLast().add(new Hunk(Integer.parseInt(header.group(2)), count));
          body = number(header.group(1)) + count;
        }
      }
    }
    return files;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
