package dev.plumbline.azure.identity;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The one credential of a scan. Every SDK client keeps a token cache of its own, and there is a
 * client per vault: without this one, signing in by the Azure CLI would fork az for every vault.
 * When claims are asked for, it starts with a credential that remembers nothing: azure-identity
 * 1.18.1 sends an application's claims to nobody and gives out the token that it kept (its {@code
 * IdentitySyncClient}); a token that is newer than the challenge is what can be had. Also the one
 * place where whatever a credential throws becomes a {@link SignInException}.
 */
final class CachingCredential implements TokenCredential {

  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);

  private final Supplier<Named> credentials;
  private final InstantSource clock;
  private final ConcurrentHashMap<Audience, Slot> slots = new ConcurrentHashMap<>();

  private volatile Named named;

  /**
   * @param credentials makes the chosen credential, each time one that remembers nothing
   */
  CachingCredential(Supplier<Named> credentials, InstantSource clock) {
    this.credentials = credentials;
    this.clock = clock;
    this.named = credentials.get();
  }

  /** The name of the chosen credential. */
  String name() {
    return named.name();
  }

  private record Audience(List<String> scopes, @Nullable String tenant, boolean cae) {}

  /** Holds its monitor while a token is fetched, so that waiting threads find it there. */
  private static final class Slot {
    private @Nullable AccessToken token;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request));
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    Audience audience =
        new Audience(
            List.copyOf(request.getScopes()), request.getTenantId(), request.isCaeEnabled());
    Slot slot = slots.computeIfAbsent(audience, any -> new Slot());
    synchronized (slot) {
      @Nullable AccessToken kept = slot.token;
      if (kept != null && request.getClaims() == null && isFresh(kept)) {
        return kept;
      }
      AccessToken fetched = fetch(request);
      slot.token = fetched;
      return fetched;
    }
  }

  private AccessToken fetch(TokenRequestContext request) {
    if (request.getClaims() != null) {
      named = credentials.get();
    }
    Named now = named;
    @Nullable AccessToken token;
    try {
      token = now.credential().getTokenSync(forWhom(now, request));
    } catch (RuntimeException e) {
      throw SignInTrouble.of(e, now);
    }
    if (token == null) {
      throw new SignInException(
          "Cannot sign in with " + now.name() + ": no token came back. " + now.advice());
    }
    return token;
  }

  /** The Azure CLI refuses claims, and renews by itself what it keeps. */
  private static TokenRequestContext forWhom(Named named, TokenRequestContext request) {
    return SignIn.ANEW.equals(request.getClaims()) && named.name().equals(Credentials.AZURE_CLI)
        ? new TokenRequestContext()
            .setScopes(request.getScopes())
            .setTenantId(request.getTenantId())
        : request;
  }

  private boolean isFresh(AccessToken token) {
    Instant renew = token.getExpiresAt().toInstant().minus(BEFORE_EXPIRY);
    return clock.instant().isBefore(renew);
  }
}
