package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.arm.AzureConnection;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.arm.RefusedVaultException;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Properties through the SDK's clients of keys, secrets and certificates. */
public final class SdkVaultProperties implements VaultProperties {

  private final AzureConnection connection;
  private final InstantSource clock;

  public SdkVaultProperties(AzureConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** Gives each item of one answer to {@code items} while it is paged through. */
  @FunctionalInterface
  private interface Pages {
    void into(URI vault, List<Value> items) throws RefusedVaultException;
  }

  @Override
  public Listing keys(Subject vault) {
    return list(
        vault,
        "keys",
        (uri, items) ->
            connection
                .vaults()
                .keys(uri)
                .listPropertiesOfKeys()
                .forEach(key -> items.add(Redactor.redact(PropertyItems.key(vault.id(), key)))));
  }

  @Override
  public Listing secrets(Subject vault) {
    return list(
        vault,
        "secrets",
        (uri, items) ->
            connection
                .vaults()
                .secrets(uri)
                .listPropertiesOfSecrets()
                .forEach(
                    secret ->
                        items.add(Redactor.redact(PropertyItems.secret(vault.id(), secret)))));
  }

  @Override
  public Listing certificates(Subject vault) {
    return list(
        vault,
        "certificates",
        (uri, items) ->
            connection
                .vaults()
                .certificates(uri)
                .listPropertiesOfCertificates()
                .forEach(
                    certificate ->
                        items.add(
                            Redactor.redact(CertificateItems.item(vault.id(), certificate)))));
  }

  @Override
  public Listing certificatePolicy(Subject vault, String certificate) {
    return list(
        vault,
        "certificates/" + certificate + "/policy",
        (uri, items) ->
            items.add(
                Redactor.redact(
                    CertificateItems.policy(
                        connection
                            .vaults()
                            .certificatePolicies(uri)
                            .getCertificatePolicy(certificate)))));
  }

  private Listing list(Subject vault, String what, Pages pages) {
    List<Value> items = new ArrayList<>();
    Optional<Failure> failure = Optional.empty();
    try {
      pages.into(new URI(vault.uri()), items);
    } catch (RefusedVaultException e) {
      failure = Optional.of(e.failure());
    } catch (URISyntaxException e) {
      failure = Optional.of(oddAddress());
    } catch (RuntimeException e) {
      failure = Optional.of(connection.failures().of(e, URI.create(vault.uri()).getHost()));
    }
    String from = "GET " + vault.uri() + (vault.uri().endsWith("/") ? "" : "/") + what;
    return new Listing(items, new Fact.Origin(from, clock.instant()), failure);
  }

  private static Failure oddAddress() {
    return new Failure(
        Gap.Reason.MALFORMED,
        0,
        "",
        "the vault's body has a vaultUri that is not an address",
        "",
        "",
        "Look at the vault in the portal; scan without --with-key-vault-data-plane meanwhile.");
  }
}
