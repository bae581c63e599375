package dev.plumbline.cli;

import dev.plumbline.azure.AzureOptions;
import dev.plumbline.azure.AzureScan;
import dev.plumbline.azure.ProgressPrinter;
import dev.plumbline.azure.ScanProgress;
import dev.plumbline.azure.ScanSummary;
import dev.plumbline.azure.arm.ConnectionOptions;
import dev.plumbline.azure.http.Network;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.ProxyAddress;
import dev.plumbline.azure.http.Timing;
import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.identity.CredentialChoice;
import dev.plumbline.azure.identity.SignInException;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.azure.publish.Destination;
import dev.plumbline.azure.publish.PublishException;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.files.config.Setting;
import dev.plumbline.model.Scan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads a live Azure into an inventory file. With {@link Clouds}, the only class here that knows
 * the Azure module. Closing it ends its trace and sends what is left of it.
 */
final class LiveScan implements AutoCloseable {

  private final Shell shell;
  private final AzureScan azure;
  private final ProgressPrinter progress;
  private final Optional<Destination> destination;
  private final Scan scan;
  private final Tracing tracing;

  private LiveScan(
      Shell shell,
      AzureScan azure,
      ProgressPrinter progress,
      Optional<Destination> destination,
      Scan scan,
      Tracing tracing) {
    this.shell = shell;
    this.azure = azure;
    this.progress = progress;
    this.destination = destination;
    this.scan = scan;
    this.tracing = tracing;
  }

  /**
   * Signs in, and says as whom. Every option is checked before that: a scan of an hour must not end
   * with a misspelt address.
   */
  static LiveScan signIn(
      Shell shell,
      Parts parts,
      InForce.Azure settings,
      Optional<Setting<String>> publish,
      boolean quiet)
      throws UserException {
    Tracing tracing = Tracing.in(shell);
    try {
      return signIn(shell, parts, settings, publish, quiet, tracing);
    } catch (UserException e) {
      tracing.close();
      throw e;
    }
  }

  private static LiveScan signIn(
      Shell shell,
      Parts parts,
      InForce.Azure settings,
      Optional<Setting<String>> publish,
      boolean quiet,
      Tracing tracing)
      throws UserException {
    ProgressPrinter progress =
        new ProgressPrinter(shell.err(), shell.errIsTerminal(), shell.clock());
    Consumer<ScanProgress> listener = quiet ? state -> {} : progress;
    try {
      ConnectionOptions connection = connection(shell, parts, settings);
      Optional<Destination> destination =
          publish.isEmpty()
              ? Optional.empty()
              : Optional.of(Destination.parse(publish.get().value(), connection.cloud()));
      AzureScan azure =
          AzureScan.signIn(
              new AzureOptions(
                  connection, scopes(settings), settings.withKeyVaultDataPlane().value(), listener),
              tracing.trail());
      Scan.Identity identity = azure.identity();
      shell.say(
          "Signed in with "
              + identity.credential()
              + " to tenant "
              + identity.tenant()
              + (identity.clientId().isEmpty() ? "" : " as " + identity.clientId())
              + ".");
      return new LiveScan(
          shell,
          azure,
          progress,
          destination,
          scan(shell, settings, connection.cloud().name(), identity),
          tracing);
    } catch (UnusableOptionException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (SignInException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    }
  }

  /** Begins the scan in a directory, or goes on with one that was interrupted there. */
  BegunScan begin(OutputDirectory output, ResumeFlags flags) throws UserException {
    return BegunScan.in(output, scan, flags, shell);
  }

  /**
   * Reads everything in the scopes. An interrupted scan leaves a file that says so.
   *
   * @return how many things could not be read
   */
  int collect(BegunScan begun, Path inventory) throws UserException {
    try (InventoryWriter out = InventoryWriter.create(inventory, begun.scan())) {
      CountingSink sink = new CountingSink(out);
      ScanSummary summary = azure.collect(sink, begun.journal());
      out.usage(summary.usage());
      out.finish();
      progress.clear();
      summary.notes().forEach(note -> shell.say("Note: " + note));
      return sink.gaps();
    } catch (ScopeException e) {
      begun.done();
      throw UserException.usage(String.join("\n", e.problems()));
    } catch (SignInException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw IoTrouble.unwritable(inventory, e);
    } catch (UncheckedIOException e) {
      throw IoTrouble.unwritable(inventory, Objects.requireNonNull(e.getCause()));
    } finally {
      progress.clear();
    }
  }

  /** Uploads the files of the scan. */
  void publish(BegunScan begun, List<Path> files) throws UserException {
    try {
      if (destination.isPresent()) {
        shell.say("Published " + azure.publish(destination.get(), files, begun.scan().id()));
      }
    } catch (PublishException e) {
      throw new UserException(ExitCode.INCOMPLETE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    azure.close();
    tracing.close();
  }

  private static ConnectionOptions connection(Shell shell, Parts parts, InForce.Azure settings)
      throws UserException, UnusableOptionException {
    return new ConnectionOptions(
        Clouds.chosen(shell, settings),
        CredentialChoice.parse(settings.credential().value(), shell.errIsTerminal())
            .orElseThrow(
                () ->
                    UserException.usage(
                        settings.credential().origin()
                            + " must be one of "
                            + CredentialChoice.FORMS
                            + ".")),
        shell.environment(),
        Network.through(proxy(settings), settings.caFile().map(file -> path(shell, file))),
        Patience.standard().withRetries(settings.retries().value()),
        ConnectionOptions.IN_FLIGHT,
        parts.timing().map(Supplier::get).orElseGet(Timing::real),
        parts.paced());
  }

  private static Optional<ProxyAddress> proxy(InForce.Azure settings)
      throws UnusableOptionException {
    return settings.proxy().isEmpty()
        ? Optional.empty()
        : Optional.of(ProxyAddress.parse(settings.proxy().get().value()));
  }

  private static Path path(Shell shell, Setting<String> file) {
    return shell.directory().resolve(file.value());
  }

  private static Scopes scopes(InForce.Azure settings) {
    return new Scopes(named(settings.included()), named(settings.excluded()));
  }

  private static Scopes.Named named(InForce.Named named) {
    return new Scopes.Named(
        named.subscriptions().value(),
        named.managementGroups().value(),
        named.resourceGroups().value(),
        named.resources().value(),
        named.tags().value());
  }

  private static Scan scan(
      Shell shell, InForce.Azure settings, String cloud, Scan.Identity identity) {
    Instant now = shell.clock().instant();
    return new Scan(
        ScanId.at(now),
        "plumbline/" + Version.number(),
        ScopeWords.of(settings),
        identity,
        now,
        ScopeWords.settings(settings, cloud));
  }
}
