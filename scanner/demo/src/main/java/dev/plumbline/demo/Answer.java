package dev.plumbline.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a served host answers: a status, a body and the headers that matter to a client. */
record Answer(int status, Map<String, String> headers, String body) {

  Answer {
    headers = Map.copyOf(headers);
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

  static Json.Obj error(String code, String message) {
    return Json.object("code", Json.text(code)).with("message", Json.text(message));
  }

  Answer withHeader(String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(headers);
    copy.put(name, value);
    return new Answer(status, copy, body);
  }

  /** The same answer cut in the middle of its body, as a broken gateway sends it. */
  Answer truncated() {
    return new Answer(status, headers, body.substring(0, body.length() / 2));
  }
}
