package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.ArmChild;
import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads each key by itself, because no list tells its kind, its size and its rotation policy. This
 * is always Resource Manager's read, whichever list showed the key: Reader is enough for it, and
 * the vault's firewall does not stand in its way.
 */
final class KeyDetails {

  static final Need NEED =
      Need.reader(VaultCollector.KEYS.type(), "keyDetail", VaultCollector.KEYS.permission());

  private KeyDetails() {}

  /** The keys of a list; one that is gone since is dropped. */
  static Members of(Found vault, Children keys, Reading reading) {
    List<Resource> found = new ArrayList<>();
    for (ArmChild key : keys.items()) {
      Optional<Fact> detail = reading.bodyUnlessGone(ask(vault, key.item().id()));
      detail.ifPresent(
          fact -> found.add(vault.child(VaultCollector.KEYS, key, Map.of(NEED.fact(), fact))));
    }
    return Members.stillThere(found, keys.listing());
  }

  private static Ask ask(Found vault, ResourceId key) {
    return NEED.ask(
        key.value(),
        VaultCollector.API_VERSION,
        "details of key " + key.name() + " of " + vault.shown());
  }
}
