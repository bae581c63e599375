package dev.plumbline.azure.arm;

import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.CredentialChoice;
import dev.plumbline.azure.identity.TestTokens;
import dev.plumbline.model.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A connection to a fake Azure, signed in through its token endpoint with a secret.
 *
 * @param azure what was sent, sign-in included
 */
public record SignedIn(AzureConnection connection, FakeAzure azure, FakeTime time) {

  public static SignedIn to(FakeAzure.Script script) {
    return to(Cloud.PUBLIC, script);
  }

  public static SignedIn to(Cloud cloud, FakeAzure.Script script) {
    FakeTime time = new FakeTime();
    FakeAzure azure =
        new FakeAzure(
            request ->
                request.path().endsWith("/oauth2/v2.0/token")
                    ? TestTokens.issued()
                    : script.answer(request));
    ConnectionOptions options =
        new ConnectionOptions(
            cloud,
            new CredentialChoice.Environment(),
            Map.of(
                "AZURE_TENANT_ID", TestTokens.TENANT,
                "AZURE_CLIENT_ID", TestTokens.CLIENT,
                "AZURE_CLIENT_SECRET", "a-secret"),
            Network.direct(),
            Patience.standard(),
            ConnectionOptions.IN_FLIGHT,
            time.timing());
    return new SignedIn(AzureConnection.over(azure, nowhere(), options), azure, time);
  }

  public static SignedIn answering(Reply... replies) {
    int[] next = {0};
    return to(request -> replies[Math.min(next[0]++, replies.length - 1)]);
  }

  public static SignedIn failing(IOException trouble) {
    return to(
        request -> {
          throw trouble;
        });
  }

  private static FakeAzure nowhere() {
    return new FakeAzure(
        request -> {
          throw new IllegalStateException("asked " + request);
        });
  }

  /** What was sent after signing in. */
  public List<FakeAzure.Sent> sent() {
    return azure.sent().stream().filter(one -> !one.path().endsWith("/oauth2/v2.0/token")).toList();
  }

  ArmClient arm() {
    return connection.arm();
  }

  Failure failureOf(String path) {
    return switch (arm().get(path, "2025-05-01")) {
      case Answer.Failed(Failure failure, Fact.Origin ignored) -> failure;
      case Answer.Ok ok -> throw new AssertionError("read: " + ok);
    };
  }
}
