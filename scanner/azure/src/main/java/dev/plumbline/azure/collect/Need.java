package dev.plumbline.azure.collect;

import dev.plumbline.model.ResourceType;

/**
 * What reading one fact needs. A collector declares it once: its requests, the words of a gap, the
 * role definition of {@code plumbline permissions} and docs/permissions.md all take it from here.
 *
 * @param type of the resource that carries the fact
 * @param fact its name
 * @param action as Azure spells it in role definitions, {@code Microsoft.KeyVault/vaults/read}
 * @param role the least one that has it
 */
public record Need(ResourceType type, String fact, String action, Role role) {

  /** Of the control plane: Reader has it. */
  public static Need reader(ResourceType type, String fact, String action) {
    return new Need(type, fact, action, Role.READER);
  }

  /** A request for the fact. */
  public Ask ask(String path, String apiVersion, String what) {
    return new Ask(path, apiVersion, what, action);
  }
}
