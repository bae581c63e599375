package dev.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Cuts a list into pages whose nextLink is spelled as the service at hand spells it: the REST
 * examples alone show a port in the host, {@code %24skiptoken} for {@code $skiptoken}, a null at
 * the end where others leave the member out, and empty pages before the last.
 *
 * @param size items per page
 */
record Pages(int size) {

  /** How a service spells its links. */
  enum Spelling {
    /** {@code $skiptoken}, no member at the end. */
    PLAIN("", "$skiptoken", false),
    /** Port in the host, {@code %24skiptoken}, {@code nextLink: null} at the end. */
    PORT_AND_NULL(":443", "%24skiptoken", true),
    /** {@code $skipToken}, {@code nextLink: null} at the end. */
    CAMEL_AND_NULL("", "$skipToken", true);

    private final String port;
    private final String parameter;
    private final boolean nullAtEnd;

    Spelling(String port, String parameter, boolean nullAtEnd) {
      this.port = port;
      this.parameter = parameter;
      this.nullAtEnd = nullAtEnd;
    }
  }

  /** The page that the request's token names, of a list served at {@code https://host/path}. */
  Json.Obj page(List<? extends Json> items, Request request, Spelling spelling, String salt) {
    int start = Math.min(start(request), items.size());
    int end = Math.min(start + size, items.size());
    return envelope(items.subList(start, end), end < items.size(), end, request, spelling, salt);
  }

  /** A first page without items, whose link leads to the items. */
  Json.Obj emptyPage(Request request, Spelling spelling, String salt) {
    return envelope(List.of(), true, 0, request, spelling, salt);
  }

  /** Whether the request asks for a first page. */
  boolean first(Request request) {
    return token(request).isEmpty();
  }

  private Json.Obj envelope(
      List<? extends Json> items,
      boolean more,
      int next,
      Request request,
      Spelling spelling,
      String salt) {
    Json.Obj page = Json.object("value", Json.array(items));
    if (more) {
      return page.with("nextLink", Json.text(link(request, next, spelling, salt)));
    }
    return spelling.nullAtEnd ? page.with("nextLink", Json.nil()) : page;
  }

  private String link(Request request, int next, Spelling spelling, String salt) {
    String target = request.target();
    String path = target.substring(0, target.indexOf('?'));
    String version = "?api-version=" + request.parameter("api-version");
    String token = encode(Integer.toString(next)) + (salt.isEmpty() ? "" : "." + salt);
    String host = request.host() + spelling.port;
    return "https://" + host + path + version + "&" + spelling.parameter + "=" + token;
  }

  private static int start(Request request) {
    String token = token(request);
    if (token.isEmpty()) {
      return 0;
    }
    return Integer.parseInt(
        new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
  }

  private static String token(Request request) {
    return request.query().entrySet().stream()
        .filter(parameter -> parameter.getKey().equalsIgnoreCase("$skiptoken"))
        .map(parameter -> parameter.getValue().split("\\.", -1)[0])
        .findFirst()
        .orElse("");
  }

  private static String encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
