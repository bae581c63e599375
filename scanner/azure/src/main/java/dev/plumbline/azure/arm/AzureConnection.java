package dev.plumbline.azure.arm;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.plumbline.azure.http.Governor;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Permit;
import dev.plumbline.azure.http.PipelineClient;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.http.Trail;
import dev.plumbline.azure.http.Transport;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.http.Wire;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.SignIn;
import dev.plumbline.azure.identity.SignInException;
import dev.plumbline.model.Scan;
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
   * @param trail sees every request
   * @throws UnusableOptionException if proxy or CA file cannot be used
   * @throws SignInException if no token can be had
   */
  public static AzureConnection open(ConnectionOptions options, Trail trail)
      throws UnusableOptionException {
    return over(
        Transport.to(options.network()), Transport.toOwnMachine(options.network()), options, trail);
  }

  /** Signs in, and nobody traces it. */
  public static AzureConnection open(ConnectionOptions options) throws UnusableOptionException {
    return open(options, Trail.NONE);
  }

  /** Signs in over given transports, and nobody traces it. */
  public static AzureConnection over(
      HttpClient azure, HttpClient ownMachine, ConnectionOptions options) {
    return over(azure, ownMachine, options, Trail.NONE);
  }

  /**
   * Signs in over given transports, as tests do.
   *
   * @param azure to Azure
   * @param ownMachine to the metadata endpoint of this machine
   * @throws SignInException if no token can be had
   */
  public static AzureConnection over(
      HttpClient azure, HttpClient ownMachine, ConnectionOptions options, Trail trail) {
    Traffic traffic = new Traffic();
    Governor governor =
        options.paced()
            ? new Governor(options.mostInFlight(), options.timing())
            : Governor.withoutPace(options.mostInFlight(), options.timing());
    Wire wire = new Wire(azure, options.patience(), options.timing(), traffic, governor, trail);
    Wire local = new Wire(ownMachine, Patience.once(), options.timing(), traffic, governor, trail);
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
    HttpPipeline pipeline = wire.pipeline(List.of(query), WholeAnswer.list("data"), armToken());
    return new HttpPipelineBuilder().httpClient(new PipelineClient(pipeline)).build();
  }

  /** Clients for the metadata that only a vault itself tells. */
  public VaultClients vaults() {
    return new VaultClients(cloud, signIn.credential(), wire);
  }

  /** For what the clients of vaults and of Resource Graph throw. */
  public Failures failures() {
    return failures;
  }

  public Traffic traffic() {
    return traffic;
  }

  private HttpPipelinePolicy armToken() {
    return new ArmAuthentication(signIn.credential(), cloud.armScope());
  }
}
