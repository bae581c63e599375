package dev.plumbline.azure;

import dev.plumbline.azure.arm.AzureConnection;
import dev.plumbline.azure.collect.Beside;
import dev.plumbline.azure.collect.EstateCollection;
import dev.plumbline.azure.collect.Plan;
import dev.plumbline.azure.collect.Progress;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.http.Trail;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.identity.SignInException;
import dev.plumbline.azure.journal.JournalledArm;
import dev.plumbline.azure.journal.JournalledGraph;
import dev.plumbline.azure.journal.JournalledVaults;
import dev.plumbline.azure.keyvault.ControlPlaneLists;
import dev.plumbline.azure.keyvault.DataPlaneLists;
import dev.plumbline.azure.keyvault.SdkVaultProperties;
import dev.plumbline.azure.keyvault.VaultLists;
import dev.plumbline.azure.keyvault.VaultProperties;
import dev.plumbline.azure.population.Place;
import dev.plumbline.azure.population.ResourceGraph;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.SdkResourceGraph;
import dev.plumbline.azure.publish.Destination;
import dev.plumbline.azure.publish.PublishException;
import dev.plumbline.azure.publish.Publisher;
import dev.plumbline.azure.roles.OwnRoles;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.ReadJournal;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Usage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** One scan of a live Azure: signed in on making, for one collection. Closing it ends its trace. */
public final class AzureScan implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(200);

  private final AzureOptions options;
  private final AzureConnection connection;
  private final Progress progress = new Progress();

  private final Trail trail;
  private final Trail.Part part;

  private AzureScan(
      AzureOptions options, AzureConnection connection, Trail trail, Trail.Part part) {
    this.options = options;
    this.connection = connection;
    this.trail = trail;
    this.part = part;
  }

  /**
   * Signs in.
   *
   * @param trail is told of the scan, its subscriptions and its requests
   * @throws UnusableOptionException if proxy or CA file cannot be used
   * @throws SignInException if no token can be had
   */
  public static AzureScan signIn(AzureOptions options, Trail trail) throws UnusableOptionException {
    Trail.Part part = trail.begin("scan azure", Map.of("cloud.provider", "azure"));
    try {
      return new AzureScan(options, AzureConnection.open(options.connection(), trail), trail, part);
    } catch (SignInException | UnusableOptionException e) {
      part.failed(e.getClass().getName());
      part.close();
      throw e;
    }
  }

  /**
   * Signs in, and nobody traces it.
   *
   * @throws UnusableOptionException if proxy or CA file cannot be used
   * @throws SignInException if no token can be had
   */
  public static AzureScan signIn(AzureOptions options) throws UnusableOptionException {
    return signIn(options, Trail.NONE);
  }

  /** Who is signed in. */
  public Scan.Identity identity() {
    return connection.identity();
  }

  /**
   * Reads everything in the scopes into the sink, which is called from many threads. The sink's
   * exceptions end the scan and come out of here; trouble with Azure is in the inventory as gaps.
   *
   * @param journal what it remembers is not asked of Azure
   * @throws ScopeException if something in the scopes matches nothing; nothing was written then
   * @throws CancellationException if the thread is interrupted; its flag stays set
   */
  public ScanSummary collect(InventorySink sink, ReadJournal journal) throws ScopeException {
    OwnRoles roles =
        new OwnRoles(new JournalledArm(connection.arm(), journal), identity().objectId());
    Ticker ticker = new Ticker(TICK, () -> options.progress().accept(progress()));
    List<String> notes;
    try {
      notes = collection(journal, roles).into(sink, place(), options.scopes());
    } finally {
      ticker.stop();
    }
    return new ScanSummary(identity(), progress(), usage(roles), notes);
  }

  /**
   * Uploads files with the identity of the scan.
   *
   * @param scan the scan's id, which names the folder below the destination
   * @return the address of the manifest, which is uploaded last
   * @throws PublishException if not all of them could be uploaded
   */
  public URI publish(Destination destination, List<Path> files, String scan)
      throws PublishException {
    return new Publisher(connection, destination).publish(files, scan);
  }

  private EstateCollection collection(ReadJournal journal, OwnRoles roles) {
    return new EstateCollection(
        sources(journal),
        plan(journal),
        progress,
        options.connection().mostInFlight(),
        new Beside(trail, roles::read));
  }

  @Override
  public void close() {
    part.close();
  }

  private Place place() {
    return new Place(identity().tenant(), connection.cloud().name());
  }

  private EstateCollection.Sources sources(ReadJournal journal) {
    ResourceGraph graph =
        new SdkResourceGraph(
            connection.resourceGraph(), connection.cloud(), connection.failures(), clock());
    return new EstateCollection.Sources(
        new JournalledArm(connection.arm(), journal), new JournalledGraph(graph, journal));
  }

  private Plan plan(ReadJournal journal) {
    VaultProperties vaults = new SdkVaultProperties(connection, clock());
    VaultLists lists =
        options.withKeyVaultDataPlane()
            ? new DataPlaneLists(new JournalledVaults(vaults, journal))
            : new ControlPlaneLists();
    return Collectors.all(lists);
  }

  private InstantSource clock() {
    return options.connection().timing().clock();
  }

  private Usage usage(OwnRoles roles) {
    Traffic.Count traffic = connection.traffic().count();
    return new Usage(
        roles.held(), roles.unread(), traffic.requests(), traffic.retries(), traffic.waited());
  }

  private ScanProgress progress() {
    Progress.Count count = progress.count();
    Traffic.Count traffic = connection.traffic().count();
    return new ScanProgress(
        count.subscriptions(),
        count.subscriptionsDone(),
        count.resources(),
        traffic.requests(),
        traffic.retries(),
        traffic.waited());
  }
}
