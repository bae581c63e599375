package dev.plumbline.azure.fake;

import dev.plumbline.azure.arm.AzureConnection;
import dev.plumbline.azure.arm.ConnectionOptions;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.CredentialChoice;
import dev.plumbline.azure.identity.TestTokens;
import java.util.List;
import java.util.Map;

/** The product's own connection over a transport in memory. */
public record Connected(
    AzureConnection connection, dev.plumbline.azure.http.FakeAzure azure, FakeTime time) {

  public static Connected to(dev.plumbline.azure.http.FakeAzure.Script script) {
    FakeTime time = new FakeTime();
    dev.plumbline.azure.http.FakeAzure azure =
        new dev.plumbline.azure.http.FakeAzure(
            request ->
                request.path().endsWith("/oauth2/v2.0/token")
                    ? TestTokens.issued()
                    : script.answer(request));
    ConnectionOptions options =
        new ConnectionOptions(
            Cloud.PUBLIC,
            new CredentialChoice.Environment(),
            Map.of(
                "AZURE_TENANT_ID", TestTokens.TENANT,
                "AZURE_CLIENT_ID", TestTokens.CLIENT,
                "AZURE_CLIENT_SECRET", "a-secret"),
            Network.direct(),
            Patience.standard(),
            ConnectionOptions.IN_FLIGHT,
            time.timing());
    return new Connected(AzureConnection.over(azure, azure, options), azure, time);
  }

  /** What was sent after signing in. */
  public List<dev.plumbline.azure.http.FakeAzure.Sent> sent() {
    return azure.sent().stream().filter(one -> !one.path().endsWith("/oauth2/v2.0/token")).toList();
  }
}
