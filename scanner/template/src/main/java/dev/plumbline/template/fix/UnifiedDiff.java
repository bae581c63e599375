package dev.plumbline.template.fix;

import java.util.ArrayList;
import java.util.List;

/** One change of one file as {@code git apply} and {@code patch} take it. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  static String of(String path, String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, head - CONTEXT);
    int oldEnd = Math.min(old.size(), old.size() - tail + CONTEXT);
    int nowEnd = Math.min(now.size(), now.size() - tail + CONTEXT);
    StringBuilder diff = new StringBuilder();
    diff.append("--- ").append(name("a/" + path)).append('\n');
    diff.append("+++ ").append(name("b/" + path)).append('\n');
    diff.append(
        "@@ -%d,%d +%d,%d @@\n".formatted(from + 1, oldEnd - from, from + 1, nowEnd - from));
    put(diff, ' ', old.subList(from, head));
    put(diff, '-', old.subList(head, old.size() - tail));
    put(diff, '+', now.subList(head, now.size() - tail));
    put(diff, ' ', old.subList(old.size() - tail, oldEnd));
    return diff.toString();
  }

  /** Lines with their ends; the last one may have none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static void put(StringBuilder diff, char sign, List<String> lines) {
    for (String line : lines) {
      diff.append(sign).append(line);
      if (!line.endsWith("\n")) {
        diff.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** Quoted as git quotes names; a tab ends a name that has blanks in it. */
  private static String name(String path) {
    boolean odd = path.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ');
    if (!odd) {
      return path.indexOf(' ') < 0 ? path : path + "\t";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ') {
        quoted.append("\\%03o".formatted((int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
