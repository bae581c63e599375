package dev.plumbline.azure.http;

import com.azure.core.util.BinaryData;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a fake Azure answers. */
public record Reply(int status, Map<String, String> headers, BinaryData body) {

  public static Reply json(int status, String body) {
    return text(status, "application/json; charset=utf-8", body);
  }

  public static Reply text(int status, String type, String body) {
    return new Reply(status, Map.of("Content-Type", type), BinaryData.fromString(body));
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
