package dev.plumbline.azure.identity;

import dev.plumbline.azure.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens as Entra forms them, unsigned. */
public final class TestTokens {

  public static final String TENANT = "11111111-2222-3333-4444-555555555555";
  public static final String CLIENT = "66666666-7777-8888-9999-000000000000";
  public static final String OBJECT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

  private TestTokens() {}

  public static String jwt() {
    return jwt("");
  }

  /**
   * A token with more claims.
   *
   * @param more members in JSON, each with a comma before it
   */
  public static String jwt(String more) {
    String payload =
        """
        {"tid":"%s","appid":"%s","oid":"%s"%s}\
        """
            .formatted(TENANT, CLIENT, OBJECT, more);
    return encode("{\"alg\":\"none\"}") + "." + encode(payload) + "." + encode("signature");
  }

  /** What the token endpoint answers. */
  public static Reply issued() {
    return issued(jwt());
  }

  public static Reply issued(String token) {
    return Reply.json(
        200,
        """
        {"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"%s"}\
        """
            .formatted(token));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
