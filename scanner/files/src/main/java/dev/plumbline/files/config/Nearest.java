package dev.plumbline.files.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelt one was meant to be. */
public final class Nearest {

  private Nearest() {}

  /** {@code ; did you mean `fail_on`?}, or the known names where none is near. */
  public static String hint(String name, Collection<String> known) {
    return to(name, known)
        .map(near -> "; did you mean `" + near + "`?")
        .orElseGet(
            () ->
                known.size() > 20
                    ? ""
                    : "; known here: " + String.join(", ", known.stream().sorted().toList()));
  }

  /** The nearest name, if at most a third of its letters differ. */
  public static Optional<String> to(String name, Collection<String> known) {
    String wanted = plain(name);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(candidate -> distance(wanted, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(near -> distance(wanted, plain(near)) <= Math.max(1, near.length() / 3));
  }

  /** Case and the choice of separator are not mistakes of spelling. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** Insertions, deletions, changes and swaps of neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
