package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import java.util.List;

/**
 * Resource Manager's lists. Reader is enough and no firewall need be opened, but they do not tell
 * which keys and secrets a certificate manages ({@code managed}).
 */
public record ControlPlaneLists() implements VaultLists {

  @Override
  public List<Need> needs() {
    return List.of(VaultCollector.KEYS.need(), VaultCollector.SECRETS.need());
  }

  @Override
  public Children keys(Found vault, Reading reading) {
    return list(VaultCollector.KEYS, vault, reading);
  }

  @Override
  public Children secrets(Found vault, Reading reading) {
    return list(VaultCollector.SECRETS, vault, reading);
  }

  private static Children list(ChildKind kind, Found vault, Reading reading) {
    String path = vault.id().value() + "/" + kind.many();
    return reading.children(VaultCollector.ask(vault, kind, path));
  }
}
