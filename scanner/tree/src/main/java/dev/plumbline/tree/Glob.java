package dev.plumbline.tree;

import java.util.regex.Pattern;

/**
 * A pattern of paths, as {@code .gitignore} writes them: {@code *} and {@code ?} stay within a
 * segment, {@code **} spans segments; without a slash before its end it is sought at every depth; a
 * directory that matches takes all below it along. Other characters stand for themselves.
 *
 * @param text as the user wrote it
 */
public record Glob(String text) {

  /** Whether the path, or a directory above it, matches. */
  public boolean matches(String path) {
    return pattern().matcher(path).matches();
  }

  Pattern pattern() {
    String glob = text.replace('\\', '/');
    while (glob.startsWith("./")) {
      glob = glob.substring(2);
    }
    boolean rooted = glob.indexOf('/') >= 0 && glob.indexOf('/') < glob.length() - 1;
    String body = glob.startsWith("/") ? glob.substring(1) : glob;
    body = body.endsWith("/") ? body.substring(0, body.length() - 1) : body;
    return Pattern.compile((rooted ? "" : "(?:.*/)?") + translated(body) + "(?:/.*)?");
  }

  private static String translated(String glob) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 3;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else {
        char c = glob.charAt(i++);
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
    }
    return regex.toString();
  }
}
