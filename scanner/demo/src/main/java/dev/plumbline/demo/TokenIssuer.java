package dev.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and reads the access tokens of one run: JSON Web Tokens (RFC 7519) with the claims that a
 * service looks at ({@code aud}, {@code exp}, {@code tid}, {@code oid}, {@code appid}), keyed so
 * that a token of another run is refused. Clients must treat them as opaque, as Entra demands:
 * https://learn.microsoft.com/entra/identity-platform/access-tokens
 */
final class TokenIssuer {

  /** What a claims challenge asks for: a token that is newer than an event of the past. */
  static final String CHALLENGE =
      "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1763856000\"}}}";

  private static final String SERIAL = "uti";
  private static final long NEVER = -1;

  private final byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
  private final Identity identity;
  private final Clock clock;
  private final Duration lifetime;
  private final AtomicLong issued = new AtomicLong();
  private final AtomicLong expired = new AtomicLong();
  private final AtomicLong challenged = new AtomicLong(NEVER);

  TokenIssuer(Identity identity, Clock clock, Duration lifetime) {
    this.identity = identity;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  Duration lifetime() {
    return lifetime;
  }

  /** Expires every token that was issued until now, whatever it says itself. */
  void expireAll() {
    expired.set(issued.get());
  }

  /** From now on only a token that is newer than this moment meets a claims challenge. */
  void challenge() {
    challenged.compareAndSet(NEVER, issued.get());
  }

  boolean meetsChallenge(String token) {
    return challenged.get() != NEVER
        && read(token).filter(claims -> number(claims, SERIAL) > challenged.get()).isPresent();
  }

  String issue(String audience) {
    long now = clock.instant().getEpochSecond();
    Json claims =
        Json.object("aud", Json.text(audience))
            .with("iss", Json.text("https://sts.windows.net/" + identity.tenant() + "/"))
            .with("iat", Json.number(now))
            .with("nbf", Json.number(now))
            .with("exp", Json.number(now + lifetime.toSeconds()))
            .with("appid", Json.text(identity.clientId()))
            .with("oid", Json.text(identity.objectId()))
            .with("tid", Json.text(identity.tenant()))
            .with(SERIAL, Json.number(issued.incrementAndGet()))
            .with("ver", Json.text("1.0"));
    String head = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
    String signed = encode(head.getBytes(StandardCharsets.UTF_8)) + "." + encode(claims);
    return signed + "." + encode(sign(signed));
  }

  /** The claims of a bearer token that this run issued, expired or not; empty for any other. */
  Optional<Json.Obj> read(String token) {
    int dot = token.lastIndexOf('.');
    if (dot < 0
        || !MessageDigest.isEqual(
            bytes(encode(sign(token.substring(0, dot)))), bytes(token.substring(dot + 1)))) {
      return Optional.empty();
    }
    String claims = token.substring(token.indexOf('.') + 1, dot);
    byte[] decoded = Base64.getUrlDecoder().decode(claims);
    return Optional.of(Json.parseObject(new String(decoded, StandardCharsets.UTF_8)));
  }

  boolean expired(Json.Obj claims) {
    return number(claims, "exp") <= clock.instant().getEpochSecond()
        || number(claims, SERIAL) <= expired.get();
  }

  private static long number(Json.Obj claims, String name) {
    return claims.at(name).orElse(Json.nil()) instanceof Json.Num number
        ? number.value().longValue()
        : Long.MAX_VALUE;
  }

  private byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256.", e);
    }
  }

  private static String encode(Json value) {
    return encode(bytes(value.write()));
  }

  private static String encode(byte[] value) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
