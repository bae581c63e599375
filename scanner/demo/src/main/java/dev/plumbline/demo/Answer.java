package dev.plumbline.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a served host answers.
 *
 * @param headers those that matter to a client
 * @param delivery how it reaches the client
 */
record Answer(int status, Map<String, String> headers, String body, Delivery delivery) {

  /** How an answer reaches a client. */
  enum Delivery {
    WHOLE,
    /** Byte by byte. */
    DRIPPING,
    /** Not at all: the connection is reset. */
    RESET
  }

  Answer {
    headers = Map.copyOf(headers);
  }

  Answer(int status, Map<String, String> headers, String body) {
    this(status, headers, body, Delivery.WHOLE);
  }

  static Answer ok(Json body) {
    return of(200, body);
  }

  static Answer of(int status, Json body) {
    return new Answer(status, Map.of(), body.write());
  }

  /** The error envelope that Azure services share: {@code {"error":{"code","message"}}}. */
  static Answer error(int status, String code, String message) {
    return of(status, Json.object("error", error(code, message)));
  }

  /** Whether somebody else than Azure answered: Azure would put its ids on the answer. */
  boolean isPage() {
    return headers.getOrDefault("Content-Type", "").startsWith("text/html");
  }

  /** A web page, as gateways and portals between a client and Azure send it. */
  static Answer page(int status, String title) {
    String html = "<!DOCTYPE html><html><head><title>%s</title></head><body>%s</body></html>";
    return new Answer(
        status, Map.of("Content-Type", "text/html; charset=utf-8"), html.formatted(title, title));
  }

  static Json.Obj error(String code, String message) {
    return Json.object("code", Json.text(code)).with("message", Json.text(message));
  }

  Answer withHeader(String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(headers);
    copy.put(name, value);
    return new Answer(status, copy, body, delivery);
  }

  Answer withoutHeader(String name) {
    Map<String, String> copy = new LinkedHashMap<>(headers);
    copy.remove(name);
    return new Answer(status, copy, body, delivery);
  }

  Answer delivered(Delivery how) {
    return new Answer(status, headers, body, how);
  }

  /** The same page of a list, going on elsewhere. */
  Answer linking(String nextLink) {
    Json.Obj page = Json.parseObject(body).with("nextLink", Json.text(nextLink));
    return new Answer(status, headers, page.write(), delivery);
  }

  /** The same answer cut in the middle of its body, as a broken gateway sends it. */
  Answer truncated() {
    return new Answer(status, headers, body.substring(0, body.length() / 2), delivery);
  }
}
