package dev.plumbline.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came out of a tunnel.
 *
 * @param host from the Host header, lower-cased, without a port
 * @param path decoded, without the query
 * @param target path and query exactly as sent
 * @param query decoded parameters; names keep their case, the last of two equal ones counts
 * @param authorization the Authorization header's value
 * @param body the body's text, empty when there is none
 */
record Request(
    String method,
    String host,
    String path,
    String target,
    Map<String, String> query,
    Optional<String> authorization,
    String body) {

  static Request of(
      String method, String host, String target, Optional<String> authorization, String body) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return new Request(method, name, decode(path), target, form(query), authorization, body);
  }

  /** The parameters of a query or of a form body. */
  static Map<String, String> form(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /** The bearer token that was sent, or the empty string. */
  String bearer() {
    String header = authorization.orElse("");
    return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
