package dev.plumbline.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What requests are for: paths with {@code *} in the place of names, counted. */
final class RequestShapes {

  private final Map<String, Integer> counts = new TreeMap<>();

  /**
   * @param log lines of the server: method, status, host and target
   */
  RequestShapes(List<String> log) {
    for (String line : log) {
      String[] words = line.split(" ", 4);
      if (!words[0].equals("CONNECT")) {
        counts.merge(words[0] + " " + shape(words[2], words[3]), 1, Integer::sum);
      }
    }
  }

  void print(int resources, PrintStream out) {
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            shape ->
                out.printf(
                    Locale.ROOT,
                    "%9d %6.3f per resource  %s%n",
                    shape.getValue(),
                    (double) shape.getValue() / resources,
                    shape.getKey()));
  }

  /** What follows the last provider's name; names stand at every other place. */
  private static String shape(String host, String target) {
    String path = target.replaceFirst("\\?.*", "");
    if (host.startsWith("login.")) {
      return "sign-in";
    }
    int provider = path.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
    String own = provider < 0 ? path : path.substring(provider + "/providers/".length());
    String[] segments = own.split("/", -1);
    StringBuilder shape = new StringBuilder(segments[0]);
    int firstType = 1;
    for (int i = 1; i < segments.length; i++) {
      boolean name = (i - firstType) % 2 == 1 && !segments[i].equals("default");
      shape.append('/').append(name ? "*" : segments[i]);
    }
    return provider > 0 ? below(path.substring(0, provider)) + shape : shape.toString();
  }

  /** Whose extension it is. */
  private static String below(String scope) {
    int provider = scope.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
    return provider < 0 ? "" : "(on " + shape("", scope) + ") ";
  }
}
