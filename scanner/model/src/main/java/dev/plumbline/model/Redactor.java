package dev.plumbline.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stands between every body and every store: what looks like a secret is replaced by its kind
 * ({@code [redacted: storage account key]}), text by text; nothing else changes, so that a value
 * keeps its structure and what rules judge stays as it was read.
 *
 * <p>Two signs tell a secret. Its <b>name</b>: a member, tag, header, query parameter or {@code
 * name=value} in a text that is called password, accountKey, connectionString and so on; names that
 * end otherwise (secretUri, keySource, passwordPolicy) say something about a secret and are kept.
 * Its <b>shape</b>: private keys, JWTs, credentials in URLs and headers, the identifiable keys of
 * Azure services, padded base64 of 28 bytes or more, and text of 32 characters or more that changes
 * between upper case, lower case and digits as often as random text does. A tag that is called
 * {@code note} and holds a storage key is caught by that; a short password under an innocent name
 * is not, and nothing could. Shapes follow the patterns that Microsoft publishes for its own
 * scanners (microsoft/security-utilities, MIT).
 *
 * <p>When in doubt it takes more, never less: query values are all replaced save those of {@code
 * api-version} and {@code comp}, and the rest of a line after {@code password=} goes with it. Time
 * is linear in the text.
 */
public final class Redactor {

  private Redactor() {}

  /** A body without its secrets. */
  public static Value redact(Value body) {
    return redact("", body);
  }

  /** The value of a member, setting or tag without its secrets; the name helps to tell. */
  public static Value redact(String name, Value value) {
    return switch (value) {
      case Value.Null ignored -> value;
      case Value.Bool ignored -> value;
      case Value.Num ignored -> value;
      case Value.Text(String text) -> Value.of(member(name, text));
      case Value.Arr(List<Value> items) -> new Value.Arr(redact(name, items));
      case Value.Obj(Map<String, Value> members) -> new Value.Obj(redact(name, members));
      case Value.PartialObj(Map<String, Value> members, String expression) ->
          new Value.PartialObj(redact(name, members), text(expression, false));
      case Value.Unresolved(String expression, String at) ->
          new Value.Unresolved(text(expression, false), at);
      case Value.Partial(List<Value> items, String expression) ->
          new Value.Partial(redact(name, items), text(expression, false));
    };
  }

  /** Tags without their secrets. A tag of 32 or more hexadecimal digits is taken for one. */
  public static SortedMap<String, String> redactTags(Map<String, String> tags) {
    SortedMap<String, String> redacted = new TreeMap<>();
    tags.forEach((name, value) -> redacted.put(name, redactNamed(name, value)));
    return redacted;
  }

  /** The value of a tag, header or environment variable without its secrets. */
  public static String redactNamed(String name, String value) {
    return SecretNames.kindOf(name)
        .filter(kind -> SecretNames.holdsSecret(value))
        .map(SecretKind::mark)
        .orElseGet(() -> redactText(value));
  }

  /**
   * Any other text without its secrets: an error message, an exception, a URL, a log line. A run of
   * 32 or more hexadecimal digits is taken for a key unless it is the segment of a path, where Key
   * Vault puts versions.
   */
  public static String redactText(String text) {
    return text(text, true);
  }

  private static List<Value> redact(String name, List<Value> items) {
    return items.stream().map(item -> redact(name, item)).toList();
  }

  private static Map<String, Value> redact(String name, Map<String, Value> members) {
    Optional<SecretKind> valueKind = kindOfValueMember(name, members);
    Map<String, Value> redacted = new LinkedHashMap<>();
    members.forEach(
        (member, value) -> {
          boolean secret =
              valueKind.isPresent()
                  && member.equalsIgnoreCase("value")
                  && value instanceof Value.Text(String text)
                  && SecretNames.holdsSecret(text);
          redacted.put(member, secret ? Value.of(valueKind.get().mark()) : redact(member, value));
        });
    return redacted;
  }

  /**
   * An object that is a setting keeps its secret in {@code value}: under a telling name ({@code
   * "adminPassword": {"value": …}}), beside one ({@code {"name": "DB_PASSWORD", "value": …}}), as
   * an answer of listKeys ({@code {"keyName": …, "value": …}}), or marked so ({@code "isSecret":
   * true}, Event Grid's delivery attributes).
   */
  private static Optional<SecretKind> kindOfValueMember(String name, Map<String, Value> members) {
    if (members.containsKey("keyName")) {
      return Optional.of(SecretKind.ACCESS_KEY);
    }
    if (Value.of(true).equals(members.get("isSecret"))) {
      return Optional.of(SecretKind.SECRET);
    }
    Value own = members.getOrDefault("name", Value.Null.VALUE);
    return SecretNames.kindOf(own.textOr("")).or(() -> SecretNames.kindOf(name));
  }

  private static String member(String name, String text) {
    return SecretNames.kindOf(name)
        .filter(kind -> SecretNames.holdsSecret(text))
        .map(SecretKind::mark)
        .orElseGet(() -> text(text, false));
  }

  private static String text(String text, boolean hexadecimal) {
    if (text.length() < SecretNames.SHORTEST_ASSIGNMENT) {
      return text;
    }
    String redacted = PrivateKeys.redact(text);
    redacted = UrlSecrets.redact(redacted);
    redacted = AuthorizationSchemes.redact(redacted);
    redacted = NamedSecrets.redact(redacted);
    redacted = KnownTokens.redact(redacted);
    return KeyShapes.redact(redacted, hexadecimal);
  }
}
