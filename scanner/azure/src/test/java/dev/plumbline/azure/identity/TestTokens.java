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
    String payload =
        """
        {"tid":"%s","appid":"%s","oid":"%s"}\
        """
            .formatted(TENANT, CLIENT, OBJECT);
    return encode("{\"alg\":\"none\"}") + "." + encode(payload) + "." + encode("signature");
  }

  /** What the token endpoint answers. */
  public static Reply issued() {
    return Reply.json(
        200,
        """
        {"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"%s"}\
        """
            .formatted(jwt()));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
