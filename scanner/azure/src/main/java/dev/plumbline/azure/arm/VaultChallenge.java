package dev.plumbline.azure.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BlockingPolicy;
import dev.plumbline.azure.http.RefusedRequestException;
import dev.plumbline.azure.identity.Cloud;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets only a challenge of the chosen cloud reach the SDK's challenge policy: its own authority,
 * its own vault audience. That policy checks the audience against the host, but not the authority,
 * and on a malformed header it fails with exceptions that quote it.
 */
final class VaultChallenge extends BlockingPolicy {

  private static final String PARAMETER = "([A-Za-z_]{1,40})=\"([^\",]{0,8000})\"";
  private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);
  private static final Pattern BEARER =
      Pattern.compile("Bearer +" + PARAMETER + "(?:, *" + PARAMETER + "){0,9}");

  private final Cloud cloud;
  private final String audience;

  VaultChallenge(Cloud cloud) {
    this.cloud = cloud;
    this.audience = "https://" + cloud.vaultSuffix().substring(1);
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    HttpResponse response = next.processSync();
    String challenge = response.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE);
    if (response.getStatusCode() == 401 && challenge != null && !isOfCloud(challenge)) {
      response.close();
      throw new RefusedRequestException(
          "Refused to sign in for "
              + context.getHttpRequest().getUrl().getHost()
              + ": it asked for a token of another authority or audience than this cloud's.");
    }
    return response;
  }

  private boolean isOfCloud(String challenge) {
    if (!BEARER.matcher(challenge).matches()) {
      return false;
    }
    Map<String, String> said = new HashMap<>();
    Matcher parameter = PARAMETERS.matcher(challenge);
    while (parameter.find()) {
      said.put(parameter.group(1), parameter.group(2));
    }
    return isAuthority(said.getOrDefault("authorization", said.get("authorization_uri")))
        && isAudience(said.getOrDefault("resource", said.get("scope")));
  }

  private boolean isAuthority(@Nullable String url) {
    try {
      URI authority = URI.create(url == null ? "" : url);
      return "https".equals(authority.getScheme())
          && authority.getHost() != null
          && (authority.getHost().equals(cloud.authorityHost())
              || cloud.authorityAliases().contains(authority.getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isAudience(@Nullable String said) {
    return said != null && (said.equals(audience) || said.equals(audience + "/.default"));
  }
}
