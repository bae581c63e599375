package dev.plumbline.azure.identity;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Another credential that gets so long to answer. azure-identity's own process timeout starts only
 * when the command has closed its output, so an az that waits for a person waits for ever.
 */
record Deadline(TokenCredential inner, Duration limit) implements TokenCredential {

  static final Duration FOR_A_COMMAND = Duration.ofSeconds(30);

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request));
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    CompletableFuture<AccessToken> token = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                token.complete(inner.getTokenSync(request));
              } catch (RuntimeException e) {
                token.completeExceptionally(e);
              }
            });
    try {
      return token.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SignInException(
          "Cannot sign in with azure-cli: az did not answer within "
              + limit.toSeconds()
              + " s. Run az account get-access-token to see what it waits for.");
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
