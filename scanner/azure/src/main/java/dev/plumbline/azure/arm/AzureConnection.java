package dev.plumbline.azure.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.secrets.SecretClient;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.model.Scan;
import java.net.URI;

/**
 * One signed-in connection to one cloud: everything that collectors read through. Every request
 * passes the same guard, retry, pace and log, whichever client makes it.
 */
public interface AzureConnection {

  Cloud cloud();

  /** Who is signed in: credential name, tenant, client and object id, read from the token. */
  Scan.Identity identity();

  ArmClient arm();

  /** For the typed Resource Graph client, which is the only one that may POST, and only there. */
  HttpPipeline resourceGraph();

  /**
   * A client for property lists of keys. Trouble comes out as exceptions: see {@link Failures#of}.
   *
   * @throws RefusedVaultException if the URI is not a vault of this cloud
   */
  KeyClient keys(URI vault) throws RefusedVaultException;

  /**
   * A client for property lists of secrets; never for a secret's value, which the guard refuses.
   *
   * @throws RefusedVaultException if the URI is not a vault of this cloud
   */
  SecretClient secrets(URI vault) throws RefusedVaultException;

  /** For what KeyClient, SecretClient and the Resource Graph client throw. */
  Failures failures();

  Traffic traffic();
}
