package dev.plumbline.azure.arm;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BlockingPolicy;
import dev.plumbline.azure.identity.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token for one fixed scope; once a request, a new one where Azure says that the token is not
 * good any more: for a continuous access evaluation challenge one with the claims it asks for, for
 * a token that has expired by Azure's clock, which may not be ours, a fresh one.
 *
 * <p>The SDK's policy is not used: one form of it logs a challenge that it cannot decode, the other
 * throws, and neither renews a token that it believes to be good. The scan's one credential keeps
 * tokens itself.
 */
final class ArmAuthentication extends BlockingPolicy {

  private static final Pattern CLAIMS = Pattern.compile("claims=\"([A-Za-z0-9+/_=-]{1,8000})\"");
  private static final String WANTED = "error=\"insufficient_claims\"";
  private static final String EXPIRED = "ExpiredAuthenticationToken";

  private final TokenCredential credential;
  private final String scope;

  ArmAuthentication(TokenCredential credential, String scope) {
    this.credential = credential;
    this.scope = scope;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    String sent = token(null);
    authorize(context, sent);
    HttpResponse response = next.clone().processSync();
    Optional<String> claims = asksForAnother(response);
    if (claims.isEmpty()) {
      return response;
    }
    response.close();
    String kept = token(null);
    // Another request in flight may have renewed it in the meantime.
    authorize(context, kept.equals(sent) ? token(claims.get()) : kept);
    return next.processSync();
  }

  private String token(@Nullable String claims) {
    return credential
        .getTokenSync(
            new TokenRequestContext().addScopes(scope).setClaims(claims).setCaeEnabled(true))
        .getToken();
  }

  private static void authorize(HttpPipelineCallContext context, String token) {
    context.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token);
  }

  /** The claims to ask a new token with, or empty when the answer is to be taken as it is. */
  private static Optional<String> asksForAnother(HttpResponse response) {
    if (response.getStatusCode() != 401) {
      return Optional.empty();
    }
    String challenge = response.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE);
    if (challenge != null && challenge.contains(WANTED)) {
      return claims(challenge);
    }
    String code = ErrorBody.read(response.getBodyAsBinaryData().toBytes()).code();
    return code.equals(EXPIRED) ? Optional.of(SignIn.ANEW) : Optional.empty();
  }

  private static Optional<String> claims(String challenge) {
    Matcher found = CLAIMS.matcher(challenge);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      String encoded = found.group(1).replace('+', '-').replace('/', '_');
      return Optional.of(
          new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
