package dev.plumbline.template.function;

import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Absolute URIs: one resolved against a base as RFC 3986 §5 says, one taken apart, one made. */
final class Uris {

  private static final Pattern ABSOLUTE =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*:)(//[^/?#]*)([^?#]*)(.*)");
  private static final Pattern HAS_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

  private static final Pattern AUTHORITY = Pattern.compile("//([^@:/]+)(?::([0-9]{1,5}))?");
  private static final Set<Long> DEFAULT_PORTS = Set.of(21L, 80L, 443L);

  private Uris() {}

  static Term resolve(Arguments arguments) {
    Matcher base = ABSOLUTE.matcher(arguments.text(0));
    if (!base.matches()) {
      throw arguments.refuses("wants an absolute URI as argument 1");
    }
    String relative = arguments.text(1);
    arguments.spend(arguments.text(0).length() + (long) relative.length());
    if (HAS_SCHEME.matcher(relative).matches()) {
      return Term.of(relative);
    }
    if (relative.startsWith("//")) {
      return Term.of(base.group(1) + relative);
    }
    return Term.of(base.group(1) + base.group(2) + path(base, relative));
  }

  /** {@code parseUri}: what it gives for a port that is not written is not documented. */
  static Term parse(Arguments arguments) {
    Matcher uri = ABSOLUTE.matcher(arguments.text(0));
    if (!uri.matches()) {
      throw arguments.refuses("wants an absolute URI");
    }
    arguments.spend(arguments.text(0).length());
    Matcher authority = AUTHORITY.matcher(uri.group(2));
    if (!authority.matches() || uri.group(4).contains("#")) {
      return arguments.unknown();
    }
    String scheme = uri.group(1).substring(0, uri.group(1).length() - 1);
    return new Members()
        .put("scheme", Term.of(scheme))
        .put("host", Term.of(authority.group(1)))
        .put(
            "port",
            authority.group(2) == null
                ? arguments.unknown()
                : Term.of(Long.parseLong(authority.group(2))))
        .put("path", Term.of(uri.group(3)))
        .put("query", Term.of(uri.group(4)))
        .object();
  }

  /** {@code buildUri}: whether the port of its scheme is written out is not documented. */
  static Term build(Arguments arguments) {
    String scheme = part(arguments, "scheme");
    String host = part(arguments, "host");
    String path = part(arguments, "path");
    String query = arguments.object(0).member("query").isPresent() ? part(arguments, "query") : "";
    Optional<Long> port = port(arguments);
    boolean plain = path.startsWith("/") && (query.isEmpty() || query.startsWith("?"));
    if (!plain || port.filter(DEFAULT_PORTS::contains).isPresent()) {
      return arguments.unknown();
    }
    String colon = port.map(number -> ":" + number).orElse("");
    arguments.spend(scheme.length() + host.length() + path.length() + (long) query.length());
    return Term.of(scheme + "://" + host + colon + path + query);
  }

  private static String part(Arguments arguments, String name) {
    return arguments.object(0).member(name).orElseThrow(() -> missing(arguments, name)).value()
            instanceof Term.Text text
        ? text.value()
        : fail(arguments, name);
  }

  private static String fail(Arguments arguments, String name) {
    throw missing(arguments, name);
  }

  private static TemplateException missing(Arguments arguments, String name) {
    return arguments.refuses("wants an object with a text " + name);
  }

  private static Optional<Long> port(Arguments arguments) {
    Term port = arguments.object(0).member("port").map(Term.Member::value).orElse(Term.Null.VALUE);
    return port instanceof Term.Null
        ? Optional.empty()
        : Optional.of(arguments.with(List.of(port)).whole(0));
  }

  private static String path(Matcher base, String relative) {
    String path = base.group(3).isEmpty() ? "/" : base.group(3);
    if (relative.isEmpty()) {
      return path + base.group(4).replaceAll("#.*", "");
    }
    if (relative.startsWith("?")) {
      return path + relative;
    }
    if (relative.startsWith("#")) {
      return path + base.group(4).replaceAll("#.*", "") + relative;
    }
    int query = relative.split("[?#]", 2)[0].length();
    String merged =
        relative.startsWith("/")
            ? relative.substring(0, query)
            : path.substring(0, path.lastIndexOf('/') + 1) + relative.substring(0, query);
    return withoutDots(merged) + relative.substring(query);
  }

  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> endWithSlash(kept, last);
        case ".." -> {
          kept.pollLast();
          endWithSlash(kept, last);
        }
        default -> kept.addLast(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void endWithSlash(Deque<String> kept, boolean last) {
    if (last) {
      kept.addLast("");
    }
  }
}
