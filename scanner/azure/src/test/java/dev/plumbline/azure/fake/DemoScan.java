package dev.plumbline.azure.fake;

import dev.plumbline.azure.AzureOptions;
import dev.plumbline.azure.AzureScan;
import dev.plumbline.azure.ScanProgress;
import dev.plumbline.azure.ScanSummary;
import dev.plumbline.azure.arm.ConnectionOptions;
import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.ProxyAddress;
import dev.plumbline.azure.http.Timing;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.CredentialChoice;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Exchange;
import dev.plumbline.model.ReadJournal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A whole scan of the Azure on loopback, the way the product does it: through a proxy, with a CA
 * file, signed in with the environment's secret.
 */
public record DemoScan(
    MemorySink sink,
    ScanSummary summary,
    List<ScanProgress> progress,
    List<Exchange> wire,
    SortedSet<String> actions) {

  public static DemoScan of(DemoOptions options, Scopes scopes, boolean dataPlane)
      throws IOException, ScopeException {
    try (DemoAzure azure = DemoAzure.start(options)) {
      List<ScanProgress> progress = new ArrayList<>();
      MemorySink sink = new MemorySink();
      AzureScan scan =
          AzureScan.signIn(
              new AzureOptions(
                  connection(azure, options.throttled()), scopes, dataPlane, progress::add));
      return new DemoScan(
          sink, scan.collect(sink, ReadJournal.NONE), progress, azure.log(), azure.actions());
    } catch (UnusableOptionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConnectionOptions connection(DemoAzure azure, boolean paced) {
    return new ConnectionOptions(
        Cloud.PUBLIC,
        new CredentialChoice.Environment(),
        azure.environment(),
        Network.through(
            Optional.of(
                new ProxyAddress(
                    azure.proxy().getHostString(), azure.proxy().getPort(), Optional.empty())),
            Optional.of(azure.caFile())),
        new Patience(
            2,
            java.time.Duration.ofMillis(10),
            java.time.Duration.ofMillis(20),
            java.time.Duration.ofSeconds(5),
            java.time.Duration.ofSeconds(30)),
        16,
        Timing.real(),
        paced);
  }
}
