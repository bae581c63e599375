package dev.plumbline.template.json;

import dev.plumbline.model.Location;
import java.util.Arrays;

/** Turns offsets in a text into lines and columns, and back. */
final class Lines {

  private final String file;
  private final int[] starts;

  Lines(String file, String text) {
    this.file = file;
    int[] found = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  Location location(int from, int to) {
    int line = line(from);
    int endLine = to <= end(line) ? line : line(to);
    return new Location(
        file, line + 1, from - starts[line] + 1, endLine + 1, to - starts[endLine] + 1);
  }

  int offset(int line, int column) {
    return starts[line - 1] + column - 1;
  }

  private int end(int line) {
    return line + 1 < starts.length ? starts[line + 1] - 1 : Integer.MAX_VALUE;
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
