package dev.plumbline.azure.identity;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The one credential of a scan. Every SDK client keeps a token cache of its own, and there is a
 * client per vault: without this one, signing in by the Azure CLI would fork az for every vault.
 * Also the one place where whatever a credential throws becomes a {@link SignInException}.
 */
final class CachingCredential implements TokenCredential {

  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);

  private final Named named;
  private final InstantSource clock;
  private final ConcurrentHashMap<Audience, Slot> slots = new ConcurrentHashMap<>();

  CachingCredential(Named named, InstantSource clock) {
    this.named = named;
    this.clock = clock;
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
    @Nullable AccessToken token;
    try {
      token = named.credential().getTokenSync(anew(request));
    } catch (RuntimeException e) {
      throw SignInTrouble.of(e, named);
    }
    if (token == null) {
      throw new SignInException(
          "Cannot sign in with " + named.name() + ": no token came back. " + named.advice());
    }
    return token;
  }

  /** The Azure CLI takes no claims, and renews by itself what it keeps. */
  private TokenRequestContext anew(TokenRequestContext request) {
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
