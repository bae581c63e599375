package dev.plumbline.azure.arm;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token for one fixed scope, and for a continuous access evaluation challenge a new one with the
 * claims it asks for. The SDK's own reading of that challenge is not used: one of its policies logs
 * a challenge it cannot decode, the other throws.
 */
final class ArmAuthentication extends BearerTokenAuthenticationPolicy {

  private static final Pattern CLAIMS = Pattern.compile("claims=\"([A-Za-z0-9+/_=-]{1,8000})\"");
  private static final String WANTED = "error=\"insufficient_claims\"";

  private final String scope;

  ArmAuthentication(TokenCredential credential, String scope) {
    super(credential, scope);
    this.scope = scope;
  }

  @Override
  public boolean authorizeRequestOnChallengeSync(
      HttpPipelineCallContext context, HttpResponse response) {
    Optional<String> claims = claims(response.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE));
    claims.ifPresent(
        asked ->
            setAuthorizationHeaderSync(
                context,
                new TokenRequestContext().addScopes(scope).setClaims(asked).setCaeEnabled(true)));
    return claims.isPresent();
  }

  private static Optional<String> claims(String challenge) {
    Matcher found = CLAIMS.matcher(challenge);
    if (!challenge.contains(WANTED) || !found.find()) {
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
