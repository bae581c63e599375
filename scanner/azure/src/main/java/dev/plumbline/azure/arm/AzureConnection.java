package dev.plumbline.azure.arm;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.KeyClientBuilder;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import dev.plumbline.azure.http.Governor;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Permit;
import dev.plumbline.azure.http.PipelineClient;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.http.Transport;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.http.Wire;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.SignIn;
import dev.plumbline.azure.identity.SignInException;
import dev.plumbline.model.Scan;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One signed-in connection to one cloud: everything that collectors read through. Every request of
 * every client passes the same guard, retry, pace and log.
 */
public final class AzureConnection {

  private static final String GRAPH_QUERY = "/providers/Microsoft.ResourceGraph/resources";

  private final Cloud cloud;
  private final SignIn signIn;
  private final Wire wire;
  private final Traffic traffic;
  private final Failures failures;
  private final ArmClient arm;

  private AzureConnection(ConnectionOptions options, SignIn signIn, Wire wire, Traffic traffic) {
    this.cloud = options.cloud();
    this.signIn = signIn;
    this.wire = wire;
    this.traffic = traffic;
    this.failures = new Failures(options.timing().clock());
    this.arm =
        new PipelineArmClient(
            wire.pipeline(List.of(Permit.reading(cloud.armHost())), armToken()),
            new ArmUrl(cloud.armEndpoint()),
            failures,
            options.timing().clock());
  }

  /**
   * Signs in.
   *
   * @throws UnusableOptionException if proxy or CA file cannot be used
   * @throws SignInException if no token can be had
   */
  public static AzureConnection open(ConnectionOptions options) throws UnusableOptionException {
    return over(
        Transport.to(options.network()), Transport.toOwnMachine(options.network()), options);
  }

  /**
   * Signs in over given transports, as tests do.
   *
   * @param azure to Azure
   * @param ownMachine to the metadata endpoint of this machine
   * @throws SignInException if no token can be had
   */
  public static AzureConnection over(
      HttpClient azure, HttpClient ownMachine, ConnectionOptions options) {
    Traffic traffic = new Traffic();
    Governor governor = new Governor(options.mostInFlight(), options.timing());
    Wire wire = new Wire(azure, options.patience(), options.timing(), traffic, governor);
    Wire local = new Wire(ownMachine, Patience.once(), options.timing(), traffic, governor);
    SignIn signIn =
        SignIn.to(
            options.cloud(),
            options.credential(),
            options.environment(),
            wire,
            local,
            options.timing().clock());
    return new AzureConnection(options, signIn, wire, traffic);
  }

  public Cloud cloud() {
    return cloud;
  }

  /** Who is signed in: credential name, tenant, client and object id, read from the token. */
  public Scan.Identity identity() {
    return signIn.identity();
  }

  /** The one credential of the scan, for a client of its own guard ({@link #wire()}). */
  public TokenCredential credential() {
    return signIn.credential();
  }

  /** The wire that everything goes over. */
  public Wire wire() {
    return wire;
  }

  public ArmClient arm() {
    return arm;
  }

  /**
   * For the typed Resource Graph client: POST to its query, and nothing else. It blocks, whichever
   * of that client's methods is called.
   */
  public HttpPipeline resourceGraph() {
    Permit query = Permit.posting(cloud.armHost(), GRAPH_QUERY);
    HttpPipeline pipeline = wire.pipeline(List.of(query), new WholeAnswer("data"), armToken());
    return new HttpPipelineBuilder().httpClient(new PipelineClient(pipeline)).build();
  }

  /**
   * A client for one listing of a vault's key properties; anything else is refused. Trouble comes
   * out as exceptions: see {@link Failures#of(RuntimeException)}.
   *
   * @throws RefusedVaultException if the URI is not that of a vault of this cloud
   */
  public KeyClient keys(URI vaultUri) throws RefusedVaultException {
    VaultAddress vault = vault(vaultUri);
    return new KeyClientBuilder()
        .vaultUrl(vault.url())
        .credential(signIn.credential())
        .httpClient(listing(vault, "/keys"))
        .retryPolicy(noRetry())
        .httpLogOptions(noLog())
        .buildClient();
  }

  /**
   * A client for one listing of a vault's secret properties; anything else is refused, a secret's
   * value above all. Trouble comes out as exceptions: see {@link Failures#of(RuntimeException)}.
   *
   * @throws RefusedVaultException if the URI is not that of a vault of this cloud
   */
  public SecretClient secrets(URI vaultUri) throws RefusedVaultException {
    VaultAddress vault = vault(vaultUri);
    return new SecretClientBuilder()
        .vaultUrl(vault.url())
        .credential(signIn.credential())
        .httpClient(listing(vault, "/secrets"))
        .retryPolicy(noRetry())
        .httpLogOptions(noLog())
        .buildClient();
  }

  /** For what KeyClient, SecretClient and the Resource Graph client throw. */
  public Failures failures() {
    return failures;
  }

  public Traffic traffic() {
    return traffic;
  }

  private VaultAddress vault(URI vaultUri) throws RefusedVaultException {
    return VaultAddress.in(vaultUri, cloud)
        .orElseThrow(
            () ->
                new RefusedVaultException(
                    Failures.refused(
                        "The vault's URI is not that of a vault of the cloud "
                            + cloud.name()
                            + " (https://NAME"
                            + cloud.vaultSuffix()
                            + ")")));
  }

  private HttpClient listing(VaultAddress vault, String path) {
    return wire.client(
        List.of(Permit.reading(vault.host(), path)),
        new OncePerPage(),
        new WholeAnswer("value"),
        new VaultChallenge(cloud));
  }

  private HttpPipelinePolicy armToken() {
    return new ArmAuthentication(signIn.credential(), cloud.armScope());
  }

  /** Retrying is done below, by our own policy. */
  private static RetryPolicy noRetry() {
    return new RetryPolicy(new FixedDelay(0, Duration.ofMillis(1)));
  }

  /** Said outright, because the SDK lets an environment variable turn on logging of bodies. */
  private static HttpLogOptions noLog() {
    return new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE);
  }
}
