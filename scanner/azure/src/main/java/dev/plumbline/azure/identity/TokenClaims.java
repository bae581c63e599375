package dev.plumbline.azure.identity;

import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Value;
import java.util.Base64;
import java.util.List;

/**
 * Who a token says it is for: its {@code tid}, {@code appid} (or {@code azp}) and {@code oid}, as
 * Entra documents for access tokens. Its signature is not ours to check: Azure does. Anything that
 * does not read as a JWT gives empty parts, because clients must not rely on a token's form.
 */
final class TokenClaims {

  private TokenClaims() {}

  static Scan.Identity in(String token, String credential) {
    Value claims = payload(token);
    String azp = claims.at("azp").textOr("");
    return new Scan.Identity(
        credential,
        claims.at("tid").textOr(""),
        claims.at("appid").textOr(azp),
        claims.at("oid").textOr(""));
  }

  private static Value payload(String token) {
    List<String> parts = List.of(token.split("\\.", -1));
    if (parts.size() != 3) {
      return Value.Null.VALUE;
    }
    try {
      return Json.read(Base64.getUrlDecoder().decode(parts.get(1)));
    } catch (IllegalArgumentException | UnreadableJsonException e) {
      return Value.Null.VALUE;
    }
  }
}
