package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.ResourceId;

/**
 * Lists the properties of a vault's keys and secrets at the vault itself, in the shape of Resource
 * Manager's items. Never throws for what the other side or the network does.
 */
public interface VaultProperties {

  /**
   * A vault.
   *
   * @param id its id in Resource Manager, of which the items' ids are made
   * @param uri its address as its body tells it
   */
  record Subject(ResourceId id, String uri) {}

  Listing keys(Subject vault);

  Listing secrets(Subject vault);
}
