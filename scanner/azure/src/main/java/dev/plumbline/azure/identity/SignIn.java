package dev.plumbline.azure.identity;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpMethod;
import dev.plumbline.azure.http.Permit;
import dev.plumbline.azure.http.Wire;
import dev.plumbline.model.Scan;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs in to one cloud: builds the chosen credential, gets a first token for Resource Manager, and
 * reads from it who that is.
 *
 * @param credential for every client of the scan
 * @param identity who is signed in; {@code credential} is the one that was used, which {@code auto}
 *     leaves open
 */
public record SignIn(TokenCredential credential, Scan.Identity identity) {

  /**
   * Claims that ask for nothing: a token request with them gets a token that was kept nowhere, for
   * when Azure says that the kept one has expired.
   */
  public static final String ANEW = "{}";

  /** A tenant's token endpoint: the only place that anything but Resource Graph is posted to. */
  private static final Pattern TOKEN_ENDPOINT =
      Pattern.compile("/[A-Za-z0-9.-]{1,100}/oauth2/v2\\.0/token");

  private static final String IMDS = "http://169.254.169.254";

  /**
   * Signs in.
   *
   * @param environment the process's environment variables
   * @param azure the wire to Azure, through the proxy if there is one
   * @param ownMachine the wire to this machine's metadata endpoint. The Microsoft library that asks
   *     it (MSAL) retries by itself, and reads where it is from the real environment only
   * @throws SignInException if no token can be had; its message is fit to show
   */
  public static SignIn to(
      Cloud cloud,
      CredentialChoice choice,
      Map<String, String> environment,
      Wire azure,
      Wire ownMachine,
      InstantSource clock) {
    Environment variables = new Environment(environment);
    requireSameAuthority(cloud, variables);
    Permit token = Permit.https(Set.of(HttpMethod.POST), cloud.authorityHost(), TOKEN_ENDPOINT);
    Credentials credentials =
        new Credentials(
            cloud,
            variables,
            azure.pipeline(List.of(token)),
            ownMachine.pipeline(metadataEndpoints(variables)));
    CachingCredential credential = new CachingCredential(() -> credentials.of(choice), clock);
    String first =
        credential
            .getTokenSync(new TokenRequestContext().addScopes(cloud.armScope()).setCaeEnabled(true))
            .getToken();
    return new SignIn(credential, TokenClaims.in(first, credential.name()));
  }

  /** A platform that sets the authority must mean the cloud that is scanned. */
  private static void requireSameAuthority(Cloud cloud, Environment environment) {
    String said = environment.get(Environment.AUTHORITY).orElse(cloud.authority());
    String host = said.toLowerCase(Locale.ROOT).replaceFirst("^https://", "").replaceAll("/+$", "");
    if (host.equals(cloud.authorityHost())) {
      return;
    }
    String other =
        Cloud.all().stream()
            .filter(known -> known.authorityHost().equals(host))
            .map(known -> "Scan that cloud with --cloud " + known.name() + ", or unset it.")
            .findFirst()
            .orElse("It is none that Plumbline signs in at: unset it.");
    throw new SignInException(
        "Cannot sign in: AZURE_AUTHORITY_HOST names another authority than "
            + cloud.authorityHost()
            + ", that of the cloud "
            + cloud.name()
            + ". "
            + other);
  }

  /** Where MSAL may ask for a managed identity's token, from the variables it reads itself. */
  private static List<Permit> metadataEndpoints(Environment environment) {
    List<Permit> permits = new ArrayList<>();
    for (String name :
        List.of("IDENTITY_ENDPOINT", "MSI_ENDPOINT", "AZURE_POD_IDENTITY_AUTHORITY_HOST")) {
      environment.get(name).flatMap(SignIn::anyPathOf).ifPresent(permits::add);
    }
    anyPathOf(IMDS).ifPresent(permits::add);
    return permits;
  }

  /**
   * A permit for a metadata endpoint, or empty when the text is no URL: then nothing may go there.
   */
  private static Optional<Permit> anyPathOf(String url) {
    URI endpoint;
    try {
      endpoint = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (endpoint.getScheme() == null || endpoint.getHost() == null) {
      return Optional.empty();
    }
    // Cloud Shell is asked by POST.
    return Optional.of(
        new Permit(
            Set.of(HttpMethod.GET, HttpMethod.POST),
            endpoint.getScheme(),
            endpoint.getHost(),
            Permit.effectivePort(endpoint),
            Pattern.compile("/.*")));
  }
}
