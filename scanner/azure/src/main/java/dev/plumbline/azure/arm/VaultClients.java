package dev.plumbline.azure.arm;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.CertificateClientBuilder;
import com.azure.security.keyvault.certificates.CertificateServiceVersion;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.KeyClientBuilder;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import dev.plumbline.azure.http.Permit;
import dev.plumbline.azure.http.Wire;
import dev.plumbline.azure.identity.Cloud;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The SDK's clients for the metadata of one vault, each good for one purpose: what else they can do
 * is refused before it leaves, the value of a secret above all. Trouble comes out of them as
 * exceptions: see {@link Failures#of(RuntimeException)}.
 */
public final class VaultClients {

  /** A name as the service allows it, so that nothing but a policy is ever asked for. */
  private static final Pattern POLICY = Pattern.compile("/certificates/[A-Za-z0-9-]{1,127}/policy");

  private final Cloud cloud;
  private final TokenCredential credential;
  private final Wire wire;

  VaultClients(Cloud cloud, TokenCredential credential, Wire wire) {
    this.cloud = cloud;
    this.credential = credential;
    this.wire = wire;
  }

  /**
   * For one listing of key properties.
   *
   * @throws RefusedVaultException if the URI is not that of a vault of this cloud
   */
  public KeyClient keys(URI vaultUri) throws RefusedVaultException {
    VaultAddress vault = address(vaultUri);
    return new KeyClientBuilder()
        .vaultUrl(vault.url())
        .credential(credential)
        .httpClient(listing(vault, "/keys", WholeAnswer.list("value")))
        .retryPolicy(noRetry())
        .httpLogOptions(noLog())
        .buildClient();
  }

  /**
   * For one listing of secret properties.
   *
   * @throws RefusedVaultException if the URI is not that of a vault of this cloud
   */
  public SecretClient secrets(URI vaultUri) throws RefusedVaultException {
    VaultAddress vault = address(vaultUri);
    return new SecretClientBuilder()
        .vaultUrl(vault.url())
        .credential(credential)
        .httpClient(listing(vault, "/secrets", WholeAnswer.list("value")))
        .retryPolicy(noRetry())
        .httpLogOptions(noLog())
        .buildClient();
  }

  /**
   * For one listing of certificate properties.
   *
   * @throws RefusedVaultException if the URI is not that of a vault of this cloud
   */
  public CertificateClient certificates(URI vaultUri) throws RefusedVaultException {
    VaultAddress vault = address(vaultUri);
    return certificates(
        vault, listing(vault, "/certificates", WholeAnswer.listOf("value", "attributes")));
  }

  /**
   * For the issuance policies of certificates.
   *
   * @throws RefusedVaultException if the URI is not that of a vault of this cloud
   */
  public CertificateClient certificatePolicies(URI vaultUri) throws RefusedVaultException {
    VaultAddress vault = address(vaultUri);
    Permit policies = Permit.https(Set.of(HttpMethod.GET), vault.host(), POLICY);
    return certificates(
        vault, wire.client(List.of(policies), WholeAnswer.thing("id"), new VaultChallenge(cloud)));
  }

  private CertificateClient certificates(VaultAddress vault, HttpClient transport) {
    return new CertificateClientBuilder()
        .vaultUrl(vault.url())
        .credential(credential)
        .httpClient(transport)
        .serviceVersion(CertificateServiceVersion.V7_6)
        .retryPolicy(noRetry())
        .httpLogOptions(noLog())
        .buildClient();
  }

  private VaultAddress address(URI vaultUri) throws RefusedVaultException {
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

  private HttpClient listing(VaultAddress vault, String path, WholeAnswer whole) {
    return wire.client(
        List.of(Permit.reading(vault.host(), path)),
        new OncePerPage(),
        whole,
        new VaultChallenge(cloud));
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
